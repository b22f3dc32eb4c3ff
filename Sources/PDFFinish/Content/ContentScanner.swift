/// One operation of a content stream: an operator behind its operands.
struct ContentOperation {
  /// What an operator does, as far as marking needs to know.
  enum Kind {
    case beginText, endText, saveState, restoreState, beginPath, paintPath, endPath
    /// Images, forms and shadings: painted at once.
    case paintObject
    case showText
    case beginMarkedContent, endMarkedContent
    case setFont
    case other
    /// No operator of ISO 32000-1, annex A.
    case undefined
  }

  var kind: Kind
  /// From the first operand to the end of the operator.
  var range: Range<Int>
  var operands: [PDFLexeme]
}

/// Cuts a content stream into operations (ISO 32000-1, 7.8.2).
struct ContentScanner {
  private var lexer: PDFLexer
  private var operands: [PDFLexeme] = []

  init(_ content: [UInt8]) { lexer = PDFLexer(content) }

  var bytes: [UInt8] { lexer.bytes }

  /// The next operation, or nil at the end. Throws for bytes that are no content stream.
  mutating func next() throws(FinishError) -> ContentOperation? {
    operands.removeAll(keepingCapacity: true)
    while let lexeme = lexer.next() {
      switch lexeme.kind {
      case .invalid: throw .damagedContent(at: lexeme.range.lowerBound)
      case .keyword where !isConstant(lexeme): return try operation(lexeme)
      default: operands.append(lexeme)
      }
    }
    guard let rest = operands.first else { return nil }
    throw .damagedContent(at: rest.range.lowerBound)
  }

  private func isConstant(_ lexeme: PDFLexeme) -> Bool {
    lexeme.range.count >= 4 && ["true", "false", "null"].contains(text(lexeme))
  }

  private func text(_ lexeme: PDFLexeme) -> String { String(decoding: bytes[lexeme.range], as: UTF8.self) }

  private mutating func operation(_ keyword: PDFLexeme) throws(FinishError) -> ContentOperation {
    let name = text(keyword)
    let start = operands.first?.range.lowerBound ?? keyword.range.lowerBound
    if name == "BI" { try skipInlineImage() }
    return ContentOperation(
      kind: .init(operatorName: name), range: start..<lexer.position, operands: operands)
  }

  /// An inline image is no syntax from its ID to its EI (ISO 32000-1, 8.9.7).
  private mutating func skipInlineImage() throws(FinishError) {
    let start = lexer.position
    while let lexeme = lexer.next() {
      guard lexeme.kind == .keyword, text(lexeme) == "ID" else { continue }
      guard let end = endOfInlineImage(from: lexeme.range.upperBound + 1) else { break }
      return lexer.jump(to: end)
    }
    throw .damagedContent(at: start)
  }

  private func endOfInlineImage(from start: Int) -> Int? {
    guard start + 2 < bytes.count else { return nil }
    return (start..<bytes.count - 2).first { place in
      bytes[place].isBlank && bytes[place + 1] == UInt8(ascii: "E") && bytes[place + 2] == UInt8(ascii: "I")
        && (place + 3 == bytes.count || bytes[place + 3].isBlank)
    }.map { $0 + 3 }
  }
}

extension ContentOperation.Kind {
  init(operatorName: String) {
    switch operatorName {
    case "BT": self = .beginText
    case "ET": self = .endText
    case "q": self = .saveState
    case "Q": self = .restoreState
    case "m", "re": self = .beginPath
    case "S", "s", "f", "F", "f*", "B", "B*", "b", "b*": self = .paintPath
    case "n": self = .endPath
    case "Do", "sh", "BI": self = .paintObject
    case "Tj", "TJ", "'", "\"": self = .showText
    case "BDC", "BMC": self = .beginMarkedContent
    case "EMC": self = .endMarkedContent
    case "Tf": self = .setFont
    default: self = ContentOperation.otherOperators.contains(operatorName) ? .other : .undefined
    }
  }
}

extension ContentOperation {
  /// The operators of ISO 32000-1, annex A, that paint nothing and mark nothing.
  fileprivate static let otherOperators: Set<String> = [
    "BX", "CS", "DP", "EX", "G", "J", "K", "M", "MP", "RG", "SC", "SCN", "T*", "TD", "TL", "Tc", "Td", "Tm", "Tr",
    "Ts", "Tw", "Tz", "W", "W*", "c", "cm", "cs", "d", "d0", "d1", "g", "gs", "h", "i", "j", "k", "l", "rg", "ri",
    "sc", "scn", "v", "w", "y",
  ]
}

extension FinishError {
  static func damagedContent(at offset: Int) -> FinishError { .damaged("content stream, byte \(offset)") }
}
