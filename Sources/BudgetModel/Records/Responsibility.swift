/// Who filled a form in and who answers for it, and when.
public struct Responsibility: BlankInitializable {
  /// 项目负责人.
  public var manager: Sourced<String>?
  /// 联系电话.
  public var phone: Sourced<String>?
  /// 财务负责人.
  public var financeManager: Sourced<String>?
  /// 填报人.
  public var preparer: Sourced<String>?
  /// 单位负责人.
  public var unitHead: Sourced<String>?
  /// 填报日期.
  public var reportDate: Sourced<CalendarDate>?

  public init() {}
}
