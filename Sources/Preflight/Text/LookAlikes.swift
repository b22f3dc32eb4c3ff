internal import BudgetModel
internal import Diagnostics
internal import Foundation

/// Characters that look like the ones that belong there: letters among digits, a numeral for a dash, radicals for
/// ideographs.
func lookAlikes(_ paragraph: Paragraph) -> [Fault] {
  paragraph.characters.indices.compactMap { index in
    guard !isPlain(paragraph.codes[index]), let meant = meant(at: index, in: paragraph) else { return nil }
    let (seen, scalar) = (paragraph.characters[index], paragraph.characters[index].unicodeScalars.first)
    return paragraph.fault(
      index..<index + 1, zh: "“\(seen)”（\(scalar?.codePoint ?? "")）可能应为“\(meant)”",
      en: "“\(seen)” (\(scalar?.codePoint ?? "")) may be meant as “\(meant)”",
      hint: Message(zh: "改为“\(meant)”", en: "make it “\(meant)”"))
  }
}

/// Most ideographs but 一, and common punctuation: nothing that could be mistaken.
private func isPlain(_ code: UInt32) -> Bool {
  switch code {
  case 0x4E01...0x9FFF, 0x3001...0x3002, 0xFF08...0xFF0F, 0xFF1A...0xFF20: true
  default: false
  }
}

private func meant(at index: Int, in paragraph: Paragraph) -> String? {
  let character = paragraph.characters[index]
  let (before, after) = (paragraph[optional: index - 1], paragraph[optional: index + 1])
  if let letter = digitLike[character], before?.isDigit == true,
    after.map({ $0.isDigit || "年月日%％万元.".contains($0) }) == true
  {
    return letter
  }
  if "○O0".contains(character), let before, let after, isNumeral(before), isNumeral(after) || after == "年" {
    return "〇"
  }
  if "一—".contains(character), character == "一", before?.isASCIIDigit == true, after?.isASCIIDigit == true {
    return "—"
  }
  return radical(character) ?? foreignLetter(character, before: before, after: after)
}

private let digitLike: [Character: String] = ["O": "0", "o": "0", "〇": "0", "l": "1", "I": "1", "|": "1"]

private func isNumeral(_ character: Character) -> Bool { "〇一二三四五六七八九十".contains(character) }

/// Kangxi radicals, the radicals supplement and compatibility ideographs have a plain ideograph of the same look.
private func radical(_ character: Character) -> String? {
  guard let scalar = character.unicodeScalars.first else { return nil }
  switch scalar.value {
  case 0x2E80...0x2FD5, 0xF900...0xFAFF:
    let plain = String(character).precomposedStringWithCompatibilityMapping
    return plain == String(character) ? nil : plain
  default: return nil
  }
}

/// Greek and Cyrillic letters next to Latin ones or digits.
private func foreignLetter(_ character: Character, before: Character?, after: Character?) -> String? {
  let latin: [Character: String] = [
    "А": "A", "В": "B", "Е": "E", "К": "K", "М": "M", "Н": "H", "О": "O", "Р": "P", "С": "C", "Т": "T", "Х": "X",
    "а": "a",
    "е": "e", "о": "o", "р": "p", "с": "c", "х": "x", "Α": "A", "Β": "B", "Ε": "E", "Ο": "O",
  ]
  let neighbours = [before, after].compactMap(\.self)
  return neighbours.contains { $0.isASCII && ($0.isLetter || $0.isNumber) } ? latin[character] : nil
}
