/// New and changed objects of a PDF, to be appended to its bytes as an incremental update (ISO 32000-1, 7.5.6).
///
/// Writing the objects as text and letting qpdf read them once costs a fraction of making them one by one through
/// its C interface, and keeps what is written a pure function of the request.
struct ObjectUpdate {
  /// The number that the next new object gets.
  private(set) var nextNumber: Int
  /// Where the update will stand in the file.
  private let base: Int
  private var body: [UInt8] = []
  private var entries: [Entry] = []

  /// An object's place in the file; nil for one that is free.
  fileprivate struct Entry {
    var reference: PDFReference
    var offset: Int?
  }

  /// An update for a file of `length` bytes whose object numbers are all below `size`.
  init(appendedTo length: Int, size: Int) {
    nextNumber = size
    base = length + 1
    body.reserveCapacity(32768)
  }

  /// Sets `count` consecutive numbers aside and returns the first, for objects that refer to each other.
  mutating func reserve(_ count: Int = 1) -> Int {
    defer { nextNumber += count }
    return nextNumber
  }

  mutating func add(_ object: PDFObject) -> PDFReference {
    let reference = PDFReference(number: reserve())
    write(object, as: reference)
    return reference
  }

  mutating func add(_ stream: PDFStream) -> PDFReference {
    let reference = PDFReference(number: reserve())
    write(stream, as: reference)
    return reference
  }

  /// Writes the stream of a reserved number.
  mutating func write(_ stream: PDFStream, as reference: PDFReference) {
    var dictionary = stream.dictionary
    dictionary["Length"] = .integer(stream.data.count)
    begin(reference)
    body.write(dictionary)
    body.write("\nstream\n")
    body.append(contentsOf: stream.data)
    body.write("\nendstream\nendobj\n")
  }

  /// Writes the object of a reserved number, or anew that of an old one.
  mutating func write(_ object: PDFObject, as reference: PDFReference) {
    begin(reference)
    body.write(object)
    body.write("\nendobj\n")
  }

  /// Declares an old object free: nothing refers to it any more.
  mutating func free(_ number: Int) {
    entries.append(Entry(reference: PDFReference(number: number), offset: nil))
  }

  private mutating func begin(_ reference: PDFReference) {
    entries.append(Entry(reference: reference, offset: base + body.count))
    body.write(decimal: reference.number)
    body.append(UInt8(ascii: " "))
    body.write(decimal: reference.generation)
    body.write(" obj\n")
  }
}

extension ObjectUpdate {
  /// The bytes to append: the objects, their places, and the trailer with what must be true of it.
  ///
  /// - Parameter previousCrossReference: where the places of the older objects stand; nil in a file that has none.
  func bytes(trailer: PDFDictionary, previousCrossReference: Int?) -> [UInt8] {
    var trailer = trailer
    trailer["Size"] = .integer(nextNumber)
    trailer["Prev"] = previousCrossReference.map { .integer($0) }
    var bytes: [UInt8] = [UInt8(ascii: "\n")]
    bytes.append(contentsOf: body)
    let start = base + body.count
    bytes.write("xref\n")
    appendCrossReferences(to: &bytes)
    bytes.write("trailer\n")
    bytes.write(trailer)
    bytes.write("\nstartxref\n\(start)\n%%EOF\n")
    return bytes
  }

  private func appendCrossReferences(to bytes: inout [UInt8]) {
    for section in sections {
      bytes.write("\(section[0].reference.number) \(section.count)\n")
      for entry in section { bytes.write(entry) }
    }
  }

  /// The entries in runs of consecutive numbers.
  private var sections: [[Entry]] {
    entries.sorted { $0.reference.number < $1.reference.number }.reduce(into: []) { sections, entry in
      if let last = sections.last?.last, last.reference.number + 1 == entry.reference.number {
        sections[sections.count - 1].append(entry)
      } else {
        sections.append([entry])
      }
    }
  }
}

extension [UInt8] {
  /// An entry of 20 bytes. The generation of a free one says that its number is never used again.
  fileprivate mutating func write(_ entry: ObjectUpdate.Entry) {
    write(padded: entry.offset ?? 0, to: 10)
    write(" ")
    write(padded: entry.offset == nil ? 65535 : entry.reference.generation, to: 5)
    write(entry.offset == nil ? " f \n" : " n \n")
  }

  private mutating func write(padded value: Int, to width: Int) {
    let digits = String(value)
    append(contentsOf: repeatElement(UInt8(ascii: "0"), count: Swift.max(0, width - digits.utf8.count)))
    write(digits)
  }
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
