/// A piece of PDF syntax: what it is and the bytes it covers.
struct PDFLexeme: Hashable {
  enum Kind: Hashable {
    case number, name, literalString, hexadecimalString, keyword
    case arrayStart, arrayEnd, dictionaryStart, dictionaryEnd
    /// Bytes that no object can begin with, or a string without an end.
    case invalid
  }

  var kind: Kind
  var range: Range<Int>
}

/// Cuts PDF syntax into lexemes (ISO 32000-1, 7.2 and 7.3): objects and content streams alike.
struct PDFLexer {
  let bytes: [UInt8]
  private(set) var position: Int

  init(_ bytes: [UInt8], at position: Int = 0) {
    self.bytes = bytes
    self.position = position
  }

  /// The next lexeme, or nil at the end.
  mutating func next() -> PDFLexeme? {
    skipBlanks()
    guard position < bytes.count else { return nil }
    let start = position
    let kind = scan(bytes[position])
    return PDFLexeme(kind: kind, range: start..<position)
  }

  /// Goes on at `position`, for data that is no syntax.
  mutating func jump(to position: Int) { self.position = position }

  private mutating func scan(_ byte: UInt8) -> PDFLexeme.Kind {
    switch byte {
    case UInt8(ascii: "/"): scanName()
    case UInt8(ascii: "("): scanLiteralString()
    case UInt8(ascii: "<"): scanAngle()
    case UInt8(ascii: ">"): scanClosingAngle()
    case UInt8(ascii: "["): scanSingle(.arrayStart)
    case UInt8(ascii: "]"): scanSingle(.arrayEnd)
    case UInt8(ascii: ")"), UInt8(ascii: "{"), UInt8(ascii: "}"): scanSingle(.invalid)
    default: scanRegular()
    }
  }

  private mutating func skipBlanks() {
    while position < bytes.count {
      if bytes[position] == UInt8(ascii: "%") {
        skipComment()
      } else if bytes[position].isBlank {
        position += 1
      } else {
        return
      }
    }
  }

  private mutating func skipComment() {
    while position < bytes.count, bytes[position] != 10, bytes[position] != 13 { position += 1 }
  }

  private mutating func skipRegular() {
    while position < bytes.count, bytes[position].isRegular { position += 1 }
  }

  private mutating func scanSingle(_ kind: PDFLexeme.Kind) -> PDFLexeme.Kind {
    position += 1
    return kind
  }

  private mutating func scanName() -> PDFLexeme.Kind {
    position += 1
    skipRegular()
    return .name
  }

  private mutating func scanRegular() -> PDFLexeme.Kind {
    let start = position
    skipRegular()
    return bytes[start..<position].allSatisfy(\.isNumeric) ? .number : .keyword
  }

  private mutating func scanAngle() -> PDFLexeme.Kind {
    position += 1
    if position < bytes.count, bytes[position] == UInt8(ascii: "<") { return scanSingle(.dictionaryStart) }
    while position < bytes.count {
      position += 1
      if bytes[position - 1] == UInt8(ascii: ">") { return .hexadecimalString }
    }
    return .invalid
  }

  private mutating func scanClosingAngle() -> PDFLexeme.Kind {
    position += 1
    guard position < bytes.count, bytes[position] == UInt8(ascii: ">") else { return .invalid }
    return scanSingle(.dictionaryEnd)
  }

  /// Parentheses may stand in a string unescaped as long as they are balanced.
  private mutating func scanLiteralString() -> PDFLexeme.Kind {
    var depth = 0
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"): depth -= 1
      case UInt8(ascii: "\\"): position += 1
      default: break
      }
      position += 1
      if depth == 0 { return .literalString }
    }
    position = bytes.count
    return .invalid
  }
}

extension UInt8 {
  /// White space of PDF (ISO 32000-1, table 1).
  var isBlank: Bool { self == 32 || self == 10 || self == 13 || self == 9 || self == 12 || self == 0 }

  /// A byte that neither separates nor delimits (ISO 32000-1, 7.2.2).
  var isRegular: Bool {
    switch self {
    case 0, 9, 10, 12, 13, 32: false
    case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "["),
      UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "/"), UInt8(ascii: "%"):
      false
    default: true
    }
  }

  var isDigit: Bool { self >= UInt8(ascii: "0") && self <= UInt8(ascii: "9") }

  fileprivate var isNumeric: Bool {
    isDigit || self == UInt8(ascii: ".") || self == UInt8(ascii: "-") || self == UInt8(ascii: "+")
  }

  /// The value of a hexadecimal digit.
  var hexadecimalValue: UInt8? {
    switch self {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): self - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): self - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): self - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
