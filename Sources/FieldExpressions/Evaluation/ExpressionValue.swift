internal import BudgetModel
internal import Foundation

extension FieldValue {
  /// The number that the value states; nil for a blank and for text.
  var number: Decimal? {
    switch self {
    case .integer(let number): Decimal(number)
    case .amount(let amount): amount?.value
    case .indicatorValue(let value): value.number
    case .text, .date, .paragraphs, .records: nil
    }
  }

  /// The value as it was written; empty for a blank and for a list of records.
  var text: String {
    switch self {
    case .text(let text): text
    case .integer(let number): String(number)
    case .amount(let amount): amount?.raw ?? ""
    case .indicatorValue(let value): value.raw
    case .date(let date): date.raw
    case .paragraphs(let texts): texts.map(\.value).joined(separator: "\n")
    case .records: ""
    }
  }

  /// Whether the field is filled in.
  var isPresent: Bool {
    if case .records(let records) = self { !records.isEmpty } else { !text.withoutSpaces.isEmpty }
  }
}
