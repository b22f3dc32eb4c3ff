import Diagnostics
import Testing

@testable import PDFFinish

@Suite struct FinishTests {
  @Test(arguments: Conformance.allCases)
  func everyClauseOfTheConformanceIsKept(conformance: Conformance) throws {
    let findings = try checkConformance(of: SampleForm(conformance: conformance).finished(), to: conformance)
    #expect(findings.map(\.message.english) == [])
  }

  @Test(arguments: [FontFile.trueType, .postScript])
  func trueTypeAndPostScriptFontsBothConform(font: FontFile) throws {
    let findings = try checkConformance(of: SampleForm(font: font).finished(), to: .a3a)
    #expect(findings.map(\.message.english) == [])
  }

  @Test(arguments: Conformance.allCases)
  func qpdfFindsNoFault(conformance: Conformance) throws {
    #expect(try OutsideJudge.qpdfFindsNoFault(in: SampleForm(conformance: conformance).finished()))
  }

  @Test(arguments: Conformance.allCases)
  func finishingChangesNothingThatIsSeen(conformance: Conformance) throws {
    let form = SampleForm(conformance: conformance)
    let (drawn, finished) = try (OutsideJudge.popplerSees(form.pdf), OutsideJudge.popplerSees(form.finished()))
    #expect(drawn.pages.count == 3)
    #expect(drawn.pages == finished.pages)
    #expect(drawn.text == finished.text)
  }

  @Test func theSameRequestGivesTheSameBytes() throws {
    #expect(try SampleForm().finished() == SampleForm().finished())
  }

  @Test func threadsDoNotDisturbEachOther() async throws {
    let form = SampleForm()
    let expected = try form.finished()
    try await withThrowingTaskGroup(of: [UInt8].self) { group in
      for _ in 0..<16 { group.addTask { try finish(form.pdf, form.request) } }
      for try await finished in group { #expect(finished == expected) }
    }
  }

  @Test func otherContentGivesAnotherIdentifier() throws {
    var other = SampleForm()
    other.request.metadata.title += "（副本）"
    let identifiers = try [SampleForm(), other].map { try PDFReader($0.finished()).identifier }
    #expect(identifiers[0].count == 16)
    #expect(identifiers[0] != identifiers[1])
  }

  @Test func theStructureThatWasDrawnIsLeftOut() throws {
    let document = try InspectedDocument(SampleForm().finished(), conformance: .a3a)
    let elements = document.objects.filter { $0.object.dictionary?["Type"]?.name == "StructElem" }
    #expect(elements.count == SampleForm().request.tagging?.structure.elements.count)
  }

  @Test(arguments: [Conformance.plain, .a2u, .a3u])
  func untaggedDocumentsCarryNoTags(conformance: Conformance) throws {
    let document = try InspectedDocument(SampleForm(conformance: conformance).finished(), conformance: conformance)
    #expect(!document.structure.exists)
    #expect(!document.reader.isTagged)
    #expect(document.reader.title == SampleForm.metadata.title)
    #expect(document.reader.language == "zh-CN")
  }

  @Test func aPlainDocumentDeclaresNoStandard() throws {
    let document = try InspectedDocument(SampleForm(conformance: .plain).finished(), conformance: .plain)
    #expect(document.metadata == nil)
    #expect(document.catalog["OutputIntents"] == nil)
    #expect(document.information["Title"]?.text == SampleForm.metadata.title)
  }

  @Test func aCellCutOverTwoPagesIsOneElement() throws {
    let document = try InspectedDocument(SampleForm().finished(), conformance: .a3a)
    let pages = document.owners.values.map { Set($0.values.joined()) }
    let cut = document.structure.indices(of: "TD").filter { cell in pages.count { $0.contains(cell) } == 2 }
    #expect(cut.count == 1)
  }

  @Test func anEmptyCellHasNoContent() throws {
    let structure = try InspectedDocument(SampleForm().finished(), conformance: .a3a).structure
    #expect(structure.indices(of: "TD").contains { structure.elements[$0].dictionary["K"] == nil })
  }
}
