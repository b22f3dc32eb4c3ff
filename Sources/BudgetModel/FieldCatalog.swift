public import Diagnostics

/// A field as the catalogue lists it.
public struct Field: Sendable, Hashable {
  /// Its Chinese name.
  public var name: FieldName
  /// Its English key, the name it has in JSON.
  public var key: String
  public var kind: FieldKind
  /// The unit of its numbers, or nil where it has none.
  public var unit: Message?
  /// The only words that it may hold; empty where it may hold any.
  public var choices: [String]
  /// Whether it follows from other fields: layouts can bind it, data files don't hold it.
  public var isDerived: Bool

  init(
    name: FieldName, key: String, kind: FieldKind, unit: Message? = nil, choices: [String] = [], isDerived: Bool = false
  ) {
    self.name = name
    self.key = key
    self.kind = kind
    self.unit = unit
    self.choices = choices
    self.isDerived = isDerived
  }
}

/// Every field of every kind of record, in the order of the form.
public enum FieldCatalog {
  public static func fields(of record: RecordKind) -> [Field] {
    switch record {
    case .department: department
    case .project: project
    case .planPoint: planPoint
    case .indicator: indicator
    case .indicatorPair: indicatorPair
    case .funding: fields(of: Funding.self)
    case .fundLine: fields(of: FundLine.self)
    case .departmentTask: fields(of: DepartmentTask.self)
    case .progressStep: fields(of: ProgressStep.self)
    case .reviewOpinion: fields(of: ReviewOpinion.self)
    }
  }

  private static func fields<Record: FieldRecord>(of type: Record.Type) -> [Field] { type.accesses.map(\.field) }

  /// The field of a record that has this Chinese name or this English key; nil where it has none such.
  public static func field(named name: String, of record: RecordKind) -> Field? {
    index[record]?[name]
  }

  /// The fields by both their names: every cell of every form is looked up here.
  private static let index: [RecordKind: [String: Field]] = Dictionary(
    uniqueKeysWithValues: RecordKind.allCases.map { record in
      let names = fields(of: record).flatMap { [($0.name.rawValue, $0), ($0.key, $0)] }
      return (record, Dictionary(names) { first, _ in first })
    })

  private static let department = [
    field(.departmentCode, "departmentCode", .text),
    field(.departmentName, "departmentName", .text),
    field(.year, "year", .integer),
  ]

  private static let project =
    [
      field(.sequence, "sequence", .integer),
      field(.title, "title", .text),
      field(.projectCode, "code", .text),
      field(.projectName, "name", .text),
      field(.departmentCode, "departmentCode", .text),
      field(.departmentName, "departmentName", .text),
      field(.unit, "unit", .text),
      field(.budget, "budget", .amount, unit: moneyUnit),
      field(.fiscal, "fiscal", .amount, unit: moneyUnit),
      field(.other, "other", .amount, unit: moneyUnit),
      field(.purpose, "purpose", .text),
      field(.plan, "plan", .records(.planPoint)),
      field(.goals, "goals", .paragraphs),
      field(.indicators, "indicators", .records(.indicator)),
    ] + Project.optionalFields.map(\.field)

  private static let planPoint = [
    field(.date, "date", .text),
    field(.cumulative, "cumulative", .amount, unit: planUnit),
  ]

  private static let indicator =
    [
      field(.level1, "level1", .text),
      field(.level2, "level2", .text),
      field(.level3, "level3", .text),
      field(.description, "description", .text),
      field(.indicatorValue, "value", .indicatorValue),
      field(.basis, "basis", .text),
    ] + Indicator.optionalFields.map(\.field)

  private static let indicatorPair = [
    field(.level1, "level1", .text),
    field(.mediumTermLevel2, "mediumTermLevel2", .text),
    field(.mediumTermLevel3, "mediumTermLevel3", .text),
    field(.mediumTermValue, "mediumTermValue", .indicatorValue),
    field(.level2, "level2", .text),
    field(.level3, "level3", .text),
    field(.indicatorValue, "value", .indicatorValue),
  ]

  static let moneyUnit = Message(zh: "见“单位”", en: "as 「单位」 states")
  private static let planUnit = Message(zh: "见“单位”，或为 %", en: "as 「单位」 states, or per cent")

  private static func field(_ name: FieldName, _ key: String, _ kind: FieldKind, unit: Message? = nil) -> Field {
    Field(name: name, key: key, kind: kind, unit: unit)
  }
}
