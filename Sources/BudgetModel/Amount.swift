public import Foundation

/// An amount of money, exact, in the unit that its project states (万元 in the official forms).
public struct Amount: Sendable, Hashable {
  public var value: Decimal
  /// The amount as it was written: `5.00` and `5` are the same value and print as their layout says.
  public var raw: String

  /// Reads digits with an optional sign and decimal point (`979.46`, `-3`); nil for anything else.
  ///
  /// Grouping, full-width digits, exponents, NaN and infinities are not amounts: an importer normalises what it
  /// recognises and says so.
  public init?(_ raw: String) {
    guard let value = Decimal(plainDigits: raw) else { return nil }
    self.value = value
    self.raw = raw
  }

  /// Reads a rate written in per cent (`97.5%`): its value is the ratio, 0.975. Nil for anything else.
  public init?(percentage raw: String) {
    let text = raw.halfWidth.withoutSpaces
    guard text.hasSuffix("%"), let value = Decimal(plainDigits: String(text.dropLast())) else { return nil }
    self.value = value / 100
    self.raw = raw
  }
}

extension Decimal {
  /// Reads `-?digits[.digits]` with at most 30 digits, exactly; nil for anything else.
  init?(plainDigits text: String) {
    let unsigned = text.hasPrefix("-") ? text.dropFirst() : text[...]
    let parts = unsigned.split(separator: ".", omittingEmptySubsequences: false)
    let isPlain = parts.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }
    guard (1...2).contains(parts.count), isPlain, unsigned.utf8.count <= 31 else { return nil }
    guard let value = Decimal(string: text, locale: Locale(identifier: "en_US_POSIX")) else { return nil }
    self = value
  }
}
