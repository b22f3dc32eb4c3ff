/// A length relative to the type size, exact: a whole number of 1/2²⁰ em.
///
/// Text is shaped without a size; a size turns ems into lengths, each rounded once.
public struct Em: Sendable, Hashable {
  public var units: Int

  public init(units: Int) { self.units = units }

  public static let unitsPerEm = 1 << 20
  public static let zero = Em(units: 0)
  public static let one = Em(units: unitsPerEm)
  public static let half = Em(units: unitsPerEm / 2)

  public init(_ value: Double) { self.init(units: Int((value * Double(Em.unitsPerEm)).rounded())) }

  /// The length of this many ems in type of size `size`.
  public func length(at size: Length) -> Length { size.scaled(by: units, over: Em.unitsPerEm) }
}

extension Em: Comparable, AdditiveArithmetic {
  public static func < (left: Em, right: Em) -> Bool { left.units < right.units }
  public static func + (left: Em, right: Em) -> Em { Em(units: left.units + right.units) }
  public static func - (left: Em, right: Em) -> Em { Em(units: left.units - right.units) }
  public static prefix func - (em: Em) -> Em { Em(units: -em.units) }
  public static func * (left: Em, right: Int) -> Em { Em(units: left.units * right) }
}

extension Em {
  /// The most ems that a length holds in type of size `size`: rounded down, so that what fits in ems fits on paper.
  public init(fitting length: Length, at size: Length) {
    self.init(units: (length.units * Em.unitsPerEm) / size.units)
  }

  /// The shortest length that holds this many ems in type of size `size`: rounded up.
  public func containingLength(at size: Length) -> Length {
    Length(units: (units * size.units + Em.unitsPerEm - 1) / Em.unitsPerEm)
  }
}
