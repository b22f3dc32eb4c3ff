/// The offices that stand above a transfer payment from the central budget (中央对地方转移支付).
public struct TransferPayment: BlankInitializable {
  /// 中央主管部门.
  public var centralDepartment: Sourced<String>?
  /// 省级财政部门.
  public var provincialFinance: Sourced<String>?
  /// 省级主管部门.
  public var provincialDepartment: Sourced<String>?

  public init() {}
}
