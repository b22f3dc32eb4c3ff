/// The places of a file's objects, where they stand in one plain table (ISO 32000-1, 7.5.4).
struct CrossReferenceTable {
  let trailer: PDFDictionary
  /// Where each object begins, by its number; nil where there is none.
  let places: [Int?]

  /// Reads the table that the end of the file leads to; nil when there is none, or when it goes on in another.
  init?(of bytes: [UInt8]) {
    guard let start = startOfCrossReferences(in: bytes), bytes.indices.contains(start) else { return nil }
    var lexer = PDFLexer(bytes, at: start)
    guard lexer.nextText() == "xref", let first = lexer.nextText(), Int(first) == 0, let count = lexer.nextCount(),
      let places = CrossReferenceTable.places(count, from: lexer.position, in: bytes)
    else { return nil }
    lexer.jump(to: places.end)
    guard lexer.nextText() == "trailer", let trailer = PDFObjectParser.parse(&lexer)?.dictionary,
      trailer["Prev"] == nil, trailer["XRefStm"] == nil, trailer["Size"]?.integer == count
    else { return nil }
    (self.trailer, self.places) = (trailer, places.offsets)
  }

  /// The entries of a section, 20 bytes each, and where they end.
  private static func places(_ count: Int, from position: Int, in bytes: [UInt8]) -> (offsets: [Int?], end: Int)? {
    let start = bytes[position...].firstIndex { !$0.isBlank } ?? bytes.count
    guard (1...mostObjects).contains(count), count <= (bytes.count - start) / 20 else { return nil }
    let offsets = (0..<count).map { index -> Int? in
      let entry = start + 20 * index
      guard bytes[entry + 17] == UInt8(ascii: "n") else { return nil }
      let offset = bytes[entry..<entry + 10].reduce(0) { $0 * 10 + Int($1 & 15) }
      return offset < bytes.count ? offset : nil
    }
    return (offsets, start + 20 * count)
  }
}

/// ISO 19005-3, 6.1.13: more objects than a file may have.
private let mostObjects = 8_388_607

extension PDFLexer {
  /// The next lexeme as it is written; nil at the end.
  mutating func nextText() -> String? {
    next().map { String(decoding: bytes[$0.range], as: UTF8.self) }
  }

  fileprivate mutating func nextCount() -> Int? { nextText().flatMap { Int($0) } }
}

/// The place of the last cross-reference section of a PDF, as its end states it.
func startOfCrossReferences(in pdf: [UInt8]) -> Int? {
  let keyword = Array("startxref".utf8)
  let tail = pdf.suffix(1024)
  let places = tail.indices.dropLast(keyword.count).reversed()
  guard let place = places.first(where: { tail[$0...].starts(with: keyword) }) else { return nil }
  var lexer = PDFLexer(pdf, at: place + keyword.count)
  guard let number = lexer.next(), number.kind == .number else { return nil }
  return Int(String(decoding: pdf[number.range], as: UTF8.self)).flatMap { pdf.indices.contains($0) ? $0 : nil }
}
