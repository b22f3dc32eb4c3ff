import Foundation

extension IndicatorValue {
  /// Reads an indicator's value as it is written: `≥12次`, `2100人数`, `12.8万户`, `100`, `及时表彰`.
  ///
  /// What is not an optional comparison, a number and a unit stays a description: only `raw` is set.
  public init(parsing raw: String) {
    let text = raw.halfWidth.trimmingPrefix(while: \.isWhitespace)
    let (comparison, rest) = leadingComparison(of: text)
    let digits = rest.prefix { $0.isASCIIDigit || ".,-".contains($0) }
    let unit = rest.dropFirst(digits.count).trimmingPrefix(while: \.isWhitespace)
    let plain = plainDigits(normalising: String(digits))
    guard let number = plain.flatMap({ Decimal(plainDigits: $0) }), isUnit(unit) else {
      self.init(raw: raw)
      return
    }
    self.init(raw: raw, comparison: comparison, number: number, unit: String(unit))
  }
}

/// The ways in which the five comparisons are typed, after folding full-width forms; longer ones first.
private let comparisonSpellings: [(String, IndicatorValue.Comparison)] = [
  (">=", .atLeast), ("=>", .atLeast), ("≥", .atLeast), ("≧", .atLeast), ("⩾", .atLeast),
  ("<=", .atMost), ("=<", .atMost), ("≤", .atMost), ("≦", .atMost), ("⩽", .atMost),
  (">", .greater), ("﹥", .greater), ("<", .less), ("﹤", .less), ("=", .equal), ("﹦", .equal),
]

private func leadingComparison(of text: Substring) -> (IndicatorValue.Comparison?, Substring) {
  for (spelling, comparison) in comparisonSpellings where text.hasPrefix(spelling) {
    return (comparison, text.dropFirst(spelling.count).trimmingPrefix(while: \.isWhitespace))
  }
  return (nil, text)
}

/// Whether the text can be a unit. Digits and sentence punctuation mean that the number was only the beginning of a
/// description: `7*24小时`, `5～8次`, `1.完善制度`, `2023年6月底前`. Chinese numerals are fine: 万户.
private func isUnit(_ text: Substring) -> Bool {
  !text.contains { $0.isASCIIDigit || "，。；、：！？,.;:!?*~-—–".contains($0) }
}
