import LayoutCore
import Testing
import Typesetting

/// Random text with marks, numbers, Latin and codes, at widths of 3 to 30 em.
@Suite struct LineBreakingPropertyTests {
  private static let pieces = [
    "绩效", "目标", "根据年度工作计划安排", "，", "。", "、", "；", "“四个意识”", "（试行）", "《预算法》", "12次", "≥90%", "123.80万元",
    "3月底", "2023年", "〔2015〕88号", "5～8", "7*24小时", "——", "……", "元/人", "GB/T 24620", "13022523P000PCJ10025Q", "A", " ",
  ]

  private static func text(_ random: inout some RandomNumberGenerator) -> String {
    (0..<Int.random(in: 1...30, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
  }

  @Test func linesLoseNothingAndFitAndKeepTheRules() {
    var random = SplitMix(seed: 20_230_101)
    for _ in 0..<3_000 {
      let text = LineBreakingPropertyTests.text(&random)
      let ems = Double(Int.random(in: 6...60, using: &random)) / 2
      let lines = ShapedParagraph.squares(text).lines(width: .pt(ems * 10))
      #expect(lines.map(\.text).joined() == text, "\(text) at \(ems) em")
      checkEdges(lines, text: text, ems: ems)
    }
  }

  private func checkEdges(_ lines: [Line], text: String, ems: Double) {
    for (line, next) in zip(lines, lines.dropFirst()) where !line.isForced {
      let start = next.text.first.map(String.init) ?? ""
      let end = line.text.last { $0 != " " }.map(String.init) ?? ""
      #expect(!"，。、；”）》～%…".contains(start) || start.isEmpty, "\(text) at \(ems) em: line starts with \(start)")
      #expect(!"“（《/〔".contains(end) || end.isEmpty, "\(text) at \(ems) em: line ends with \(end)")
    }
    for line in lines where line.runs.count > 0 {
      let fits = line.extent.upperBound <= .pt(ems * 10) || line.isForced
      #expect(fits, "\(text) at \(ems) em: \(line.text) is too wide")
    }
  }
}

/// A small, seeded source of random numbers, so that a failure can be repeated.
struct SplitMix: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
