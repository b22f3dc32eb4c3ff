internal import Diagnostics

/// A font as the resources of pages name it, with what is inside a composite one.
struct InspectedFont {
  var reference: PDFReference
  var dictionary: PDFDictionary
  /// The font inside a composite one; the font itself otherwise.
  var descendant: PDFDictionary
  var descriptor: PDFDictionary
  var encoding: String?
  /// Nil when the font has no map to Unicode.
  var characters: CharacterMap?

  init(_ reference: PDFReference, source: QPDFDocument) {
    self.reference = reference
    dictionary = source.object(reference).dictionary ?? [:]
    let descendants = source.resolved(dictionary["DescendantFonts"]).array ?? []
    descendant = descendants.first.flatMap { source.resolved($0).dictionary } ?? dictionary
    descriptor = source.resolved(descendant["FontDescriptor"]).dictionary ?? [:]
    encoding = source.resolved(dictionary["Encoding"]).name
    characters = dictionary["ToUnicode"]?.reference.flatMap(source.streamData).map(CharacterMap.init)
  }

  var isComposite: Bool { dictionary["Subtype"]?.name == "Type0" }

  /// How many bytes make a code. Composite fonts of other encodings are refused by clause 6.2.11.3.3.
  var codeLength: Int { isComposite ? 2 : 1 }

  var isEmbedded: Bool { ["FontFile", "FontFile2", "FontFile3"].contains { descriptor[$0] != nil } }

  var place: Message {
    let name = dictionary["BaseFont"]?.name ?? "?"
    return Message(zh: "字体 \(name)", en: "font \(name)")
  }

  /// The codes of a text operator in this font.
  func codes(_ bytes: [UInt8]) -> [Int] {
    stride(from: 0, to: bytes.count - codeLength + 1, by: codeLength).map { start in
      bytes[start..<start + codeLength].reduce(0) { $0 << 8 | Int($1) }
    }
  }
}

/// What the codes of a font mean: a ToUnicode map (ISO 32000-1, 9.10.3).
struct CharacterMap {
  private(set) var texts: [Int: String] = [:]

  /// Reads the single characters and the ranges of a map; the codes of a range differ in their last byte only.
  init(_ map: [UInt8]) {
    var lexer = PDFLexer(map)
    var operands: [PDFLexeme] = []
    while let lexeme = lexer.next() {
      guard lexeme.kind == .keyword else {
        operands.append(lexeme)
        continue
      }
      read(String(decoding: map[lexeme.range], as: UTF8.self), operands.map { Operand($0, in: map) })
      operands = []
    }
  }

  subscript(code: Int) -> String? { texts[code] }

  private enum Operand {
    case string([UInt8]), arrayStart, arrayEnd, other

    init(_ lexeme: PDFLexeme, in map: [UInt8]) {
      switch lexeme.kind {
      case .hexadecimalString: self = .string(decodedHexadecimalString(map[lexeme.range]))
      case .arrayStart: self = .arrayStart
      case .arrayEnd: self = .arrayEnd
      default: self = .other
      }
    }
  }

  private mutating func read(_ keyword: String, _ operands: [Operand]) {
    var rest = operands[...]
    switch keyword {
    case "endbfchar": while readCharacter(&rest) {}
    case "endbfrange": while readRange(&rest) {}
    default: break
    }
  }

  private mutating func readCharacter(_ rest: inout ArraySlice<Operand>) -> Bool {
    guard case .string(let code)? = rest.popFirst(), case .string(let text)? = rest.popFirst() else { return false }
    texts[number(code)] = textFromUTF16(text[...])
    return true
  }

  private mutating func readRange(_ rest: inout ArraySlice<Operand>) -> Bool {
    guard case .string(let first)? = rest.popFirst(), case .string(let last)? = rest.popFirst() else { return false }
    let codes = (number(first)...max(number(first), number(last))).prefix(256)
    switch rest.popFirst() {
    case .string(let text)?: setRange(codes, from: text)
    case .arrayStart?:
      for code in codes {
        guard case .string(let text)? = rest.popFirst() else { return true }
        texts[code] = textFromUTF16(text[...])
      }
      _ = rest.popFirst()
    default: return false
    }
    return true
  }

  /// The last byte of the text counts up with the codes.
  private mutating func setRange(_ codes: Slice<ClosedRange<Int>>, from text: [UInt8]) {
    guard let last = text.last else { return }
    for (step, code) in codes.enumerated() where Int(last) + step <= 255 {
      texts[code] = textFromUTF16(ArraySlice(text.dropLast() + [last + UInt8(step)]))
    }
  }

  private func number(_ code: [UInt8]) -> Int { code.prefix(4).reduce(0) { $0 << 8 | Int($1) } }
}
