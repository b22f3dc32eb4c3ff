/// The value of a field: what a form layout binds to.
public enum FieldValue: Sendable {
  /// Text as written; paragraphs within it are separated by LF.
  case text(String)
  case integer(Int)
  /// An amount, or nil where it was left blank.
  case amount(Amount?)
  case indicatorValue(IndicatorValue)
  case date(CalendarDate)
  case paragraphs([Sourced<String>])
  case records([any FieldReadable])
}

/// A record whose fields can be read by name.
public protocol FieldReadable: Sendable {
  static var recordKind: RecordKind { get }

  /// The value of a field with its place in the input; nil for a field that records of this kind do not have, or that
  /// may be left out and is.
  func value(of field: FieldName) -> Sourced<FieldValue>?
}

extension Department: FieldReadable {
  public static var recordKind: RecordKind { .department }

  public func value(of field: FieldName) -> Sourced<FieldValue>? {
    switch field {
    case .departmentCode: code.map(FieldValue.text)
    case .departmentName: name.map(FieldValue.text)
    case .year: year.map(FieldValue.integer)
    default: nil
    }
  }
}

extension Project: FieldReadable {
  public static var recordKind: RecordKind { .project }

  public func value(of field: FieldName) -> Sourced<FieldValue>? {
    switch field {
    case .sequence: sequence.map(FieldValue.integer)
    case .title: title.map(FieldValue.text)
    case .projectCode: code.map(FieldValue.text)
    case .projectName: name.map(FieldValue.text)
    case .departmentCode: departmentCode.map(FieldValue.text)
    case .departmentName: departmentName.map(FieldValue.text)
    case .unit: budget.unit.map(FieldValue.text)
    case .budget: budget.total.map(FieldValue.amount)
    case .fiscal: budget.fiscal.map(FieldValue.amount)
    case .other: budget.other.map(FieldValue.amount)
    case .purpose: purpose.map(FieldValue.text)
    case .plan: Sourced(.records(plan.points), at: plan.points.first?.date.location ?? location)
    case .goals: Sourced(.paragraphs(goals), at: goals.first?.location ?? location)
    case .indicators: Sourced(.records(indicators), at: indicators.first?.level1.location ?? location)
    default: Project.optionalFields.first { $0.field.name == field }?.value(self)
    }
  }
}

extension SpendingPlan.Point: FieldReadable {
  public static var recordKind: RecordKind { .planPoint }

  public func value(of field: FieldName) -> Sourced<FieldValue>? {
    switch field {
    case .date: date.map(FieldValue.text)
    case .cumulative: value.map(FieldValue.amount)
    default: nil
    }
  }
}

extension Indicator: FieldReadable {
  public static var recordKind: RecordKind { .indicator }

  public func value(of field: FieldName) -> Sourced<FieldValue>? {
    switch field {
    case .level1: level1.map(FieldValue.text)
    case .level2: level2.map(FieldValue.text)
    case .level3: level3.map(FieldValue.text)
    case .description: description.map(FieldValue.text)
    case .indicatorValue: value.map(FieldValue.indicatorValue)
    case .basis: basis.map(FieldValue.text)
    default: Indicator.optionalFields.first { $0.field.name == field }?.value(self)
    }
  }
}
