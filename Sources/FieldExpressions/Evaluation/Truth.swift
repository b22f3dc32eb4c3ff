/// Whether a condition holds.
///
/// A blank is unknown, not zero: arithmetic and comparisons with one are unknown. `and`, `or` and `not` follow Kleene's
/// logic: what one side settles holds whatever the other would be (`no and unknown` is no, `yes or unknown` is yes).
/// A check that comes out unknown finds nothing; a row whose `if` is unknown is not shown.
public enum Truth: Sendable, Hashable, CaseIterable {
  case no, unknown, yes

  init(_ holds: Bool) { self = holds ? .yes : .no }

  /// Whether the condition surely holds.
  public var isYes: Bool { self == .yes }

  static prefix func ! (truth: Truth) -> Truth {
    switch truth {
    case .no: .yes
    case .unknown: .unknown
    case .yes: .no
    }
  }

  func and(_ other: Truth) -> Truth {
    if self == .no || other == .no { return .no }
    return self == .yes && other == .yes ? .yes : .unknown
  }

  func or(_ other: Truth) -> Truth { !(!self).and(!other) }
}
