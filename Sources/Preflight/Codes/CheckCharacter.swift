internal import BudgetModel

/// The check character of Hebei's project codes (`13` + 4 digits of division + 2 of year + `P` + 12).
///
/// No source document for the rule was found: it was inferred from ten published codes, which all satisfy it. It is
/// GB 32100-2015's scheme (weights 3ⁱ, modulus 31) with 30 in place of 31, so a failure is a likely typing error only.
enum CheckCharacter {
  /// GB 32100-2015's 31 symbols: the digits and the capital letters but I, O, S, V and Z.
  private static let alphabet = Array("0123456789ABCDEFGHJKLMNPQRTUWXY")
  private static let values = [Character: Int](
    uniqueKeysWithValues: alphabet.enumerated().map { ($0.element, $0.offset) })

  /// What is to be said of a code's last character.
  enum Check: Hashable {
    case notApplicable, correct
    case expected(Character)
    case outsideAlphabet(Character)
  }

  static func check(_ code: String) -> Check {
    guard let last = code.last, hasHebeiForm(code) else { return .notApplicable }
    if let stranger = code.first(where: { values[$0] == nil }) { return .outsideAlphabet(stranger) }
    let expected = checkCharacter(of: code.dropLast())
    return expected == last ? .correct : .expected(expected)
  }

  private static func checkCharacter(of body: Substring) -> Character {
    var sum = 0
    var weight = 1
    for character in body {
      sum += (values[character] ?? 0) * weight
      weight = weight * 3 % 31
    }
    return alphabet[(30 - sum % 31 + 31) % 31]
  }

  /// Whether the code has the form `13` 6 digits `P` 12 capital letters or digits.
  private static func hasHebeiForm(_ code: String) -> Bool {
    let characters = Array(code)
    guard characters.count == 21, code.hasPrefix("13"), characters[8] == "P" else { return false }
    return characters[..<8].allSatisfy(\.isASCIIDigit)
      && characters[9...].allSatisfy { $0.isASCIIDigit || ("A"..."Z").contains($0) }
  }
}
