internal import BudgetModel
internal import Diagnostics

/// Characters that nobody sees, or that a printer does not keep.
func controlCharacters(_ paragraph: Paragraph) -> [Fault] {
  paragraph.characters.indices.compactMap { index in
    let scalars = paragraph.characters[index].unicodeScalars
    guard let scalar = scalars.first(where: isUnseen) else { return nil }
    return paragraph.fault(
      index..<index + 1, zh: "含有\(scalar == "\t" ? "制表符" : "看不见的字符") \(scalar.codePoint)",
      en: "there is \(scalar == "\t" ? "a TAB" : "an invisible character"), \(scalar.codePoint)",
      hint: Message(zh: "删去这个字符", en: "delete the character"))
  }
}

private func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x0A: false
  case 0...0x1F, 0x7F...0x9F, 0xAD, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x2069, 0xFEFF: true
  default: false
  }
}

private let remains = ["\u{FFFD}", "锟斤拷", "烫烫", "屯屯", "??", "？？？", "###", "#REF!", "#VALUE!", "#N/A", "#NAME?"]

/// What conversions leave where they lost text.
func lostText(_ paragraph: Paragraph) -> [Fault] {
  let found = remains.compactMap { paragraph.firstRange(of: $0) }.min { $0.lowerBound < $1.lowerBound }
  return found.map { range in
    [
      paragraph.fault(
        range, zh: "此处的文字可能已丢失", en: "text seems to be lost here",
        hint: Message(zh: "对照原件补上", en: "put it back from the original"))
    ]
  } ?? []
}

/// Full-width digits and letters, told once for a paragraph.
func fullWidth(_ paragraph: Paragraph) -> [Fault] {
  let found = paragraph.codes.indices.filter { isFullWidth(paragraph.codes[$0]) }
  guard let first = found.first else { return [] }
  let end = found.enumerated().prefix { $0.element == first + $0.offset }.count + first
  let plain = paragraph.text(first..<end).halfWidth
  return [
    paragraph.fault(
      first..<end, zh: "全角数字或字母，共 \(found.count) 个", en: "full-width digits or letters, \(found.count) in all",
      hint: Message(zh: "改为半角：\(plain)", en: "half-width: \(plain)"))
  ]
}

private func isFullWidth(_ code: UInt32) -> Bool {
  (0xFF10...0xFF19).contains(code) || (0xFF21...0xFF3A).contains(code) || (0xFF41...0xFF5A).contains(code)
}

extension Unicode.Scalar {
  /// The code point as Unicode writes it: `U+200B`.
  var codePoint: String {
    let digits = String(value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
