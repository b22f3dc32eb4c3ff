import Drawing
import LayoutCore
import Testing

@Suite struct DeterminismTests {
  private let text = "绩效目标表（续）2023年，共1,234.50万元。"

  private func pdf(in pages: SamplePages, face: FaceName = "宋体") throws -> [UInt8] {
    try pages.pdf([pages.page(pages.items(text, face: face))], options: PDFOptions(tagsContent: true)).bytes
  }

  @Test func theSamePagesGiveTheSameBytes() throws {
    let pages = try SamplePages([text])
    #expect(try pdf(in: pages) == pdf(in: pages))
  }

  @Test func earlierDocumentsLeaveNoTrace() throws {
    let pages = try SamplePages([text, "先画别的内容"])
    let fresh = try pdf(in: pages)
    let fonts = try GlyphFonts(pages.fonts)
    for content in ["先画别的内容", text] {
      let options = PDFOptions(tagsContent: true)
      let writer = try PDFWriter(info: SamplePages.info, creator: "Banxin 1.0", fonts: fonts, options: options)
      try writer.draw(pages.page(pages.items(content)), label: "1")
      let bytes = try writer.finish().bytes
      if content == text { #expect(bytes == fresh) }
    }
  }

  @Test func workersDrawAlikeOnTheirOwnThreads() async throws {
    let pages = try SamplePages([text])
    let page = pages.page(pages.items(text))
    let alone = try pdf(in: pages)
    let fonts = pages.fonts
    let results = try await withThrowingTaskGroup(of: [UInt8].self) { group in
      for _ in 0..<4 { group.addTask { try Self.draw(page, fonts: fonts) } }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    withExtendedLifetime(pages) { #expect(results == Array(repeating: alone, count: 4)) }
  }

  private static func draw(_ page: Page, fonts: FontSet) throws -> [UInt8] {
    let options = PDFOptions(tagsContent: true)
    let writer = try PDFWriter(
      info: SamplePages.info, creator: "Banxin 1.0", fonts: GlyphFonts(fonts), options: options)
    try writer.draw(page, label: "1")
    return try writer.finish().bytes
  }

  @Test(arguments: ["宋体", "仿宋", "楷体", "霞鹜文楷"])
  func otherCharactersOfTheBatchLeaveNoTrace(face: String) throws {
    let others = "一丁七万丈三上下不与丑专且世丘丙业丛东丝丞丢两严丧个丫中丰串临丸丹为主丽举 ABC xyz éü"
    let alone = try SamplePages([text], faces: [FaceName(face)])
    let amongOthers = try SamplePages([text, others], faces: [FaceName(face)])
    #expect(try pdf(in: alone, face: FaceName(face)) == pdf(in: amongOthers, face: FaceName(face)))
  }

  @Test func fontsOfDifferentDocumentsHaveDifferentNames() throws {
    let pages = try SamplePages(["甲乙"])
    let names = try ["甲", "乙"].map { text in
      try Poppler.run("pdffonts", on: pages.pdf([pages.page(pages.items(text))]).bytes)
    }
    #expect(names[0] != names[1])
  }
}
