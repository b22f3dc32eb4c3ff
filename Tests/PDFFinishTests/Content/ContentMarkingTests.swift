import Diagnostics
import Testing

@testable import PDFFinish

@Suite struct ContentMarkingTests {
  private let element = Leaf.element(StructureTree().root)

  private func marked(_ content: String, _ leaves: [Leaf] = []) throws -> String {
    String(decoding: try ContentMarking.mark(Array(content.utf8), leaves: leaves), as: UTF8.self)
  }

  @Test func numberedSequencesOfElementsStayAsTheyAre() throws {
    let content = "q /P <</MCID 0>> BDC BT (a) Tj ET EMC Q"
    #expect(try marked(content, [element]) == content)
  }

  @Test func sequencesOfArtifactsLoseTheirNumber() throws {
    let content = "/Private << /MCID 0 >> BDC BT (1) Tj ET EMC"
    #expect(
      try marked(content, [.artifact(.pageFooter)])
        == "/Artifact <</Type/Pagination/Subtype/Footer/Attached[/Bottom]>> BDC BT (1) Tj ET EMC")
  }

  @Test func paintingOutsideSequencesBecomesALayoutArtifact() throws {
    #expect(try marked("1 w 0 0 m 9 9 l S") == "1 w /Artifact <</Type/Layout>> BDC\n0 0 m 9 9 l S\nEMC\n")
  }

  @Test func rulesInARowShareOneArtifactThatEndsBeforeContentAndStates() throws {
    let marked = try marked("0 0 m 1 1 l S 2 2 m 3 3 l S /P <</MCID 0>>BDC EMC 1 1 5 5 re f q Q", [element])
    #expect(
      marked == "/Artifact <</Type/Layout>> BDC\n0 0 m 1 1 l S 2 2 m 3 3 l S EMC\n/P <</MCID 0>>BDC EMC "
        + "/Artifact <</Type/Layout>> BDC\n1 1 5 5 re f EMC\nq Q")
  }

  @Test func aClipPaintsNothing() throws {
    let content = "q 0 0 100 100 re W n Q"
    #expect(try marked(content) == content)
  }

  @Test(arguments: ["/x5 Do", "/s1 sh", "BI /W 1 /H 1 ID \u{1}EMC EI", "BT (EMC) Tj ET"])
  func imagesShadingsAndTextAreMarkedToo(content: String) throws {
    #expect(try marked(content) == "/Artifact <</Type/Layout>> BDC\n\(content)\nEMC\n")
  }

  @Test func stringsMayHoldOperators() throws {
    let content = "/P <</MCID 0>> BDC BT (EMC \\) BDC \\() Tj <454D43> Tj ET EMC"
    #expect(try marked(content, [element]) == content)
  }

  @Test func replacementTextWithoutANumberIsNesting() throws {
    let content = "/P <</MCID 0>> BDC BT /Span <</ActualText <feff4e00>>> BDC (x) Tj EMC ET EMC"
    #expect(try marked(content, [element]) == content)
  }

  @Test func replacementTextOutsideSequencesStaysInItsArtifact() throws {
    let content = "BT /Span <</ActualText <feff4e00>>> BDC (x) Tj EMC ET"
    #expect(try marked(content) == "/Artifact <</Type/Layout>> BDC\n\(content)\nEMC\n")
  }

  @Test(arguments: [
    ("/P <</MCID 1>> BDC EMC", 1), ("/P <</MCID 0>> BDC EMC /P <</MCID 0>> BDC EMC", 1), ("", 1),
    ("/P <</MCID 0>> BDC EMC", 0), ("/P <</MCID 0>> BDC", 1),
    ("/P <</MCID 0>> BDC /P <</MCID 1>> BDC EMC EMC", 2),
  ])
  func numbersThatDoNotFitTheLeavesAreRefused(content: String, leaves: Int) {
    let error = #expect(throws: FinishError.self) {
      try marked(content, Array(repeating: element, count: leaves))
    }
    #expect(error?.diagnostic.rule == "pdf.marked-content")
  }

  @Test(arguments: ["EMC", "BT /P <</MCID 0>> BDC EMC ET", "BT q ET", "(open", "1 2", "BI /W 1 ID data"])
  func brokenContentIsRefused(content: String) {
    #expect(throws: FinishError.self) { try marked(content, [element]) }
  }
}
