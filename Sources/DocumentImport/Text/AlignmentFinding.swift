import BudgetModel
import Diagnostics

/// An error in the shape of a form. It has no record yet, because the record's name is itself read from the form.
struct AlignmentFinding: Sendable {
  var rule: String
  var message: Message
  var location: SourceLocation
  var field: String
  var hints: [Message] = []

  func diagnostic(record: String?) -> Diagnostic {
    Diagnostic(
      .error, rule, zh: message.chinese, en: message.english, at: location, record: record, field: field,
      hints: hints)
  }
}

extension AlignmentFinding {
  static func noTables(after form: TextSections.Form) -> Self {
    let title = form.title?.text.quoted ?? ""
    return Self(
      rule: "form.tables-missing",
      message: Message(zh: "标题“\(title)”之后没有表格", en: "no tables follow the title 「\(title)」"),
      location: form.location, field: FieldName.title.rawValue,
      hints: [Message(zh: "每个单元格以制表符开头", en: "a TAB opens each cell")])
  }

  static func missing(_ row: FormRow, at location: SourceLocation) -> Self {
    Self(
      rule: "row.missing",
      message: Message(zh: "缺少“\(row.name.chinese)”一行", en: "the row \(row.name.english) is missing"),
      location: location, field: row.field)
  }

  static func unexpected(_ row: TextRow, before expected: FormRow) -> Self {
    let found = row.cells.map(\.text).joined(separator: " | ").quoted
    return Self(
      rule: "row.unexpected",
      message: Message(
        zh: "“\(expected.name.chinese)”之前多出一行：\(found)",
        en: "there is one row too many before \(expected.name.english): \(found)"),
      location: row.location, field: expected.field)
  }

  static func label(_ expected: FormRow.Cell, of row: FormRow, found: TextCell) -> Self {
    let text = found.text.quoted
    let wanted = expected.description
    return Self(
      rule: "row.label",
      message: Message(
        zh: "“\(row.name.chinese)”一行应有\(wanted.chinese)，实为“\(text)”",
        en: "the row \(row.name.english) should have \(wanted.english), not 「\(text)」"),
      location: found.textLocation, field: row.field)
  }

  static func cells(of row: TextRow, expected: Int, field: String, name: Message) -> Self {
    let found = row.cells.count
    return Self(
      rule: "row.cell-count",
      message: Message(
        zh: "“\(name.chinese)”一行应有 \(expected) 格，实有 \(found) 格",
        en: "the row \(name.english) should have \(expected) cells, not \(found)"),
      location: row.location, field: field, hints: [found > expected ? tooMany : tooFew])
  }

  private static let tooMany = Message(
    zh: "检查单元格是否被拆开，或两行之间少了空行", en: "look for a divided cell, or for a missing blank line between two rows")
  private static let tooFew = Message(
    zh: "检查是否少了单元格，或行中间多了空行", en: "look for a missing cell, or for a blank line inside the row")
}

extension FormRow.Cell {
  /// What a message says should stand in the cell.
  fileprivate var description: Message {
    switch self {
    case .label(""): Message(zh: "空白格", en: "a blank cell")
    case .label(let label): Message(zh: "标签“\(label)”", en: "the label 「\(label)」")
    case .data(let field): Message(zh: "“\(field.rawValue)”的内容", en: "the data of 「\(field.rawValue)」")
    }
  }
}
