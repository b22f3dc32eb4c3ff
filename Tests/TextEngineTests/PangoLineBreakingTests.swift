import LayoutCore
import Testing
import TextEngine
import Typesetting

/// The rules of line breaking on text that Pango shaped, with the breaks of UAX 14 and the widths of real fonts.
@Suite struct PangoLineBreakingTests {
  private static let wholes = [
    "12次", "123.80万元", "3月底", "2023年度", "≥90%", "＞90%", "￥100", "〔2015〕88号", "5～8", "7*24小时", "元/人·月", "第3页", "don’t",
    "24620—2009", "GF-2023-0211", "13022523P000PCJ10025Q", "——", "……", "１２次", "3.5个百分点", "PM2.5", "90％", "25℃",
  ]
  private static let never = (first: "、，；：。！？”’）》〉】〕～—–-·…/％%℃", last: "“‘（《〈【〔/")

  private func paragraphs(_ texts: [String], _ style: ParagraphStyle) throws -> [ShapedParagraph] {
    let fonts = try PreparedFonts(texts.map { (style.text.face, $0) })
    return fonts.withShaper { shaper in texts.map { ShapedParagraph(Paragraph($0, style: style), shaper: shaper) } }
  }

  private func style(_ face: FaceName, _ rules: LineRules) -> ParagraphStyle {
    ParagraphStyle(
      text: TextStyle(face: face, size: .pt(10)), alignment: .justify, linePitch: .pt(14), rules: rules)
  }

  @Test(arguments: [FaceName("宋体"), FaceName("仿宋", latin: "Times New Roman")], LineBreaking.allCases)
  func wholesStayWholeAndMarksKeepTheirPlace(face: FaceName, breaking: LineBreaking) throws {
    let style = style(face, LineRules(breaking: breaking))
    let texts = PangoLineBreakingTests.wholes.map { "一“二”，三（四五）" + $0 + "六、七《八》；九。十" }
    let alone = try paragraphs(PangoLineBreakingTests.wholes, style).map(\.maxContentWidth)
    for ((whole, paragraph), width) in zip(zip(PangoLineBreakingTests.wholes, try paragraphs(texts, style)), alone) {
      for halfEms in 6...60 where Length.pt(Double(halfEms) * 5) >= width + .pt(20) {
        let lines = paragraph.lines(width: .pt(Double(halfEms) * 5)).map { $0.runs.map(\.text).joined() }
        #expect(lines.contains { $0.contains(whole) }, "\(lines)")
        for line in lines.dropFirst() {
          #expect(!PangoLineBreakingTests.never.first.contains(line.prefix(1)), "\(lines)")
        }
        for line in lines.dropLast() {
          #expect(!PangoLineBreakingTests.never.last.contains(line.suffix(1)), "\(lines)")
        }
      }
    }
  }

  /// CLREQ, Punctuation Width Adjustment, in the fonts that are used.
  @Test(arguments: ["宋体", "仿宋", "楷体", "黑体", "小标宋"])
  func pairsOfMarksAreOneAndAHalfEmsInEveryFace(face: String) throws {
    let pairs = ["。”", "”，", "）。", "》、", "，“", "：“", "。（", "（“", "》《", "！”", "；（"]
    for (pair, paragraph) in zip(pairs, try paragraphs(pairs.map { "一\($0)二" }, style(FaceName(face), LineRules()))) {
      #expect(paragraph.maxContentWidth == .pt(35), "\(pair)")
    }
  }
}
