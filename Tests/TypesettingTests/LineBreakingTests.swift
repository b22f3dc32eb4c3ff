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

  /// CLREQ, Prohibition Rules for Line Start and Line End, the basic set.
  @Test(arguments: "、，；：。！？”’）》〉】〕～—–-·")
  func noLineStartsWithAMarkOfTheBasicSet(mark: Character) { checkMark(mark) { !$0.hasPrefix(String(mark)) } }

  @Test(arguments: "“‘（《〈【〔")
  func noLineEndsWithAMarkOfTheBasicSet(mark: Character) { checkMark(mark) { !$0.hasSuffix(String(mark)) } }

  /// CLREQ, Prohibition Rules for Line Start and Line End: the GB style adds the solidus, the strict level …….
  @Test func theStyleOfTheStandardsAddsSolidusAndEllipsis() {
    checkMark("/") { !$0.hasPrefix("/") && !$0.hasSuffix("/") }
    checkMark("…") { !$0.hasPrefix("…") }
  }

  /// Sets ten characters with a mark at each place, at widths of 3 to 30 em.
  private func checkMark(_ mark: Character, isLine: (String) -> Bool) {
    for place in 1...9 {
      let text = "一二三四五六七八九十".prefix(place) + String(mark) + "一二三四五六七八九十".dropFirst(place)
      for ems in 3...30 {
        let lines = ShapedParagraph.squares(String(text)).texts(ems: Double(ems))
        let isKept = lines.allSatisfy(isLine)
        #expect(isKept, "\(lines)")
      }
    }
  }

  /// CLREQ, Prohibition Rules for Unbreakable Marks: dashes and ellipses of two ems are not parted.
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

  /// The wholes of the forms, at every width that holds them; our own rules, for CLREQ's section on them (Digits and
  /// their Prefix and Suffix) is empty.
  @Test(arguments: [
    "12次", "123.80万元", "3月底", "2023年", "2023年度", "≥90%", "＞90%", "￥100", "〔2015〕88号", "5～8", "7*24小时", "元/人·月", "第3页",
    "2100人次", "3.5个百分点", "24620—2009", "12.8万户", "１２次",
  ])
  func aWholeIsNeverParted(whole: String) {
    let paragraph = ShapedParagraph.squares("一二三四五" + whole + "六七八九十")
    let least = max(6, Int((ShapedParagraph.squares(whole).maxContentWidth.points / 5).rounded(.up)))
    for halfEms in least...60 {
      let lines = paragraph.texts(ems: Double(halfEms) / 2)
      #expect(lines.contains { $0.contains(whole) }, "\(lines)")
    }
  }

  @Test(arguments: ["人数多年度", "每年度", "数月底"])
  func charactersOfUnitsPartWhereNoNumberStands(text: String) {
    let halves = ShapedParagraph.squares("一二" + text + text).texts(ems: 3).map(\.count)
    #expect(halves.dropLast().allSatisfy { $0 == 3 })
  }

  /// CLREQ, line breaking of Latin words: an apostrophe or a hyphen between letters does not end a word.
  @Test(arguments: ["shouldn’t", "GF-2023-0211", "well-known"])
  func wordsAndCodesStayWhole(word: String) {
    #expect(ShapedParagraph.squares("一二三" + word).texts(ems: 6.5) == ["一二三", word])
  }

  @Test func codeIsCutOnlyWhenNothingElseFitsAndSaysSo() {
    let lines = ShapedParagraph.squares("13022523P000PCJ10025Q").lines(width: .pt(60))
    #expect(lines.map(\.text) == ["13022523P000", "PCJ10025Q"])
    #expect(lines.map(\.isForced) == [true, false])
    #expect(lines.cuts == ["2523P000｜PCJ10025"])
  }

  @Test(arguments: [
    ("13022523P000PCJ10025Q", 7.0, ["13022523P000", "PCJ10025Q"]), ("GF-2023-0211", 4.5, ["GF-2023-", "0211"]),
    ("一123.80万元", 3.2, ["一", "123.80", "万元"]), ("123456789", 3.0, ["123456", "789"]),
  ])
  func whatMustBeCutIsCutAtItsSeam(text: String, ems: Double, lines: [String]) {
    #expect(ShapedParagraph.squares(text).texts(ems: ems) == lines)
  }

  @Test func centringDoesNotMoveACutIntoANumber() {
    let amount = ShapedParagraph.squares("39.40万元", .center)
    #expect(amount.texts(ems: 4.2) == ["39.40", "万元"])
  }

  @Test func aRoleMayAskForSmallerTypeInsteadOfACut() {
    let code = ShapedParagraph.squares("13022523P000PCJ10025Q", rules: LineRules(narrow: .shrink))
    let line = code.lines(width: .pt(90))[0]
    #expect(line.text == "13022523P000PCJ10025Q" && line.shrunkSize == .pt(8.5))
    #expect(line.extent.upperBound <= .pt(90) && line.height == .pt(14))
    #expect(code.lines(width: .pt(105))[0].shrunkSize == nil)
    #expect(code.lines(width: .pt(70)).map(\.isForced) == [true, false])
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
