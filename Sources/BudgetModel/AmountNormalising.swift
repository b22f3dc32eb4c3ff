extension Amount {
  /// Reads an amount as people type it: full-width digits and signs, a minus sign U+2212, commas between thousands.
  ///
  /// `raw` holds the plain digits that result; nil when the text is no amount (a word, NaN, an exponent, a unit).
  public init?(normalising text: String) {
    self.init(plainDigits(normalising: text) ?? "")
  }
}

/// The digits of a number with its width folded and its grouping removed; nil when the commas do not group thousands.
func plainDigits(normalising text: String) -> String? {
  let folded = text.halfWidth.replacing("\u{2212}", with: "-")
  let parts = folded.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
  guard let integer = parts.first, let ungrouped = removingGrouping(integer) else { return nil }
  return ([ungrouped] + parts.dropFirst().map(String.init)).joined(separator: ".")
}

private func removingGrouping(_ integer: Substring) -> String? {
  let groups = integer.split(separator: ",", omittingEmptySubsequences: false)
  guard groups.count > 1, let first = groups.first else { return String(integer) }
  let leading = first.drop { $0 == "-" }.count
  let isGrouped = (1...3).contains(leading) && groups.dropFirst().allSatisfy { $0.count == 3 }
  return isGrouped ? groups.joined() : nil
}
