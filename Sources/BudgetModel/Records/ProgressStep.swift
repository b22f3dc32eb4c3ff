/// One stage of the plan by which a project is carried out (实施进度计划).
public struct ProgressStep: BlankInitializable, FieldRecord {
  /// 进度内容.
  public var content: Sourced<String>?
  /// 开始日期.
  public var startDate: Sourced<CalendarDate>?
  /// 完成日期.
  public var endDate: Sourced<CalendarDate>?

  public init() {}

  public static let recordKind = RecordKind.progressStep

  public static let accesses: [FieldAccess<ProgressStep>] = [
    .text(.stepContent, "content", \.content),
    .date(.startDate, "startDate", \.startDate),
    .date(.endDate, "endDate", \.endDate),
  ]
}
