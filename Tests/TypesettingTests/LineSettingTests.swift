import LayoutCore
import Testing
import Typesetting

@Suite struct LineSettingTests {
  private func glyphOffsets(_ line: Line) -> [Double] {
    line.runs.flatMap { run in run.glyphs.map { (run.origin.x + $0.x).points } }
  }

  @Test func centredLineStandsInTheMiddle() {
    let line = ShapedParagraph.squares("指标", .center).lines(width: .pt(50))[0]
    #expect(glyphOffsets(line) == [15, 25])
  }

  @Test func rightAlignedLineEndsAtTheEdge() {
    let line = ShapedParagraph.squares("5.00", .right).lines(width: .pt(50))[0]
    #expect(glyphOffsets(line) == [30, 35, 40, 45])
  }

  @Test func distributedLineFillsItsWidth() {
    let line = ShapedParagraph.squares("合计数", .distribute).lines(width: .pt(50))[0]
    #expect(glyphOffsets(line) == [0, 20, 40])
  }

  @Test func justifiedLinesFillTheirWidthAndTheLastDoesNot() {
    let lines = ShapedParagraph.squares("一二三四五六七八九十", .justify).lines(width: .pt(45))
    #expect(lines.map(\.text) == ["一二三四", "五六七八", "九十"])
    #expect(lines.map(\.extent.upperBound) == [.pt(45), .pt(45), .pt(20)])
  }

  @Test func justificationNeverOpensNumbers() {
    let line = ShapedParagraph.squares("一二34五六七八九十", .justify).lines(width: .pt(54))[0]
    let offsets = glyphOffsets(line)
    #expect(offsets[3] - offsets[2] == 5)
  }

  /// CLREQ 3.2.2: Han and Latin stand apart, at most a quarter em, and not at line ends.
  @Test func hanAndDigitsStandApart() {
    let offsets = glyphOffsets(ShapedParagraph.squares("第3页").lines(width: .pt(100))[0])
    let gap = Spacing.hanLatinGap.length(at: .pt(10)).points
    #expect(offsets == [0, 10 + gap, 15 + 2 * gap])
    #expect(Spacing.hanLatinGap <= Em(0.25))
  }

  @Test func baselineDependsOnSizeAndPitchAlone() {
    let line = ShapedParagraph.squares("基线").lines(width: .pt(50))[0]
    #expect(line.runs[0].origin.y == .pt(2) + Em(0.88).length(at: .pt(10)))
  }
}
