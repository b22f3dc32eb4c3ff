import BudgetModel
import Diagnostics
import Foundation
import OfficeFiles

/// A filled cell of a list.
struct ListCell: Sendable {
  /// The text, its paragraphs trimmed and separated by LF.
  var text: String
  var location: SourceLocation
  /// The number behind the text, with the digits that the file stores.
  var stored: String?
  var fault: CellFault?
  /// Whether the cell goes on from a row above.
  var isInherited = false

  /// Nil for a cell without text.
  init?(_ cell: GridCell, at location: SourceLocation, isCode: Bool) {
    let paragraphs = cell.paragraphs.map { $0.trimmingBlanks }.filter { !$0.isEmpty }
    fault = CellFault(cell, isCode: isCode)
    guard !paragraphs.isEmpty || fault != nil else { return nil }
    text = paragraphs.joined(separator: "\n")
    self.location = location
    if case .number(let digits) = cell.content { stored = digits }
  }

  /// The cell as a row below has it.
  var inherited: ListCell {
    var cell = self
    cell.isInherited = true
    return cell
  }
}

extension String {
  /// The text without blanks and TABs at both ends.
  var trimmingBlanks: String {
    var rest = self[...]
    while rest.first?.isBlank == true { rest.removeFirst() }
    while rest.last?.isBlank == true { rest.removeLast() }
    return String(rest)
  }
}

extension ListCell {
  /// The digits that are stored where a number is shown rounded; nil where what is shown is all there is.
  var hiddenDigits: String? {
    guard let stored, let shown = amountText.flatMap({ Amount(normalising: $0) }), let exact = Double(stored) else {
      return nil
    }
    // Spreadsheets keep fifteen digits of a number; a percentage is shown a hundredfold.
    let digits = String(format: "%.15g", exact)
    guard let value = Amount(digits)?.value, value != shown.value, value * 100 != shown.value else { return nil }
    return digits
  }

  /// The cell as the value of a field in a data file.
  func node(for kind: FieldKind) -> JSONNode {
    switch kind {
    case .integer: JSONNode(.bare(text), at: location)
    case .amount, .number: JSONNode(amountText.map(JSONValue.string) ?? .null, at: location)
    case .paragraphs:
      JSONNode(.array(text.split(separator: "\n").map { JSONNode(.string(String($0)), at: location) }), at: location)
    default: JSONNode(.string(text), at: location)
    }
  }

  /// The amount: as it is shown, without a sign of currency; as it is stored where nothing else is an amount. Nil for the
  /// signs that stand for no amount.
  var amountText: String? {
    if Amount(normalising: text) != nil { return text }
    guard let stored else { return ["/", "／", "—", "——", "-", "－", "*", "无"].contains(text) ? nil : text }
    let digits = text.filter { $0.isASCIIDigit || ".,-".contains($0) }
    if digits.contains(where: \.isASCIIDigit), Amount(normalising: digits) != nil { return digits }
    return stored
  }
}
