/// What an indicator is worth and what came of it (自评).
public struct IndicatorScoring: BlankInitializable {
  /// 分值, also called 权重.
  public var weight: Sourced<Amount>?
  /// 实际完成值, as written.
  public var actual: Sourced<IndicatorValue>?
  /// 得分.
  public var score: Sourced<Amount>?
  /// 偏差原因分析及改进措施.
  public var deviation: Sourced<String>?
  /// 指标解释.
  public var explanation: Sourced<String>?
  /// 备注.
  public var remark: Sourced<String>?

  public init() {}
}
