/// Reads one object from PDF syntax.
struct PDFObjectParser {
  private var lexer: PDFLexer
  private var depth = 0

  /// Deeper nesting than any document needs: a limit keeps hostile files from exhausting the stack.
  private static let deepest = 100

  private init(_ lexer: PDFLexer) { self.lexer = lexer }

  /// The object that `bytes` begin with, or nil when they hold none.
  static func parse(_ bytes: [UInt8]) -> PDFObject? {
    var lexer = PDFLexer(bytes)
    return parse(&lexer)
  }

  /// The object that begins where a lexer stands, which then stands behind it; nil when there is none.
  static func parse(_ lexer: inout PDFLexer) -> PDFObject? {
    var parser = PDFObjectParser(lexer)
    defer { lexer = parser.lexer }
    guard let first = parser.lexer.next() else { return nil }
    return parser.object(from: first)
  }

  private mutating func object(from lexeme: PDFLexeme) -> PDFObject? {
    switch lexeme.kind {
    case .number: number(from: lexeme)
    case .name: .name(decodedName(lexer.bytes[lexeme.range]))
    case .literalString: .string(decodedLiteralString(lexer.bytes[lexeme.range]))
    case .hexadecimalString: .string(decodedHexadecimalString(lexer.bytes[lexeme.range]))
    case .keyword: keyword(lexer.bytes[lexeme.range])
    case .arrayStart: nested { parser in parser.array() }
    case .dictionaryStart: nested { parser in parser.dictionary() }
    case .arrayEnd, .dictionaryEnd, .invalid: nil
    }
  }

  private mutating func nested(_ read: (inout PDFObjectParser) -> PDFObject?) -> PDFObject? {
    guard depth < PDFObjectParser.deepest else { return nil }
    depth += 1
    defer { depth -= 1 }
    return read(&self)
  }

  private func keyword(_ bytes: ArraySlice<UInt8>) -> PDFObject? {
    switch String(decoding: bytes, as: UTF8.self) {
    case "true": true
    case "false": false
    case "null": .null
    default: nil
    }
  }

  private mutating func number(from lexeme: PDFLexeme) -> PDFObject {
    let digits = String(decoding: lexer.bytes[lexeme.range], as: UTF8.self)
    guard let value = Int(digits) else { return .real(digits) }
    return reference(to: value) ?? .integer(value)
  }

  /// Two more lexemes tell `12 0 R` from the number 12.
  private mutating func reference(to number: Int) -> PDFObject? {
    let here = lexer.position
    if number > 0, let second = lexer.next(), second.kind == .number, let third = lexer.next(),
      lexer.bytes[third.range] == [UInt8(ascii: "R")],
      let generation = Int(String(decoding: lexer.bytes[second.range], as: UTF8.self))
    {
      return .reference(PDFReference(number: number, generation: generation))
    }
    lexer.jump(to: here)
    return nil
  }

  private mutating func array() -> PDFObject? {
    var items: [PDFObject] = []
    while let lexeme = lexer.next() {
      if lexeme.kind == .arrayEnd { return .array(items) }
      guard let item = object(from: lexeme) else { return nil }
      items.append(item)
    }
    return nil
  }

  private mutating func dictionary() -> PDFObject? {
    var result: PDFDictionary = [:]
    while let lexeme = lexer.next() {
      if lexeme.kind == .dictionaryEnd { return .dictionary(result) }
      guard lexeme.kind == .name, let first = lexer.next(), let value = object(from: first) else { return nil }
      result.append(decodedName(lexer.bytes[lexeme.range]), value)
    }
    return nil
  }
}
