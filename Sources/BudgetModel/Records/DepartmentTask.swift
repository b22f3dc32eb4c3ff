/// One of a department's main tasks of the year, with its money (年度主要任务).
public struct DepartmentTask: BlankInitializable, FieldRecord {
  /// 任务名称.
  public var name: Sourced<String>?
  /// 主要内容.
  public var content: Sourced<String>?
  /// 总额.
  public var total: Sourced<Amount>?
  /// 财政拨款.
  public var fiscalGrant: Sourced<Amount>?
  /// 其他资金.
  public var other: Sourced<Amount>?

  public init() {}

  public static let recordKind = RecordKind.departmentTask

  public static let accesses: [FieldAccess<DepartmentTask>] = [
    .text(.taskName, "name", \.name),
    .text(.taskContent, "content", \.content),
    .amount(.total, "total", \.total),
    .amount(.fiscalGrant, "fiscalGrant", \.fiscalGrant),
    .amount(.other, "other", \.other),
  ]
}
