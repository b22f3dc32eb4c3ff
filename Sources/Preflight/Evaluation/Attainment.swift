internal import BudgetModel
internal import Foundation

/// How far a value reaches what an indicator was to reach.
enum Attainment {
  case reached
  /// The part of the points that the formula of the forms gives: less than 1.
  case short(Decimal)

  /// Compares plain numbers of the same unit; nil where they can't be compared.
  ///
  /// A value without a unit is in that of the indicator: some forms have a column for the unit. Forward indicators earn
  /// B/A of their points, reverse ones A/B, never more than all (notes of the self-evaluation form of 2017). A target
  /// without a comparison does not say which way is better: above it, nothing is known.
  init?(of actual: IndicatorValue, against target: IndicatorValue, isCost: Bool) {
    guard let goal = target.number, let reached = actual.number, goal >= 0, reached >= 0,
      [nil, .equal].contains(actual.comparison), Attainment.haveSameUnit(actual, target)
    else { return nil }
    switch target.comparison {
    case .atLeast: self.init(forward: reached, goal)
    case .atMost: self.init(reverse: reached, goal)
    case .greater where reached != goal: self.init(forward: reached, goal)
    case .less where reached != goal: self.init(reverse: reached, goal)
    case .equal, nil:
      guard reached == goal || (reached < goal && !isCost) else { return nil }
      self.init(forward: reached, goal)
    default: return nil
    }
  }

  private init(forward actual: Decimal, _ target: Decimal) {
    self = actual >= target ? .reached : .short(actual / target)
  }

  private init(reverse actual: Decimal, _ target: Decimal) {
    self = actual <= target ? .reached : .short(target / actual)
  }

  /// A bare number up to 1 beside a percentage may be the ratio.
  private static func haveSameUnit(_ actual: IndicatorValue, _ target: IndicatorValue) -> Bool {
    guard actual.unit.isEmpty else { return actual.unit.withoutSpaces == target.unit.withoutSpaces }
    let mayBeRatio = target.unit == "%" && (actual.number ?? 0) <= 1 && (actual.number ?? 0) != target.number
    return !mayBeRatio
  }

  /// The part of the points that it earns.
  var share: Decimal {
    switch self {
    case .reached: 1
    case .short(let share): share
    }
  }
}

extension Indicator {
  /// How far a value reaches the indicator's; nil where they can't be compared.
  func attainment(of actual: IndicatorValue) -> Attainment? {
    Attainment(of: actual, against: value.value, isCost: kind == .cost)
  }
}
