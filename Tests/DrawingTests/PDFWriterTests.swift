import Diagnostics
import Drawing
import LayoutCore
import Testing

@Suite struct PDFWriterTests {
  @Test func theTextComesBackAsItWentIn() throws {
    let text = "绩效（2023年）“啰嗦”𠅤𠮷①℃⼀一，Ａa. 1,234.50％。"
    let pages = try SamplePages([text], faces: ["宋体", "仿宋"])
    for face: FaceName in ["宋体", "仿宋"] {
      let pdf = try pages.pdf([pages.page(pages.items(text, face: face))])
      #expect(try Poppler.text(of: pdf.bytes) == text)
    }
  }

  @Test(arguments: ["葛\u{E0100}葛\u{E0101}葛", "ae\u{301}x\u{301}b"])
  func sequencesComeBackWhole(text: String) throws {
    let pages = try SamplePages([text], faces: ["明朝"])
    let pdf = try pages.pdf([pages.page(pages.items(text, face: "明朝"))])
    #expect(Array(try Poppler.text(of: pdf.bytes).unicodeScalars) == Array(text.unicodeScalars))
  }

  /// A bold that no font has is drawn: the text stays, and stands once.
  @Test(arguments: ["仿宋", "楷体"]) func aDrawnBoldComesBackAsItWentIn(face: String) throws {
    let text = "绩效（2023年）“啰嗦”，１2a。"
    let bold = FaceName(face, isBold: true)
    let pages = try SamplePages([text], faces: [bold])
    let pdf = try pages.pdf([pages.page(pages.items(text, face: bold))])
    #expect(try Poppler.text(of: pdf.bytes) == text)
  }

  @Test func anIdeographicSpaceStaysOne() throws {
    let pages = try SamplePages(["甲\u{3000}乙"])
    let pdf = try pages.pdf([pages.page(pages.items("甲\u{3000}乙"))])
    #expect(try QPDF.plain(pdf.bytes).contains("<3000>"))
  }

