import BudgetModel
import Diagnostics

/// The rows of a project's form in their order, each with the cells that the format gives it.
enum FormRow: Int, CaseIterable, Hashable, Sendable {
  case department, identity, budget, purpose, planDates, planValues, goals, indicatorHead

  /// A cell of the form: a printed label, or data of a field.
  enum Cell: Hashable, Sendable {
    case label(String)
    case data(FieldName)

    /// The cell's name in messages: its field's, or the label itself.
    var name: String {
      switch self {
      case .label(let label): label
      case .data(let field): field.rawValue
      }
    }
  }

  /// The cells from left to right. A blank label continues the label of the row above.
  var cells: [Cell] { Self.allCells[rawValue] }

  private static let allCells = allCases.map(\.statedCells)

  private var statedCells: [Cell] {
    switch self {
    case .department: [.data(.departmentName), .data(.unit)]
    case .identity: [.label("项目编码"), .data(.projectCode), .label("项目名称"), .data(.projectName)]
    case .budget:
      [
        .label("预算规模及资金用途"), .label("预算数"), .data(.budget), .label("其中：财政资金"), .data(.fiscal),
        .label("其他资金"), .data(.other),
      ]
    case .purpose: [.label(""), .data(.purpose)]
    case .planDates: [.label("资金支出计划（%）")] + Array(repeating: .data(.date), count: 4)
    case .planValues: [.label("")] + Array(repeating: .data(.cumulative), count: 4)
    case .goals: [.label("绩效目标"), .data(.goals)]
    case .indicatorHead: Self.indicatorFields.map { .label($0.rawValue) }
    }
  }

  /// The fields of an indicator, which are also the labels of the row above the first.
  static let indicatorFields: [FieldName] = [.level1, .level2, .level3, .description, .indicatorValue, .basis]

  /// The row's name in messages: the first words it should show.
  var name: Message {
    switch self {
    case .department: Message(zh: "部门和单位", en: "department and unit")
    case .purpose: Message(zh: "资金用途", en: "purpose (资金用途)")
    case .planValues: Message(zh: "资金支出计划的累计数", en: "plan values (累计数)")
    default: Message(zh: cells[0].name, en: "「\(cells[0].name)」")
    }
  }

  /// The field that the row is about.
  var field: String {
    switch self {
    case .planDates, .planValues: FieldName.plan.rawValue
    case .indicatorHead: FieldName.indicators.rawValue
    default: cells.first { if case .data = $0 { true } else { false } }?.name ?? ""
    }
  }

  /// Whether a row is this one, judged by how it begins.
  func recognises(_ row: TextRow) -> Bool {
    guard self != .department else { return row.isDepartmentRow }
    return row.cells.first.map { cells[0].matches($0) } ?? false
  }
}

extension FormRow.Cell {
  /// Whether a cell of the text can stand here. A label may be spaced out and written in other widths.
  func matches(_ cell: TextCell) -> Bool {
    switch self {
    case .label(let label): cell.text == label || cell.text.asLabel == label.asLabel
    case .data: true
    }
  }
}

extension TextRow {
  /// Whether the row is the form's first: the department's code and name, the unit.
  var isDepartmentRow: Bool {
    guard let first = cells.first, cells.count <= 2 else { return false }
    return cells.last?.text.asLabel.hasPrefix("单位:") ?? false || first.text.beginsWithDepartmentCode
  }
}

extension String {
  /// Whether the text begins as a department's name does after its code of three digits or more: 216002中国…, but
  /// not 2023年….
  var beginsWithDepartmentCode: Bool {
    let digits = prefix(while: \.isASCIIDigit)
    guard digits.count >= 3, let next = dropFirst(digits.count).first else { return false }
    return next.isLetter && next != "年"
  }

  /// The text as labels are compared: without spaces, in half width.
  var asLabel: String { halfWidth.withoutSpaces }
}
