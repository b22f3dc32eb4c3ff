import Diagnostics

/// A character in a piece of text that a rule speaks about: its first place, and how often the text has it.
struct CharacterFault: Sendable, Hashable {
  var scalar: Unicode.Scalar
  var location: SourceLocation
  var count: Int

  /// The faults of a text that begins at `start` and has no line break.
  static func faults(in text: Substring.UnicodeScalarView, from start: SourceLocation) -> [CharacterFault] {
    guard text.contains(where: { CharacterRule.rule(for: $0) != nil }) else { return [] }
    var faults: [CharacterFault] = []
    for (offset, scalar) in text.enumerated() where CharacterRule.rule(for: scalar) != nil {
      if let index = faults.firstIndex(where: { $0.scalar == scalar }) {
        faults[index].count += 1
      } else {
        let place = start.at(column: (start.column ?? 1) + offset)
        faults.append(CharacterFault(scalar: scalar, location: place, count: 1))
      }
    }
    return faults
  }

  /// The finding for this fault; nil when no rule speaks about the character.
  func diagnostic(record: String?, field: String?) -> Diagnostic? {
    guard let rule = CharacterRule.rule(for: scalar) else { return nil }
    let times = count > 1 ? Message(zh: "，共 \(count) 处", en: ", \(count) times") : Message(zh: "", en: "")
    let hint = Message(zh: "删去这个字符", en: "delete the character")
    return Diagnostic(
      rule.severity, "text.character",
      zh: "\(rule.name.chinese) \(scalar.codePoint)\(times.chinese)：\(rule.consequence.chinese)",
      en: "\(rule.name.english) \(scalar.codePoint)\(times.english): \(rule.consequence.english)",
      at: location, record: record, field: field, hints: rule.severity == .error ? [hint] : [])
  }
}

extension SourceLocation {
  /// The place in the same line at another column. Places in sheets and Word documents name no characters.
  func at(column: Int) -> SourceLocation {
    place == nil ? SourceLocation(file: file, line: line, column: column) : self
  }
}

extension Unicode.Scalar {
  /// The code point as Unicode writes it: `U+200B`.
  var codePoint: String {
    let digits = String(value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}

extension String {
  /// The text as a message quotes it: at most 30 characters, with unprintable ones shown by their code points.
  var quoted: String {
    let visible = prefix(30).unicodeScalars.map { scalar in
      CharacterRule.rule(for: scalar) == nil ? String(scalar) : "<\(scalar.codePoint)>"
    }
    return visible.joined() + (dropFirst(30).isEmpty ? "" : "…")
  }
}
