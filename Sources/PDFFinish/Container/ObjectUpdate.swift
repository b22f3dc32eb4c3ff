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
  /// The first number that is new: those below belong to the file.
  private let firstNew: Int
  /// The objects of the file that the update's own refer to.
  private(set) var references: Set<PDFReference> = []

  /// An object of the update: its place in the file, nil for one that is free, and what it is in the body.
  fileprivate struct Entry {
    var reference: PDFReference
    var offset: Int?
    var object: Range<Int> = 0..<0
    /// A stream's dictionary, without the length, and the place of its data.
    var stream: (dictionary: PDFDictionary, data: Range<Int>)?
  }

  /// An update for a file of `length` bytes whose object numbers are all below `size`.
  init(appendedTo length: Int, size: Int) {
    (nextNumber, firstNew) = (size, size)
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
    note(.dictionary(stream.dictionary))
    begin(reference)
    body.write(dictionary)
    body.write("\nstream\n")
    entries[entries.count - 1].stream = (stream.dictionary, body.count..<body.count + stream.data.count)
    body.append(contentsOf: stream.data)
    body.write("\nendstream\nendobj\n")
  }

  /// Writes the object of a reserved number, or anew that of an old one.
  mutating func write(_ object: PDFObject, as reference: PDFReference) {
    note(object)
    begin(reference)
    let start = body.count
    body.write(object)
    entries[entries.count - 1].object = start..<body.count
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
  /// Remembers which objects of the file an object leads to.
  private mutating func note(_ object: PDFObject) {
    object.forEachReference { if $0.number < firstNew { references.insert($0) } }
  }

  /// Whether the update has an object for a number.
  var numbers: Set<Int> { Set(entries.lazy.map(\.reference.number)) }

  /// Hands all objects over to a writer, the catalog to stand apart.
  func write(to writer: inout DocumentWriter, catalog: PDFReference) {
    for entry in entries where entry.offset != nil {
      if entry.reference == catalog {
        writer.writeApart(body[entry.object], as: entry.reference.number)
      } else if let stream = entry.stream {
        writer.write(stream.dictionary, data: body[stream.data], as: entry.reference.number)
      } else {
        writer.write(body[entry.object], as: entry.reference.number)
      }
    }
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
