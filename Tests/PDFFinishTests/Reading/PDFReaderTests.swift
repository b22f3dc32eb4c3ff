import Testing

@testable import PDFFinish

@Suite struct PDFReaderTests {
  private func reader(_ conformance: Conformance = .a3a) throws -> PDFReader {
    try PDFReader(SampleForm(conformance: conformance).finished())
  }

  @Test func itTellsWhatTheDocumentSaysOfItself() throws {
    let reader = try reader()
    #expect(reader.pageCount == 3)
    #expect(reader.title == "乐亭县<政法委>绩效文本 & 附件")
    #expect(reader.author == "中国共产党乐亭县委员会政法委员会")
    #expect(reader.language == "zh-CN")
    #expect(reader.isTagged)
  }

  @Test(arguments: Conformance.allCases)
  func itTellsTheDeclaredConformance(conformance: Conformance) throws {
    #expect(try reader(conformance).conformance == conformance)
  }

  @Test func pagesHaveTheirLabels() throws {
    #expect(try reader().pageLabels == ["目录", "1", "2"])
  }

  @Test func pagesWithoutLabelsAreNumbered() throws {
    let drawing = CairoDrawing()
    drawing.text("一", x: 10, y: 10)
    drawing.nextPage()
    drawing.text("二", x: 10, y: 10)
    #expect(try PDFReader(drawing.pdf()).pageLabels == ["1", "2"])
  }

  @Test(arguments: [
    ("D", 7, "第7"), ("R", 1994, "第MCMXCIV"), ("r", 4, "第iv"), ("A", 28, "第BB"), ("a", 3, "第c"), ("", 5, "第"),
  ])
  func labelsHaveTheStylesOfTheStandard(style: String, start: Int, label: String) throws {
    var spoiler = try DocumentSpoiler(SampleForm().finished())
    let range: PDFObject = ["P": .text("第"), "S": .name(style), "St": .integer(start)]
    spoiler.catalog { $0["PageLabels"] = ["Nums": [0, range]] }
    #expect(try PDFReader(spoiler.spoiled()).pageLabels.first == label)
  }

  @Test func linksMayLeadToNamesAndActions() throws {
    var spoiler = try DocumentSpoiler(SampleForm().finished())
    let page = PDFObject.reference(spoiler.document.pages[2].page.reference)
    let names: PDFObject = ["Names": [.text("end"), ["D": [page, .name("Fit")]]]]
    spoiler.catalog { $0["Names"] = ["Dests": names] }
    spoiler.annotation { annotation in
      annotation["Dest"] = nil
      annotation["A"] = ["S": .name("GoTo"), "D": .text("end")]
    }
    #expect(try PDFReader(spoiler.spoiled()).links.map(\.targetPage) == [2])
  }

  @Test func theOutlineIsReadInOrder() throws {
    let outline = try reader().outline
    #expect(outline.map(\.title) == ["项目绩效目标表", "续"])
    #expect(outline.map(\.level) == [0, 1])
    #expect(outline.map(\.page) == [1, 2])
  }

  @Test(arguments: [Conformance.plain, .a3a])
  func linksLeadWhereTheyWereToLead(conformance: Conformance) throws {
    let links = try reader(conformance).links
    #expect(links.map(\.page) == [0])
    #expect(links.map(\.targetPage) == [1])
    #expect(links.first?.description == "1.项目绩效目标表，第1页")
    let area = try #require(links.first?.area)
    #expect([area.x, area.y, area.width, area.height].map { ($0 * 100).rounded() } == [8000, 10800, 43000, 1600])
  }

  @Test func attachmentsComeBackWhole() throws {
    let file = try #require(try reader().attachments().first)
    #expect(file.name == "数据.json")
    #expect(file.mediaType == "application/json")
    #expect(file.relationship == "Source")
    #expect(file.data == SampleForm.attachment.data)
  }

  @Test func attachmentsStandInTheOrderOfTheirNames() throws {
    var form = SampleForm()
    form.request.attachments = ["乙", "b", "甲", "a"].map {
      Attachment(name: $0, mediaType: "text/plain", description: "", data: Array($0.utf8))
    }
    #expect(try PDFReader(form.finished()).attachments().map(\.name) == ["a", "b", "乙", "甲"])
  }
}
