/// What a department says of a project when the year is over (自评).
public struct SelfEvaluation: BlankInitializable {
  /// 目标完成情况.
  public var goalCompletion: Sourced<String>?
  /// 实施情况: what was done, and how.
  public var implementation: Sourced<String>?
  /// 执行偏差原因: why the money was not spent as planned.
  public var executionReason: Sourced<String>?
  /// 总分.
  public var totalScore: Sourced<Amount>?
  /// 评价结论.
  public var conclusion: Sourced<String>?
  /// 存在问题.
  public var problems: Sourced<String>?
  /// 改进措施.
  public var measures: Sourced<String>?

  public init() {}
}
