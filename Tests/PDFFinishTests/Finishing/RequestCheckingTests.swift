import Diagnostics
import PDFFinish
import Testing

@Suite struct RequestCheckingTests {
  private func rule(_ change: (inout FinishRequest) -> Void) -> String? {
    var form = SampleForm()
    change(&form.request)
    let error = #expect(throws: FinishError.self) { try form.finished() }
    return error?.diagnostic.rule
  }

  @Test func aDocumentNeedsATitle() {
    #expect(rule { $0.metadata.title = "" } == "pdf.title")
  }

  @Test func aDateIsInTheCalendar() {
    #expect(rule { $0.metadata.created = "2023-02-30T00:00:00Z" } == "pdf.date")
  }

  @Test(arguments: ["", "中文", "zh_CN", "zh-", "123456789"])
  func aLanguageIsALanguageTag(language: String) {
    #expect(rule { $0.metadata.language = language } == "pdf.language")
  }

  @Test func controlCharactersAreNamed() {
    var form = SampleForm()
    form.request.metadata.author = "甲\u{1B}乙"
    let error = #expect(throws: FinishError.self) { try form.finished() }
    #expect(error?.diagnostic.rule == "pdf.text")
    #expect(error?.diagnostic.message.chinese.contains("U+1B") == true)
  }

  @Test func aTextIsNoLongerThanAStringMayBe() {
    #expect(rule { $0.metadata.subject = String(repeating: "长", count: 16_000) } == "pdf.text")
  }

  @Test func partTwoCarriesNoDataFiles() {
    #expect(rule { $0.conformance = .a2a } == "pdf.attachment")
  }

  @Test func attachmentsHaveNamesOfTheirOwn() {
    #expect(rule { $0.attachments += $0.attachments } == "pdf.attachment")
    #expect(rule { $0.attachments[0].name = "" } == "pdf.attachment")
  }

  @Test(arguments: ["", "json", "application/", "a/b/c", "文/件"])
  func attachmentsHaveAMediaType(type: String) {
    #expect(rule { $0.attachments[0].mediaType = type } == "pdf.attachment")
  }

  @Test func aTaggedDocumentNeedsAStructureOfItsPages() {
    #expect(rule { $0.tagging = nil } == "pdf.structure")
    #expect(rule { $0.tagging?.leaves.removeLast() } == "pdf.structure")
  }

  @Test func contentBelongsToElementsOfTheTree() {
    #expect(rule { $0.tagging?.structure = StructureTree() } == "pdf.structure")
  }

  @Test func everySequenceHasALeaf() {
    #expect(rule { $0.tagging?.leaves[1].removeLast() } == "pdf.marked-content")
    #expect(rule { $0.tagging?.leaves[1].append(.artifact(.layout)) } == "pdf.marked-content")
  }

  @Test func aLinkHasPagesAnElementAndADescription() {
    #expect(rule { $0.links[0].page = 3 } == "pdf.link")
    #expect(rule { $0.links[0].destination.page = -1 } == "pdf.link")
    #expect(rule { $0.links[0].area.x = .infinity } == "pdf.link")
    #expect(rule { $0.links[0].element = nil } == "pdf.link")
    #expect(rule { $0.links[0].element = $0.tagging?.structure.root } == "pdf.link")
    #expect(rule { $0.links[0].description = "" } == "pdf.link")
  }

  @Test func anAnnotationThatWasDrawnIsRefused() {
    let drawing = CairoDrawing()
    drawing.cairoLink { drawing.text("甲", x: 20, y: 20) }
    let tagging = Tagging(structure: StructureTree(), leaves: [[.artifact(.layout)]])
    let request = FinishRequest(metadata: SampleForm.metadata, tagging: tagging)
    let error = #expect(throws: FinishError.self) { try finish(drawing.pdf(), request) }
    #expect(error?.diagnostic.rule == "pdf.annotation")
  }
}
