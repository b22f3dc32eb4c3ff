public import Foundation

/// How numbers are written, in the notation of spreadsheets: `0`, `0.00`, `#,##0.00`.
public struct NumberFormat: Sendable, Hashable {
  public var decimals: Int
  public var groupsThousands: Bool

  /// Reads a format; nil when it is not one of the notation's.
  public init?(_ notation: String) {
    let parts = notation.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), parts[0] == "0" || parts[0] == "#,##0" else { return nil }
    guard parts.count == 1 || (!parts[1].isEmpty && parts[1].allSatisfy { $0 == "0" }) else { return nil }
    self.decimals = parts.count == 2 ? parts[1].count : 0
    self.groupsThousands = parts[0] == "#,##0"
  }

  /// The number in this format. Decimals beyond the format's are kept, never rounded away: a form shows what was
  /// entered.
  public func string(from value: Decimal) -> String {
    let plain = "\(abs(value))"
    let parts = plain.split(separator: ".")
    let fraction = parts.count == 2 ? String(parts[1]) : ""
    let padded = fraction + String(repeating: "0", count: max(0, decimals - fraction.count))
    let whole = groupsThousands ? NumberFormat.grouped(String(parts[0])) : String(parts[0])
    return (value < 0 ? "-" : "") + whole + (padded.isEmpty ? "" : "." + padded)
  }

  private static func grouped(_ digits: String) -> String {
    let characters = Array(digits)
    return characters.indices.reduce(into: "") { text, index in
      let remaining = characters.count - index
      if index > 0, remaining % 3 == 0 { text.append(",") }
      text.append(characters[index])
    }
  }
}
