/// How an indicator stands in the middle of the year (绩效运行监控).
public struct IndicatorMonitoring: BlankInitializable {
  /// What keeps an indicator from being reached, in the words of the form (财预〔2019〕136号).
  public enum Reason: String, Sendable, Hashable, CaseIterable {
    case funds = "经费保障"
    case rules = "制度保障"
    case staff = "人员保障"
    case equipment = "硬件条件保障"
    case other = "其他"
  }

  /// How likely the year's goal is to be reached, in the words of the form.
  public enum Likelihood: String, Sendable, Hashable, CaseIterable {
    case certain = "确定能"
    case possible = "有可能"
    case impossible = "完全不可能"
  }

  /// 执行情况: what was reached by the time of the report.
  public var status: Sourced<String>?
  /// 全年预计完成情况.
  public var expected: Sourced<String>?
  /// 偏差原因, each one of `Reason`'s.
  public var reasons: [Sourced<String>] = []
  /// 偏差原因说明.
  public var note: Sourced<String>?
  /// 完成可能性, one of `Likelihood`'s.
  public var likelihood: Sourced<String>?

  public init() {}

  /// The mark in the column of a reason; nil where it is not given.
  func mark(_ reason: Reason) -> Sourced<String>? { mark(reason.rawValue, among: reasons) }

  /// The mark in the column of a likelihood; nil where it is another.
  func mark(_ likelihood: Likelihood) -> Sourced<String>? {
    mark(likelihood.rawValue, among: [self.likelihood].compactMap(\.self))
  }

  private func mark(_ word: String, among chosen: [Sourced<String>]) -> Sourced<String>? {
    chosen.first { $0.value == word }.map { $0.map { _ in "√" } }
  }
}
