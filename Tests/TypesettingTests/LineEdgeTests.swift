import LayoutCore
import Testing
import Typesetting

/// What happens to marks at the edges of lines.
@Suite struct LineEdgeTests {
  private func offsets(_ line: Line) -> [Double] {
    line.runs.flatMap { run in run.glyphs.map { (run.origin.x + $0.x).points } }
  }

  /// CLREQ, Hanging Punctuation at Line End: an option, and off.
  @Test func marksHangOnlyWhereTheRoleSaysSo() {
    let text = "一二三四五，六七"
    #expect(ShapedParagraph.squares(text).texts(ems: 5.4) == ["一二三四", "五，六七"])
    let hanging = ShapedParagraph.squares(text, rules: LineRules(hangsPunctuation: true))
    #expect(hanging.texts(ems: 5.5) == ["一二三四五，", "六七"])
  }

  /// Lines keep half an em free for what hangs, so that it does not leave their box.
  @Test func aHangingMarkStaysInItsBox() {
    let hanging = ShapedParagraph.squares("一二三四五，六七", .justify, rules: LineRules(hangsPunctuation: true))
    let line = hanging.lines(width: .pt(55))[0]
    #expect(line.extent.upperBound == .pt(50))
    #expect(line.ink.last?.span.upperBound == 55)
  }

  /// CLREQ, Hanging Punctuation at Line End: 、，。 alone, and never a run of marks.
  @Test func otherMarksDoNotHang() {
    let rules = LineRules(hangsPunctuation: true)
    #expect(ShapedParagraph.squares("一二三四五；六七", rules: rules).texts(ems: 5.5)[0] == "一二三四")
    #expect(ShapedParagraph.squares("一二三四）。六七", rules: rules).texts(ems: 5)[0] == "一二三")
  }

  /// CLREQ, Punctuation Adjustment at Line Start: an option.
  @Test func openingMarksAtLineStartsAreHalvedWhereTheRoleSaysSo() {
    let text = "一二三四“五六”"
    let whole = ShapedParagraph.squares(text).lines(width: .pt(40))[1]
    #expect(offsets(whole)[0] == 0)
    let half = ShapedParagraph.squares(text, rules: LineRules(halvesOpenings: true)).lines(width: .pt(40))[1]
    #expect(offsets(half)[0] == -5 && half.ink[0].span.lowerBound == 0)
  }

  /// CLREQ, First Line Indent: two ems, before an opening mark too.
  @Test func theIndentIsTwoEmsBeforeAnOpeningMark() {
    let line = ShapedParagraph.squares("“一二”三", indent: Em(2)).lines(width: .pt(100))[0]
    #expect(offsets(line)[0] == 20)
    let half = ShapedParagraph.squares("“一二”三", indent: Em(2), rules: LineRules(halvesOpenings: true))
    #expect(half.lines(width: .pt(100))[0].ink[0].span.lowerBound == 20)
  }

  /// CLREQ, Han and Latin Spacing: none at line edges nor beside marks.
  @Test(arguments: [("（3）", 2.0), ("，A，", 2.0), ("3、4", 2.0)])
  func noSpaceBetweenHanAndLatinStandsBesideMarks(text: String, ems: Double) {
    #expect(ShapedParagraph.squares(text).lines(width: .pt(100))[0].extent.upperBound == .pt(ems * 10))
  }

  @Test func noSpaceBetweenHanAndLatinStandsAtLineEdges() {
    let lines = ShapedParagraph.squares("一二ABCD三四").lines(width: .pt(20))
    #expect(lines.map(\.text) == ["一二", "ABCD", "三四"])
    #expect(lines.map(\.extent) == Array(repeating: .zero..<Length.pt(20), count: 3))
  }

  /// CLREQ, Punctuation Width Adjustment: every pair of marks closes up by half an em.
  @Test(arguments: ["。”", "”，", "）。", "》、", "，“", "：“", "。（", "（“", "《〈", "？！", "）（", "；（"])
  func everyPairOfMarksIsOneAndAHalfEms(pair: String) {
    let line = ShapedParagraph.squares("一" + pair + "二").lines(width: .pt(100))[0]
    #expect(line.extent.upperBound == .pt(35))
  }

  @Test func fullWidthDigitsAndSignsAreSetLikeHan() {
    #expect(ShapedParagraph.squares("一５０％二").lines(width: .pt(100))[0].extent.upperBound == .pt(50))
  }
}
