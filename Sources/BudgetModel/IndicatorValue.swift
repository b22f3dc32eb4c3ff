public import Foundation

/// What an indicator is to reach: operator, number and unit where the text has that form, and always the text itself.
public struct IndicatorValue: Sendable, Hashable {
  public enum Comparison: String, Sendable, Hashable, CaseIterable {
    case atLeast = "≥"
    case atMost = "≤"
    case greater = ">"
    case less = "<"
    case equal = "="
  }

  /// The text as it was written: `≥12次`, `2100人数`, `及时表彰`.
  public var raw: String
  public var comparison: Comparison?
  /// The number, or nil when the value is a description (定性).
  public var number: Decimal?
  /// What follows the number: 次, %, 万户. Empty when nothing does.
  public var unit: String

  public init(raw: String, comparison: Comparison? = nil, number: Decimal? = nil, unit: String = "") {
    self.raw = raw
    self.comparison = comparison
    self.number = number
    self.unit = unit
  }
}
