internal import BudgetModel
internal import Foundation

extension FieldValue {
  /// A value as it is printed. A blank amount is blank; paragraphs are separated by LF.
  func text(format: ValueFormat?) -> String {
    switch self {
    case .text(let text): dated(text, format: format) ?? text
    case .integer(let number): format?.number?.string(from: .init(number)) ?? String(number)
    case .amount(let amount): amount.map { format?.number?.string(from: $0.value) ?? $0.raw } ?? ""
    case .indicatorValue(let value): value.raw
    case .date(let date): dated(date.raw, format: format) ?? date.raw
    case .paragraphs(let texts): texts.map(\.value).joined(separator: "\n")
    case .records: ""
    }
  }

  /// Whether the value is a text that a date format was asked for and that is no date.
  func isNoDate(for format: ValueFormat?) -> Bool {
    guard case .date? = format, case .text(let text) = self, !text.isEmpty else { return false }
    return dated(text, format: format) == nil
  }

  private func dated(_ text: String, format: ValueFormat?) -> String? {
    guard case .date(let format)? = format else { return nil }
    return format.string(from: CalendarDate(parsing: text))
  }
}

extension ValueFormat {
  var number: NumberFormat? { if case .number(let format) = self { format } else { nil } }
}
