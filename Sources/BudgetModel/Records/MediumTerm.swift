/// What a project is to reach over all its years, beside the year's own goals and indicators (中期, 实施期).
public struct MediumTerm: BlankInitializable {
  /// 中期目标, a paragraph each.
  public var goals: [Sourced<String>] = []
  /// 中期指标.
  public var indicators: [Indicator] = []

  public init() {}
}
