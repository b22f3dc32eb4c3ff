/// The structure elements that drawing left in the file. The document's own tree takes their place.
///
/// Nothing refers to them any more, so they would not be written; but qpdf resolves every object of a file before it
/// writes, and there is one of them for each tag. To declare them free saves a fifth of the time of finishing.
struct DrawnStructure {
  private let pdf: [UInt8]

  init(_ pdf: [UInt8]) { self.pdf = pdf }

  /// The numbers of the elements, as far as the file has a cross-reference table to find them by.
  func elements(crossReferences place: Int) -> [Int] {
    var lexer = PDFLexer(pdf, at: place)
    guard text(lexer.next()) == "xref", text(lexer.next()) == "0", let count = text(lexer.next()).flatMap({ Int($0) })
    else { return [] }
    return entries(from: lexer.position, count: count).enumerated().compactMap { number, offset in
      offset.flatMap { isElement(at: $0) ? number : nil }
    }
  }

  /// The offsets of a section whose entries have 20 bytes each; nil for an entry that is free.
  private func entries(from position: Int, count: Int) -> [Int?] {
    let start = pdf[position...].firstIndex { !$0.isBlank } ?? pdf.count
    guard count >= 0, count <= (pdf.count - start) / 20 else { return [] }
    return (0..<count).map { index in
      let entry = start + 20 * index
      guard pdf[entry + 17] == UInt8(ascii: "n") else { return nil }
      return Int(String(decoding: pdf[entry..<entry + 10], as: UTF8.self))
    }
  }

  private func isElement(at offset: Int) -> Bool {
    guard pdf.indices.contains(offset) else { return false }
    var lexer = PDFLexer(pdf, at: offset)
    // The number, the generation and `obj` come before the dictionary.
    for _ in 0..<3 { _ = lexer.next() }
    return ["<<", "/Type", "/StructElem"].allSatisfy { text(lexer.next()) == $0 }
  }

  private func text(_ lexeme: PDFLexeme?) -> String? {
    lexeme.map { String(decoding: pdf[$0.range], as: UTF8.self) }
  }
}
