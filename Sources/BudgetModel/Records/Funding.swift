/// A project's money by its sources, each with its amounts by year and stage (资金).
public struct Funding: BlankInitializable, FieldRecord {
  /// 总额.
  public var total = FundLine()
  /// 财政拨款.
  public var fiscalGrant = FundLine()
  /// 上年结转资金.
  public var carriedOver = FundLine()
  /// 财政专户管理资金.
  public var specialAccount = FundLine()
  /// 单位资金.
  public var ownFunds = FundLine()
  /// 中央补助.
  public var central = FundLine()
  /// 省级资金.
  public var provincial = FundLine()
  /// 市级资金.
  public var municipal = FundLine()
  /// 县级资金.
  public var county = FundLine()
  /// 地方资金.
  public var local = FundLine()
  /// 其他资金.
  public var other = FundLine()
  /// 预算分类: the class of the budget that the fiscal funds come from.
  public var budgetClass: Sourced<String>?
  /// 科目代码: the code of the budget's account.
  public var accountCode: Sourced<String>?

  public init() {}

  public static let recordKind = RecordKind.funding

  public static let accesses: [FieldAccess<Funding>] = [
    .record(.total, "total", \.total),
    .record(.fiscalGrant, "fiscalGrant", \.fiscalGrant),
    .record(.carriedOver, "carriedOver", \.carriedOver),
    .record(.specialAccount, "specialAccount", \.specialAccount),
    .record(.ownFunds, "ownFunds", \.ownFunds),
    .record(.central, "central", \.central),
    .record(.provincial, "provincial", \.provincial),
    .record(.municipal, "municipal", \.municipal),
    .record(.county, "county", \.county),
    .record(.local, "local", \.local),
    .record(.other, "other", \.other),
    .text(.budgetClass, "budgetClass", \.budgetClass),
    .text(.accountCode, "accountCode", \.accountCode),
  ]
}
