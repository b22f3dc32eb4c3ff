import Foundation

/// A number format of a spreadsheet: up to four sections for positive, negative and zero values and for text.
struct NumberFormat {
  private let sections: [FormatSection]

  init(_ code: String) {
    sections = splitSections(code).map { FormatSection($0) }
  }

  /// A stored number as the format shows it; as it is stored where it is no number.
  func shown(_ stored: String, calendar: SerialCalendar) -> String {
    guard let double = Double(stored), double.isFinite, let value = Decimal(shown: double) else { return stored }
    guard let section = section(for: value) else { return generalText(value) }
    let signless = section.dropsSign ? abs(value) : value
    // Fractions are shown as decimals: they hold no more than that.
    if section.format.isFraction { return generalText(value) }
    if section.format.isGeneral { return section.format.literals(around: generalText(signless)) }
    if section.format.isDate {
      return DateFormatting(section.format, calendar: calendar).text(of: double) ?? generalText(value)
    }
    return section.format.number(signless)
  }

  /// The section for a value, and whether it shows the sign itself.
  private func section(for value: Decimal) -> (format: FormatSection, dropsSign: Bool)? {
    let numeric = sections.prefix(3).filter { !$0.isText }
    if let index = numeric.firstIndex(where: { $0.condition != nil }) {
      let match = numeric.first { $0.condition?.holds(for: value) ?? true } ?? numeric[index]
      return (match, false)
    }
    switch (numeric.count, value) {
    case (0, _): return nil
    case (3..., 0): return (numeric[2], false)
    case (2..., ..<0): return (numeric[1], true)
    default: return (numeric[0], false)
    }
  }
}

extension Decimal {
  /// A binary number as spreadsheets take it: its first fifteen digits.
  init?(shown value: Double) {
    self.init(string: String(format: "%.15g", value), locale: Locale(identifier: "en_US_POSIX"))
  }

  /// The number rounded to some decimals, halves away from zero.
  func rounded(_ decimals: Int) -> Decimal {
    var (source, result) = (self, Decimal())
    NSDecimalRound(&result, &source, decimals, .plain)
    return result
  }
}

/// The value in the format General: its digits, or the form with an exponent from twelve digits on.
func generalText(_ value: Decimal) -> String {
  let magnitude = abs(value)
  guard magnitude != 0, magnitude >= 100_000_000_000 || magnitude < Decimal(sign: .plus, exponent: -9, significand: 1)
  else { return "\(value)" }
  let parts = String(format: "%.5E", NSDecimalNumber(decimal: value).doubleValue).split(separator: "E")
  guard parts.count == 2 else { return "\(value)" }
  var digits = String(parts[0])
  while digits.hasSuffix("0") { digits.removeLast() }
  if digits.hasSuffix(".") { digits.removeLast() }
  return "\(digits)E\(parts[1])"
}

/// The sections of a format, divided by semicolons that stand outside quotes and brackets.
private func splitSections(_ code: String) -> [String] {
  var (sections, isQuoted, isEscaped, isBracketed) = ([""], false, false, false)
  for character in code {
    let isPlain = !isQuoted && !isEscaped && !isBracketed
    if character == ";", isPlain {
      sections.append("")
      continue
    }
    sections[sections.count - 1].append(character)
    if character == "\"", !isEscaped { isQuoted.toggle() }
    if character == "[", isPlain { isBracketed = true }
    if character == "]", !isQuoted { isBracketed = false }
    isEscaped = isPlain && (character == "\\" || character == "_" || character == "*")
  }
  return sections
}
