/// A length on the page, exact: a whole number of 1/1024 pt, Pango's own unit.
///
/// Lengths are rounded once, when they are made from millimetres or points; sums and comparisons are exact, so layout
/// needs no epsilon.
public struct Length: Sendable, Hashable {
  /// The length in 1/1024 pt.
  public var units: Int

  public init(units: Int) { self.units = units }

  public static let zero = Length(units: 0)
  public static let unitsPerPoint = 1024

  /// The nearest length to `value` points (1/72 inch).
  public static func pt(_ value: Double) -> Length {
    Length(units: Int((value * Double(unitsPerPoint)).rounded()))
  }

  /// The nearest length to `value` millimetres.
  public static func mm(_ value: Double) -> Length {
    Length(units: Int((value * 72 / 25.4 * Double(unitsPerPoint)).rounded()))
  }

  public var points: Double { Double(units) / Double(Length.unitsPerPoint) }
  public var millimetres: Double { points * 25.4 / 72 }

  /// This length times `numerator` / `denominator`, rounded to the nearest unit.
  public func scaled(by numerator: Int, over denominator: Int) -> Length {
    Length(units: roundedQuotient(units * numerator, denominator))
  }
}

/// `dividend` / `divisor` to the nearest whole number, halves away from zero. The divisor is positive.
func roundedQuotient(_ dividend: Int, _ divisor: Int) -> Int {
  let half = divisor / 2
  return (dividend >= 0 ? dividend + half : dividend - half) / divisor
}

extension Length: Comparable, AdditiveArithmetic {
  public static func < (left: Length, right: Length) -> Bool { left.units < right.units }
  public static func + (left: Length, right: Length) -> Length { Length(units: left.units + right.units) }
  public static func - (left: Length, right: Length) -> Length { Length(units: left.units - right.units) }
  public static prefix func - (length: Length) -> Length { Length(units: -length.units) }
  public static func * (left: Length, right: Int) -> Length { Length(units: left.units * right) }

  /// Half the length; an odd unit is dropped, so that centring never pushes content beyond its box.
  public var half: Length { Length(units: units / 2) }
}

extension Sequence<Length> {
  public func sum() -> Length { reduce(.zero, +) }
}

extension Length: CustomStringConvertible {
  /// Points with the fewest digits that tell two lengths apart on paper (0.01 pt).
  public var description: String { "\(hundredths(of: points))pt" }
}

/// The value with at most two decimals, for messages and page dumps.
public func hundredths(of value: Double) -> String {
  let scaled = Int((value * 100).rounded())
  let (whole, part) = (abs(scaled) / 100, abs(scaled) % 100)
  let sign = scaled < 0 ? "-" : ""
  guard part > 0 else { return "\(sign)\(whole)" }
  let digits = part % 10 == 0 ? "\(part / 10)" : (part < 10 ? "0\(part)" : "\(part)")
  return "\(sign)\(whole).\(digits)"
}
