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
  private var offsets: [(reference: PDFReference, offset: Int)] = []

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
    var dictionary = stream.dictionary
    dictionary["Length"] = .integer(stream.data.count)
    begin(reference)
    body.write(dictionary)
    body.write("\nstream\n")
    body.append(contentsOf: stream.data)
    body.write("\nendstream\nendobj\n")
    return reference
  }

  /// Writes the object of a reserved number, or anew that of an old one.
  mutating func write(_ object: PDFObject, as reference: PDFReference) {
    begin(reference)
    body.write(object)
    body.write("\nendobj\n")
  }

  private mutating func begin(_ reference: PDFReference) {
    offsets.append((reference, base + body.count))
    body.write(decimal: reference.number)
    body.append(UInt8(ascii: " "))
    body.write(decimal: reference.generation)
    body.write(" obj\n")
  }
}

extension ObjectUpdate {
  /// The bytes to append: the objects, their places, and the trailer with what must be true of it.
  func bytes(trailer: PDFDictionary, previousCrossReference: Int) -> [UInt8] {
    var trailer = trailer
    trailer["Size"] = .integer(nextNumber)
    trailer["Prev"] = .integer(previousCrossReference)
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
    let sorted = offsets.sorted { $0.reference.number < $1.reference.number }
    var rest = sorted[...]
    while let first = rest.first {
      let length = rest.indices.prefix { sorted[$0].reference.number - first.reference.number == $0 - rest.startIndex }
      bytes.write("\(first.reference.number) \(length.count)\n")
      for entry in rest.prefix(length.count) {
        bytes.write(padded: entry.offset, to: 10)
        bytes.write(" ")
        bytes.write(padded: entry.reference.generation, to: 5)
        bytes.write(" n \n")
      }
      rest = rest.dropFirst(length.count)
    }
  }
}

extension [UInt8] {
  fileprivate mutating func write(padded value: Int, to width: Int) {
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
  return Int(String(decoding: pdf[number.range], as: UTF8.self))
}
