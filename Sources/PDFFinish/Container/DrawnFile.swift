/// A PDF as Cairo writes it: one table of places, every object by itself, nothing encrypted (ISO 32000-1, 7.5).
///
/// qpdf reads the files of all programs; for these few objects that costs ten times what reading them here does. It
/// still says what is wrong with a file that is not of this kind. A file belongs to the thread that opened it.
final class DrawnFile: ObjectSource {
  let trailer: PDFDictionary
  private let bytes: [UInt8]
  /// Where each object begins, by its number; nil where there is none.
  private let places: [Int?]
  private let deflate: Deflate
  private var known: [Int: StoredObject] = [:]
  private(set) var pageReferences: [PDFReference] = []

  /// Opens the bytes of a PDF. Throws for damage, for encryption and for files that Cairo does not write.
  init(_ bytes: [UInt8], deflate: Deflate) throws(FinishError) {
    guard let table = CrossReferenceTable(of: bytes) else {
      // Opened for what qpdf says of it.
      _ = try QPDFDocument(bytes)
      throw .damaged("trailer")
    }
    guard table.trailer["Encrypt"] == nil else { throw .encrypted }
    (self.bytes, self.deflate) = (bytes, deflate)
    (trailer, places) = (table.trailer, table.places)
    pageReferences = try pages(below: resolved(trailer["Root"]).dictionary?["Pages"]?.reference)
  }

  /// One more than the largest number of an object.
  var size: Int { places.count }

  func object(_ reference: PDFReference) -> PDFObject { stored(reference)?.object ?? .null }

  func isStream(_ reference: PDFReference) -> Bool { stored(reference)?.data != nil }

  func streamData(_ reference: PDFReference) -> [UInt8]? {
    guard let stored = stored(reference), let data = stored.data else { return nil }
    guard let filter = stored.object.dictionary?["Filter"] else { return Array(bytes[data]) }
    guard filter.name == "FlateDecode", stored.object.dictionary?["DecodeParms"] == nil else { return nil }
    return deflate.expanded(bytes[data])
  }

  /// A stream as it is stored: its filters are its dictionary's to tell.
  func storedStream(_ reference: PDFReference) -> PDFStream? {
    guard let stored = stored(reference), let data = stored.data else { return nil }
    var dictionary = stored.object.dictionary ?? [:]
    dictionary["Length"] = nil
    return PDFStream(dictionary: dictionary, data: Array(bytes[data]))
  }

  private func stored(_ reference: PDFReference) -> StoredObject? {
    guard places.indices.contains(reference.number), let place = places[reference.number] else { return nil }
    if let object = known[reference.number] { return object }
    let object = StoredObject(reference.number, at: place, in: bytes, length: length)
    known[reference.number] = object
    return object
  }
}

extension DrawnFile {
  /// The length of a stream, which may be an object of its own.
  private func length(_ length: PDFObject?) -> Int? {
    guard case .reference(let reference)? = length else { return length?.integer }
    guard places.indices.contains(reference.number), let place = places[reference.number] else { return nil }
    var lexer = PDFLexer(bytes, at: place)
    for _ in ["number", "generation", "obj"] { _ = lexer.next() }
    return PDFObjectParser.parse(&lexer)?.integer
  }

  /// The pages of the tree, which must have as many as it says (ISO 32000-1, 7.7.3.2).
  private func pages(below root: PDFReference?) throws(FinishError) -> [PDFReference] {
    guard let root, let count = object(root).dictionary?["Count"]?.integer else { throw .damaged("page tree") }
    var (pages, waiting, seen): ([PDFReference], [PDFReference], Set<PDFReference>) = ([], [root], [])
    while let reference = waiting.popLast() {
      guard seen.insert(reference).inserted, let node = object(reference).dictionary else {
        throw .damaged("page tree")
      }
      switch node["Type"]?.name {
      case "Page": pages.append(reference)
      case "Pages": waiting += (resolved(node["Kids"]).array ?? []).reversed().compactMap(\.reference)
      default: throw .damaged("page tree")
      }
    }
    guard pages.count == count, count > 0 else { throw .damaged("no pages") }
    return pages
  }
}

/// An object as it stands in a file.
private struct StoredObject {
  let object: PDFObject
  /// The bytes of a stream, still filtered.
  let data: Range<Int>?

  /// Reads the object of a number; nil when something else stands there, or when its stream is not as long as it says.
  init?(_ number: Int, at place: Int, in bytes: [UInt8], length: (PDFObject?) -> Int?) {
    var lexer = PDFLexer(bytes, at: place)
    guard lexer.nextText() == String(number), lexer.nextText() == "0", lexer.nextText() == "obj",
      let object = PDFObjectParser.parse(&lexer)
    else { return nil }
    self.object = object
    switch lexer.nextText() {
    case "endobj": data = nil
    case "stream":
      guard let data = StoredObject.data(after: lexer.position, in: bytes, length: length(object.dictionary?["Length"]))
      else { return nil }
      self.data = data
    default: return nil
    }
  }

  private static func data(after place: Int, in bytes: [UInt8], length: Int?) -> Range<Int>? {
    // ISO 32000-1, 7.3.8.1: an end of line follows the keyword, of one byte or two.
    let start = place + (bytes[place...].starts(with: [13, 10]) ? 2 : 1)
    guard let length, length >= 0, start <= bytes.count, length <= bytes.count - start else { return nil }
    var lexer = PDFLexer(bytes, at: start + length)
    return lexer.nextText() == "endstream" ? start..<start + length : nil
  }
}
