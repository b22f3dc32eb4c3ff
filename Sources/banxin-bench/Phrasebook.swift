internal import BudgetModel

/// The words of a real performance text, to make others of.
struct Phrasebook {
  /// What stands in the four free columns of its indicators: 三级指标, 绩效指标描述, 指标值, 指标值确定依据.
  let columns: [[String]]
  /// The sentences of part one, each with its stop.
  let sentences: [String]
  /// Names, digits and signs that prose mixes in: what makes lines hard to break.
  let insertions = [
    "GB/T 24620—2009", "7*24小时", "HTTPS", "12.8万户", "≥90%", "《预算法》", "（含税）", "“雪亮工程”", "PM2.5", "2023年6月底前",
  ]

  init(_ text: PerformanceText) {
    let indicators = text.projects.flatMap(\.indicators)
    columns = [
      indicators.map(\.level3.value), indicators.map(\.description.value), indicators.map(\.value.value.raw),
      indicators.map(\.basis.value),
    ]
    let chapters = text.partOne?.narrative.chapters ?? []
    let paragraphs = chapters.flatMap { $0.paragraphs + $0.sections.flatMap(\.paragraphs) }
    sentences = paragraphs.flatMap { $0.value.split(separator: "。") }.filter { $0.count > 6 }.map { $0 + "。" }
  }

  /// Prose of `length` characters.
  func prose(length: Int, using random: inout SeededGenerator) -> String {
    var text = ""
    while text.count < length {
      text += random.element(of: sentences)
      if random.happens(25) { text = text.dropLast() + "，" + random.element(of: insertions) + "；" }
    }
    return text.prefix(length - 1) + "。"
  }
}
