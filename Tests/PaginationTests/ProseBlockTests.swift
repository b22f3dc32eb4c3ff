import LayoutCore
import Pagination
import Testing
import Typesetting

@Suite struct ProseBlockTests {
  private func paragraph(_ lineCount: Int, isHeading: Bool = false) -> ProseBlock.Paragraph {
    let glyphs = [PlacedGlyph(id: 1, x: .zero)]
    let run = GlyphRun(
      face: FaceID(0), size: .pt(10), origin: .zero, glyphs: glyphs, text: "文", clusters: [.init(bytes: 3, glyphs: 1)])
    let line = Line(runs: [run], height: .pt(10), extent: .zero..<Length.pt(10))
    return .init(Array(repeating: line, count: lineCount), isHeading: isHeading)
  }

  private func pages(_ paragraphs: [ProseBlock.Paragraph], height: Double) -> [[Range<Int>]] {
    paginate(Flow(ProseBlock(paragraphs, width: .pt(100))), on: PageHeights(.pt(height))).units
  }

  @Test func noLineOfAParagraphIsLeftAlone() {
    #expect(pages([paragraph(2), paragraph(4)], height: 30) == [[0..<2], [2..<4], [4..<6]])
    #expect(pages([paragraph(3), paragraph(4)], height: 40) == [[0..<3], [3..<7]])
    #expect(pages([paragraph(5)], height: 40) == [[0..<3], [3..<5]])
  }

  @Test func aLineIsLeftAloneWhereNoOtherBreakFits() {
    #expect(pages([paragraph(3)], height: 20) == [[0..<2], [2..<3]])
  }

  @Test func aHeadingIsNotTheLastLineOfAPage() {
    #expect(pages([paragraph(2), paragraph(1, isHeading: true), paragraph(2)], height: 30) == [[0..<2], [2..<5]])
  }

  @Test func everyLineOfAPieceIsMarkedWithItsParagraph() {
    let block = ProseBlock([paragraph(1), paragraph(2)], width: .pt(100), block: 7)
    let frame = block.frame(of: 0..<3)
    #expect(frame.size == Size(width: .pt(100), height: .pt(30)))
    let marks = frame.items.map { item in if case .glyphs(_, let mark) = item { mark } else { ContentMark.furniture } }
    #expect(marks == [0, 1, 1].map { .content(ContentID(block: 7, part: $0)) })
  }
}
