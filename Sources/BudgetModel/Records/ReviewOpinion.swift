/// What an office says of a form that was handed in to it (审核意见).
public struct ReviewOpinion: BlankInitializable, FieldRecord {
  /// 审核单位.
  public var office: Sourced<String>?
  /// 意见.
  public var opinion: Sourced<String>?
  /// 审核人.
  public var reviewer: Sourced<String>?
  /// 审核日期.
  public var date: Sourced<CalendarDate>?

  public init() {}

  public static let recordKind = RecordKind.reviewOpinion

  public static let accesses: [FieldAccess<ReviewOpinion>] = [
    .text(.reviewOffice, "office", \.office),
    .text(.reviewText, "opinion", \.opinion),
    .text(.reviewer, "reviewer", \.reviewer),
    .date(.reviewDate, "date", \.date),
  ]
}
