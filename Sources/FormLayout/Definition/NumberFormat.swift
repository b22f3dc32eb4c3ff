public import Foundation

/// How numbers are written, in the notation of spreadsheets: `0`, `0.00`, `#,##0.00`, `0%`, `0.00"万元"`.
public struct NumberFormat: Sendable, Hashable {
  public var decimals: Int
  public var groupsThousands: Bool
  /// Whether the number is shown a hundred times as large, with a % behind it.
  public var isPercent: Bool
  /// What stands before and behind the number.
  public var prefix: String
  public var suffix: String

  /// Reads a format; nil when it is not one of the notation's.
  public init?(_ notation: String) {
    guard let quoted = QuotedEnds(notation) else { return nil }
    let isPercent = quoted.middle.hasSuffix("%")
    let digits = isPercent ? quoted.middle.dropLast() : quoted.middle
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), parts[0] == "0" || parts[0] == "#,##0" else { return nil }
    guard parts.count == 1 || (!parts[1].isEmpty && parts[1].allSatisfy { $0 == "0" }) else { return nil }
    self.decimals = parts.count == 2 ? parts[1].count : 0
    self.groupsThousands = parts[0] == "#,##0"
    self.isPercent = isPercent
    self.prefix = quoted.before
    self.suffix = (isPercent ? "%" : "") + quoted.after
  }

  /// The number in this format. Decimals beyond the format's are kept, never rounded away: a form shows what was
  /// entered.
  public func string(from value: Decimal) -> String {
    let plain = "\(abs(isPercent ? value * 100 : value))"
    let parts = plain.split(separator: ".")
    let fraction = parts.count == 2 ? String(parts[1]) : ""
    let padded = fraction + String(repeating: "0", count: max(0, decimals - fraction.count))
    let whole = groupsThousands ? NumberFormat.grouped(String(parts[0])) : String(parts[0])
    return prefix + (value < 0 ? "-" : "") + whole + (padded.isEmpty ? "" : "." + padded) + suffix
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

/// A notation with texts in quotation marks at its ends: `"约"0.00"万元"`.
private struct QuotedEnds {
  var before = ""
  var middle: Substring
  var after = ""

  /// Nil where a quotation mark has no partner.
  init?(_ notation: String) {
    let parts = notation.split(separator: "\"", omittingEmptySubsequences: false)
    switch parts.count {
    case 1: middle = parts[0]
    case 3 where parts[0].isEmpty: (before, middle) = (String(parts[1]), parts[2])
    case 3 where parts[2].isEmpty: (middle, after) = (parts[0], String(parts[1]))
    case 5 where parts[0].isEmpty && parts[4].isEmpty:
      (before, middle, after) = (String(parts[1]), parts[2], String(parts[3]))
    default: return nil
    }
  }
}
