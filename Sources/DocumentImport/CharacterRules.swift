import Diagnostics

/// A class of characters that do not survive printing, and what becomes of the record that holds one.
struct CharacterRule: Sendable {
  var ranges: [ClosedRange<UInt32>]
  var severity: Severity
  /// The class's name.
  var name: Message
  /// What would happen to it.
  var consequence: Message

  /// Every rule. A character is accepted when no range holds it.
  ///
  /// LF ends lines, TAB opens cells; CR is accepted before LF only. Whether a font has the character, and what private
  /// use and variation selectors mean, is for the typesetter to say.
  static let all = [
    CharacterRule(
      ranges: [0x00...0x08, 0x0A...0x1F, 0x7F...0x9F], severity: .error,
      name: Message(zh: "控制字符", en: "control character"),
      consequence: Message(zh: "打印时会截断或丢失文字", en: "text would be cut or lost in print")),
    CharacterRule(
      ranges: [0x2028...0x2029], severity: .error,
      name: Message(zh: "行或段分隔符", en: "line or paragraph separator"),
      consequence: Message(zh: "打印时会打乱行序", en: "lines would be reordered in print")),
    CharacterRule(
      ranges: [0x061C...0x061C, 0x200E...0x200F, 0x202A...0x202E, 0x2066...0x2069], severity: .error,
      name: Message(zh: "双向文字控制符", en: "bidirectional control"),
      consequence: Message(zh: "打印的字序会与数据不同", en: "the printed order would differ from the data")),
    CharacterRule(
      ranges: [
        0xAD...0xAD, 0x180E...0x180E, 0x200B...0x200D, 0x2060...0x2064, 0x206A...0x206F, 0xFEFF...0xFEFF,
        0xFFF9...0xFFFB, 0xE0000...0xE007F,
      ], severity: .error,
      name: Message(zh: "看不见的字符", en: "invisible character"),
      consequence: Message(zh: "从打印件中读不回来", en: "it cannot be read back from the print")),
    CharacterRule(
      ranges: [0xFDD0...0xFDEF] + (0...16).map { $0 * 0x10000 + 0xFFFE...$0 * 0x10000 + 0xFFFF }, severity: .error,
      name: Message(zh: "非字符码位", en: "noncharacter"),
      consequence: Message(zh: "它不是文字", en: "it is no text")),
    CharacterRule(
      ranges: [0xFFFD...0xFFFD], severity: .warning,
      name: Message(zh: "替换字符", en: "replacement character"),
      consequence: Message(zh: "此处的原字在早先转码时已丢失", en: "an earlier conversion lost the character that stood here")),
    CharacterRule(
      ranges: [0x09...0x09], severity: .warning,
      name: Message(zh: "文字中的制表符", en: "TAB inside text"),
      consequence: Message(zh: "按一个空格处理", en: "it is read as one space")),
  ]

  /// The rule that a character falls under; nil for an accepted one.
  static func rule(for scalar: Unicode.Scalar) -> CharacterRule? {
    if isCommon(scalar) { return nil }
    return all.first { rule in rule.ranges.contains { $0.contains(scalar.value) } }
  }

  /// Whether the character is one of the many that need no look at the table: ASCII, CJK ideographs and punctuation,
  /// full-width forms.
  private static func isCommon(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20...0x7E, 0x3000...0xD7FF, 0xFF01...0xFFEE: true
    default: false
    }
  }
}