  @Test(arguments: ["宋体", "黑体", "楷体", "仿宋", "小标宋"])
  func fontsAreEmbeddedAndSubsetAndKnowTheirCharacters(face: String) throws {
    let pages = try SamplePages(["绩效"], faces: [FaceName(face)])
    let pdf = try pages.pdf([pages.page(pages.items("绩效", face: FaceName(face)))])
    let lines = try Poppler.run("pdffonts", on: pdf.bytes).split(separator: "\n").dropFirst(2)
    #expect(lines.count == 1)
    for line in lines { #expect(line.contains("yes yes yes")) }
  }

  @Test func theInformationSaysWhatItWasGiven() throws {
    let pages = try SamplePages(["页"])
    let info = try Poppler.run("pdfinfo", ["-isodates", "@"], on: pages.pdf([pages.page(pages.items("页"))]).bytes)
    let stated = [
      "项目绩效目标表", "乐亭县财政局", "2023 年", "Banxin 1.0", "CreationDate:    2023-01-01T00:00:00Z",
      "ModDate:         2023-01-01T00:00:00Z", "595.275 x 841.89 pts (A4)",
    ]
    for entry in stated { #expect(info.contains(entry), "\(entry)") }
  }

  @Test func eachPageHasItsOwnSizeAndLabel() throws {
    let pages = try SamplePages(["页"])
    let landscape = Page(size: Size(width: .mm(297), height: .mm(210)))
    let writer = try PDFWriter(info: SamplePages.info, creator: "Banxin", fonts: GlyphFonts(pages.fonts))
    try writer.draw(pages.page(pages.items("页")), label: "封面")
    try writer.draw(landscape, label: "1")
    let info = try Poppler.run("pdfinfo", ["-l", "2", "@"], on: writer.finish().bytes)
    #expect(info.contains("Page    1 size:  595.275 x 841.89"))
    #expect(info.contains("Page    2 size:  841.89 x 595.275"))
  }

  @Test func marksAreListedInTheOrderOfTheirNumbers() throws {
    let pages = try SamplePages(["绩效1"])
    let cell = ContentMark.content(ContentID(block: 1, part: 2))
    let items =
      pages.items("绩", y: 100, mark: cell) + pages.items("效", y: 120, mark: cell)
      + pages.items("绩", y: 140, mark: .copy(ContentID(block: 1))) + pages.items("1", y: 800, mark: .furniture)
    let pdf = try pages.pdf([pages.page(items), pages.page([])], options: PDFOptions(tagsContent: true))
    #expect(pdf.tags == [[cell, .copy(ContentID(block: 1)), .furniture], []])
    #expect(try QPDF.markedContent(of: pdf.bytes) == ["P 0", "Private 1", "Private 2"])
  }

  @Test func rulesDoNotPartTextThatBelongsTogether() throws {
    let pages = try SamplePages(["绩效"])
    let rule = DrawItem.rule(Rule(from: .zero, to: Point(x: .pt(9), y: .zero), thickness: .pt(1)))
    let items = pages.items("绩") + [rule] + pages.items("效", y: 200)
    #expect(try pages.pdf([pages.page(items)], options: PDFOptions(tagsContent: true)).tags.map(\.count) == [1])
  }

  @Test func withoutTagsNothingIsMarked() throws {
    let pages = try SamplePages(["绩"])
    let pdf = try pages.pdf([pages.page(pages.items("绩"))])
    #expect(pdf.tags == [[]])
    #expect(try QPDF.markedContent(of: pdf.bytes).isEmpty)
  }

  @Test(arguments: [false, true])
  func linksLeadToAnchorsOfLaterPages(tagsContent: Bool) throws {
    let pages = try SamplePages(["目录页"])
    let link = Link(
      area: Rect(x: .pt(72), y: .pt(80), width: .pt(100), height: .pt(20)), target: "form-1", title: "表",
      content: ContentID(block: 0))
    let anchor = Anchor(name: "form-1", position: Point(x: .pt(72), y: .pt(200)))
    let contents = pages.page(pages.items("目录") + [.link(link)])
    let target = pages.page([.anchor(anchor)] + pages.items("页"))
    let pdf = try pages.pdf([contents, target], options: PDFOptions(tagsContent: tagsContent))
    #expect(pdf.links == [[link], []])
    #expect(pdf.anchors == ["form-1": AnchorPlace(page: 1, position: anchor.position)])
    #expect(try QPDF.complaints(about: pdf.bytes) == "")
    #expect(try QPDF.plain(pdf.bytes).contains("/Dest (form-1)"))
  }

  @Test func theMarksOfLinksAreCountedToo() throws {
    let pages = try SamplePages(["目录"])
    let link = Link(
      area: Rect(x: .pt(72), y: .pt(80), width: .pt(100), height: .pt(20)), target: "top", title: "表",
      content: ContentID(block: 0))
    let anchor = Anchor(name: "top", position: .zero)
    let page = pages.page(pages.items("目录") + [.link(link), .anchor(anchor)])
    let drawn = try pages.pdf([page], options: PDFOptions(tagsContent: true))
    let listed = try pages.pdf([page], options: PDFOptions(tagsContent: true, drawsLinks: false))
    #expect(try QPDF.markedContent(of: drawn.bytes) == ["P 0", "Link 1"])
    #expect(drawn.tags == [[.content(ContentID(block: 0)), .furniture]])
    #expect(try QPDF.markedContent(of: listed.bytes) == ["P 0"])
    #expect(listed.tags == [[.content(ContentID(block: 0))]])
    #expect(listed.links == [[link]])
  }

  @Test func aLinkToNowhereIsAnError() throws {
    let pages = try SamplePages(["页"])
    let link = Link(
      area: Rect(x: .zero, y: .zero, width: .pt(9), height: .pt(9)), target: "nowhere", title: "表",
      content: ContentID(block: 0))
    let error = #expect(throws: DrawingError.self) { try pages.pdf([pages.page([.link(link)])]) }
    #expect(error?.diagnostic.rule == "drawing.unknown-anchor")
  }

  @Test func theOutlineFollowsLevelsAndLeadsToItsPlaces() throws {
    let pages = try SamplePages(["页"])
    let anchors = ["a", "b", "c"].map { name in
      pages.page([.anchor(Anchor(name: name, position: Point(x: .pt(72), y: .pt(72))))] + pages.items("页"))
    }
    let outline = [
      OutlineEntry(title: "第一部分", level: 0, target: "a"), OutlineEntry(title: "项目甲", level: 1, target: "b"),
      OutlineEntry(title: "第二部分", level: 0, target: "c"),
    ]
    let pdf = try pages.pdf(anchors, outline: outline)
    let entries = try QPDF.outline(of: pdf.bytes)
    #expect(entries == ["第一部分 1", "  项目甲 2", "第二部分 3"])
  }

  @Test func anOutlineEntryToNowhereIsAnError() throws {
    let pages = try SamplePages(["页"])
    let outline = [OutlineEntry(title: "无", level: 0, target: "nowhere")]
    #expect(throws: DrawingError.self) { try pages.pdf([pages.page([])], outline: outline) }
  }

  @Test func aFontFileThatIsNotThereIsAnErrorThatNamesIt() throws {
    let fonts = FontSet(files: [FontFile(postScriptName: "None", path: "/nowhere/none.otf")])
    let error = #expect(throws: DrawingError.self) { try GlyphFonts(fonts) }
    #expect(error?.diagnostic.message.english.contains("/nowhere/none.otf") == true)
  }
}
