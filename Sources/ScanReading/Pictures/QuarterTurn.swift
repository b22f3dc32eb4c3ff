/// How far a page is turned clockwise, in quarters.
public enum QuarterTurn: Int, Sendable, CaseIterable {
  case none = 0
  case quarter = 1
  case half = 2
  case threeQuarters = 3

  /// The turn that undoes this one.
  public var inverse: QuarterTurn { QuarterTurn(quarters: -rawValue) }

  /// Any number of quarters, to either side.
  public init(quarters: Int) {
    switch ((quarters % 4) + 4) % 4 {
    case 1: self = .quarter
    case 2: self = .half
    case 3: self = .threeQuarters
    default: self = .none
    }
  }
}
