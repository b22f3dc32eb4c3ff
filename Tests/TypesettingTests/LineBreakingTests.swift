import LayoutCore
import Testing
import Typesetting

/// CLREQ's rules of line breaking, on squares.
@Suite struct LineBreakingTests {
  @Test func hanTextBreaksAnywhere() {
    #expect(ShapedParagraph.squares("预算规模及资金").texts(ems: 4) == ["预算规模", "及资金"])
  }

  @Test func emptyTextIsOneEmptyLine() {
    let lines = ShapedParagraph.squares("").lines(width: .pt(50))
    #expect(lines.count == 1)
    #expect(lines[0].height == .pt(14))
    #expect(lines[0].runs.isEmpty)
  }

  /// CLREQ, Prohibition Rules for Line Start and Line End.
  @Test(arguments: [
    ("一二三四，五六", 4.0, ["一二三", "四，五六"]), ("一二三四。", 4.5, ["一二三四。"]),
    ("一二三（四五", 4.0, ["一二三", "（四五"]), ("一二三四～五", 4.0, ["一二三", "四～五"]),
    ("一二三四·五", 4.0, ["一二三", "四·五"]), ("一二三元/人", 4.5, ["一二三", "元/人"]),
  ])
  func forbiddenLineStartsAndEndsAreAvoided(text: String, ems: Double, lines: [String]) {
    #expect(ShapedParagraph.squares(text).texts(ems: ems) == lines)
  }

  /// CLREQ: dashes and ellipses of two ems are not parted.
  @Test(arguments: ["一二三——四五", "一二三……四五"])
  func twoEmMarksStayWhole(text: String) {
    for line in ShapedParagraph.squares(text).texts(ems: 4) {
      #expect(line.filter { "—…".contains($0) }.count % 2 == 0)
    }
  }

  /// CLREQ: text may break before an opening quotation mark and after a closing one, which UAX 14 forbids.
  @Test func textBreaksBesideQuotationMarks() {
    #expect(ShapedParagraph.squares("完成定定“统一领导").texts(ems: 4) == ["完成定定", "“统一", "领导"])
    #expect(ShapedParagraph.squares("“雪亮”工程项目").texts(ems: 4) == ["“雪亮”", "工程项目"])
  }

  /// GB/T 15834-2011, 5.1.10: a mark at the end of a line takes half an em.
  @Test func markAtLineEndIsHalved() {
    #expect(ShapedParagraph.squares("一二三，四五六").texts(ems: 3.5) == ["一二三，", "四五六"])
  }

  /// CLREQ, Punctuation Width Adjustment: two marks take one and a half em; before the rules of line ends.
  @Test func adjacentMarksCloseUp() {
    let lines = ShapedParagraph.squares("一（二）。三").lines(width: .pt(60))
    #expect(lines.count == 1)
    #expect(lines[0].extent.upperBound == .pt(55))
  }

  @Test(arguments: [
    ("培训达到12次以上", 5.0, ["培训达到", "12次以上"]), ("到二零年3月底前完成", 5.0, ["到二零年", "3月底前", "完成"]),
    ("资金共计123.80万元", 6.0, ["资金共计", "123.80万元"]), ("完成率要求≥90%", 6.0, ["完成率要求", "≥90%"]),
  ])
  func numbersKeepTheirUnits(text: String, ems: Double, lines: [String]) {
    #expect(ShapedParagraph.squares(text).texts(ems: ems) == lines)
  }

  @Test func codeIsCutOnlyWhenNothingElseFitsAndSaysSo() {
    let lines = ShapedParagraph.squares("13022523P000PCJ10025Q").lines(width: .pt(60))
    #expect(lines.map(\.text) == ["13022523P000", "PCJ10025Q"])
    #expect(lines.map(\.isForced) == [true, false])
  }

  @Test func spacesHangAtTheLineEnd() {
    #expect(ShapedParagraph.squares("其中：财政    资金").texts(ems: 5) == ["其中：财政    ", "资金"])
  }

  @Test func severalSpacesAskForANewLine() {
    #expect(ShapedParagraph.squares("其中：财政    资金", .center).texts(ems: 8) == ["其中：财政    ", "资金"])
    #expect(ShapedParagraph.squares("其中：财政    资金", .center).texts(ems: 9) == ["其中：财政    资金"])
  }

  /// CLREQ 3.3.2: the last line is not one character where that can be avoided.
  @Test func lastLineIsNotOneCharacter() {
    #expect(ShapedParagraph.squares("保障群众财产安全").texts(ems: 7) == ["保障群众财产", "安全"])
  }

  @Test func centredLabelsFallIntoEvenLines() {
    #expect(ShapedParagraph.squares("服务对象满意度指标", .center).texts(ems: 6) == ["服务对象满", "意度指标"])
  }

  @Test func firstLineIndentCountsAgainstTheFirstLine() {
    let lines = ShapedParagraph.squares("一二三四五六", indent: Em(2)).lines(width: .pt(40))
    #expect(lines.map(\.text) == ["一二", "三四五六"])
    #expect(lines[0].extent.lowerBound == .pt(20))
  }
}
