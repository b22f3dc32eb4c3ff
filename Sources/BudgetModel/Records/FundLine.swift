/// The money of one source: what was planned, what was spent, and what that is worth in points.
///
/// All amounts are in the unit that the project states. A blank amount is nil, which is not zero.
public struct FundLine: BlankInitializable, FieldRecord {
  /// 实施期金额: of all the years of the project (中期).
  public var periodAmount: Sourced<Amount>?
  /// 年度金额.
  public var annualAmount: Sourced<Amount>?
  /// 年初预算数.
  public var initialBudget: Sourced<Amount>?
  /// 全年预算数, after adjustment.
  public var adjustedBudget: Sourced<Amount>?
  /// 执行数.
  public var executed: Sourced<Amount>?
  /// 全年预计执行数.
  public var expectedExecution: Sourced<Amount>?
  /// 执行率.
  public var executionRate: Sourced<Amount>?
  /// 分值.
  public var weight: Sourced<Amount>?
  /// 得分.
  public var score: Sourced<Amount>?

  public init() {}

  public static let recordKind = RecordKind.fundLine

  public static let accesses: [FieldAccess<FundLine>] = [
    .amount(.periodAmount, "periodAmount", \.periodAmount),
    .amount(.annualAmount, "annualAmount", \.annualAmount),
    .amount(.initialBudget, "initialBudget", \.initialBudget),
    .amount(.adjustedBudget, "adjustedBudget", \.adjustedBudget),
    .amount(.executed, "executed", \.executed),
    .amount(.expectedExecution, "expectedExecution", \.expectedExecution),
    .percentage(.executionRate, "executionRate", \.executionRate),
    .number(.weight, "weight", \.weight),
    .number(.score, "score", \.score),
  ]
}
