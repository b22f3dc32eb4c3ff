import BudgetModel

/// What the cells of a list's column are.
enum ListRole: Hashable, Sendable {
  case project(Field)
  case indicator(Field)
  case department(Field)
  /// Cumulative spending at a date.
  case plan(date: String)
  /// The sign of comparison of an indicator's value, apart from its number.
  case sign
  /// The unit of an indicator's value, apart from its number.
  case measure
  /// 单位 alone: of money or of an indicator's value, told by what the cells hold.
  case unit
  /// Left out at the user's wish.
  case skipped

  /// The field's name in messages; nil for a column that is left out.
  var fieldName: String? {
    switch self {
    case .project(let field), .indicator(let field), .department(let field): field.name.rawValue
    case .plan(let date): "\(FieldName.plan.rawValue) \(date)"
    case .sign: "\(FieldName.indicatorValue.rawValue)（符号）"
    case .measure: "\(FieldName.indicatorValue.rawValue)（单位）"
    case .unit: FieldName.unit.rawValue
    case .skipped: nil
    }
  }

  var isIndicator: Bool {
    switch self {
    case .indicator, .sign, .measure: true
    default: false
    }
  }

  /// The role that a heading means by its words; nil for none.
  init?(heading: String) {
    if heading.asHeading == FieldName.unit.rawValue {
      self = .unit
    } else if FieldAliases.isSign(heading) {
      self = .sign
    } else if FieldAliases.isMeasure(heading) {
      self = .measure
    } else if let field = FieldAliases.indicator(named: heading), field.isColumn {
      self = .indicator(field)
    } else if let field = FieldAliases.project(named: heading), field.isColumn {
      self = .project(field)
    } else if let field = FieldAliases.department(named: heading) {
      self = .department(field)
    } else if let date = FieldAliases.planDate(in: heading) {
      self = .plan(date: date)
    } else {
      return nil
    }
  }
}

extension Field {
  /// Whether a cell can hold it: it is no record, and no other field tells it.
  fileprivate var isColumn: Bool {
    switch kind {
    case .records, .record: false
    default: !isDerived
    }
  }

  var isText: Bool { kind == .text || kind == .paragraphs }
}

/// A column of a list with its heading.
struct ListColumn: Sendable {
  /// Its number, counted from 1.
  var number: Int
  var heading: String
  /// Nil for a column whose heading says nothing.
  var role: ListRole?
}
