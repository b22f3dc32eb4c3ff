import LayoutCore
import Testing

@testable import Typesetting

/// The choice of all lines of a paragraph together.
@Suite struct BestFitTests {
  private static let prose = [
    "根据年度工作计划安排，“四个意识”进一步增强；完成《预算法》培训12次，覆盖2100人，满意度≥90%。", "一是维护社会稳定，二是推进“雪亮工程”；三是A类项目5～8个——均在3月底前完成。",
    "按照（冀财预〔2015〕88号）要求，资金共计123.80万元，其中：财政资金100.00万元。",
  ]

  private func lines(_ text: String, _ breaking: LineBreaking, ems: Double) -> [Line] {
    ShapedParagraph.squares(text, .justify, indent: Em(2), rules: LineRules(breaking: breaking)).lines(
      width: .pt(ems * 10))
  }

  /// The least that the text costs, with every legal line tried.
  private func leastCost(_ costs: LineCost) -> Int? {
    let text = costs.measure.text
    var least = [Int?](repeating: nil, count: text.count) + [0]
    for start in (0..<text.count).reversed() {
      least[start] = (start + 1...text.count).compactMap { end in
        guard let rest = least[end], end == text.count || text.breaks[end] <= .good else { return nil }
        return costs.cost(of: start..<end).map { $0 + rest }
      }.min()
    }
    return least[0]
  }

  @Test(arguments: prose, [7.0, 8.5, 10, 12, 16]) func theLinesCostLeastOfAll(text: String, ems: Double) {
    let paragraph = ShapedParagraph.squares(text, .justify, rules: LineRules(breaking: .bestFit))
    let measure = LineMeasure(text: paragraph.text, rules: paragraph.style.rules)
    let widths = LineWidths(Em(ems), indent: .zero)
    let costs = LineCost(measure: measure, widths: widths, isJustified: true)
    let chosen = BestFit(measure: measure, widths: widths, isJustified: true).lines()
    guard !chosen.contains(where: \.isForced) else { return }
    let cost = chosen.compactMap { costs.cost(of: $0.clusters) }.reduce(0, +)
    #expect(cost == leastCost(costs))
  }

  /// CLREQ, Line Adjustment: a paragraph's lines are looked at together, and none gapes that need not.
  @Test(arguments: 20...40) func noLineOfProseGapes(ems: Int) {
    let text = BestFitTests.prose.joined()
    let (best, first) = (lines(text, .bestFit, ems: Double(ems)), lines(text, .firstFit, ems: Double(ems)))
    #expect(best.widestGap <= max(1, first.widestGap), "\(best.map(\.text))")
  }

  @Test func anEmptyTextAndASingleLineAreLikeAnyOther() {
    #expect(lines("", .bestFit, ems: 10).count == 1)
    #expect(lines("一二", .bestFit, ems: 10).map(\.text) == ["一二"])
  }

  @Test func whatIsTooWideIsCutAndSaysSo() {
    let lines = lines("一13022523P000PCJ10025Q二", .bestFit, ems: 6)
    #expect(lines.map(\.text) == ["一", "13022523P000", "PCJ10025Q二"])
    #expect(lines.map(\.isForced) == [false, true, false])
  }
}

extension [Line] {
  /// The widest space between two Han characters of any line but the last, in points.
  fileprivate var widestGap: Double {
    let pairs = dropLast().flatMap { line in zip(line.ink, line.ink.dropFirst()) }
    let gaps = pairs.filter { $0.scalar.isHan && $1.scalar.isHan }.map { $1.span.lowerBound - $0.span.upperBound }
    return gaps.max() ?? 0
  }
}
