import Diagnostics

extension String {
  /// The text as a YAML scalar on one line: as it is where nothing in it could be taken for something else, else quoted.
  var yamlScalar: String { isPlainYAML ? self : quotedYAML }

  /// Whether the text is several lines that a literal block (`|-`) keeps exactly.
  var canBeYAMLBlock: Bool {
    let lines = split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.count > 1 else { return false }
    return lines.allSatisfy { line in
      !line.isEmpty && line.first?.isWhitespace == false && line.unicodeScalars.allSatisfy(\.isPrintableInYAML)
    }
  }

  private var isPlainYAML: Bool {
    guard let first = unicodeScalars.first, let last = unicodeScalars.last else { return false }
    let mayBegin = !first.properties.isWhitespace && !"-?:,[]{}#&*!|>'\"%@`=<~".unicodeScalars.contains(first)
    let mayEnd = !last.properties.isWhitespace && last != ":"
    let isUnambiguous = !contains(": ") && !contains(" #") && !contains(":\t") && !contains("\t")
    return mayBegin && mayEnd && isUnambiguous && !looksLikeOtherType
      && unicodeScalars.allSatisfy { $0.isPrintableInYAML && $0 != "\n" }
  }

  /// Whether other programs would read the text as a number, a date or a truth value.
  private var looksLikeOtherType: Bool {
    let words: Set<String> = ["null", "true", "false", "yes", "no", "on", "off", "y", "n"]
    return words.contains(lowercased()) || wholeMatch(of: /[+.]?[0-9][-0-9_.,:eExXoOa-fA-F+]*/) != nil
  }

  private var quotedYAML: String {
    var quoted = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\t": quoted += "\\t"
      case _ where scalar.isPrintableInYAML: quoted.unicodeScalars.append(scalar)
      default: quoted += scalar.yamlEscape
      }
    }
    return "\"\(quoted)\""
  }
}

extension Unicode.Scalar {
  /// YAML 1.2.2, 5.1, less the line separators that older readers take for line breaks, and the byte order mark.
  fileprivate var isPrintableInYAML: Bool {
    switch value {
    case 0x09, 0x0A, 0x20...0x7E, 0xA0...0x2027, 0x202A...0xD7FF, 0xE000...0xFEFE, 0xFF00...0xFFFD, 0x10000...0x10FFFF:
      true
    default: false
    }
  }

  fileprivate var yamlEscape: String {
    let digits = codePoint.dropFirst(2)
    return digits.count > 4 ? "\\U" + String(repeating: "0", count: 8 - digits.count) + digits : "\\u" + digits
  }
}
