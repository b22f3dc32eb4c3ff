/// Writes a document in its final form, object by object: streams compressed, all else packed into object streams, the
/// places of both in a stream of cross references (ISO 32000-1, 7.5.7 and 7.5.8), and at the end an identifier made
/// from the content. The same objects in the same order give the same bytes.
struct DocumentWriter {
  /// Where an object stands.
  private enum Place {
    case free
    case offset(Int)
    case packed(stream: Int, index: Int)
  }

  private var output: [UInt8]
  /// By the objects' numbers.
  private var places: [Place]
  private var pack = ObjectPack()
  private let deflate: Deflate

  /// A writer for objects whose numbers are below `size`.
  init(size: Int, deflate: Deflate) {
    self.deflate = deflate
    places = [Place](repeating: .free, count: size)
    // ISO 19005-3, 6.1.2: a comment of bytes above 127 tells programs that the file is binary.
    output = Array("%PDF-1.7\n%".utf8) + [0xBF, 0xF7, 0xA2, 0xFE, 10]
  }

  /// Writes an object, which stands in PDF syntax already.
  mutating func write(_ object: ArraySlice<UInt8>, as number: Int) {
    pack.add(object, as: number)
    if pack.isFull { writePack() }
  }

  /// Writes an object that stands by itself, in plain text: the catalog, which tells whoever looks into the file what it
  /// is.
  mutating func writeApart(_ object: ArraySlice<UInt8>, as number: Int) {
    places[number] = .offset(output.count)
    output.write(decimal: number)
    output.write(" 0 obj\n")
    output.append(contentsOf: object)
    output.write("\nendobj\n")
  }

  mutating func write(_ object: PDFObject, as number: Int) {
    var text: [UInt8] = []
    text.write(object)
    write(text[...], as: number)
  }

  /// Writes a stream. One that has no filter is compressed, but for metadata: programs that know nothing of PDF look
  /// for them in the bytes (ISO 16684-1, 7.1).
  mutating func write(_ dictionary: PDFDictionary, data: ArraySlice<UInt8>, as number: Int) {
    var dictionary = dictionary
    guard dictionary["Filter"] == nil, dictionary["Type"]?.name != "Metadata" else {
      return writeStream(dictionary, data: data, as: number)
    }
    dictionary["Filter"] = .name("FlateDecode")
    writeStream(dictionary, data: deflate.compressed(data)[...], as: number)
  }

  private mutating func writeStream(_ dictionary: PDFDictionary, data: ArraySlice<UInt8>, as number: Int) {
    places[number] = .offset(output.count)
    output.write(decimal: number)
    output.write(" 0 obj\n")
    var dictionary = dictionary
    dictionary["Length"] = .integer(data.count)
    output.write(dictionary)
    write(data)
  }

  /// ISO 19005-3, 6.1.7.1: an end of line stands before `endstream`.
  private mutating func write(_ data: ArraySlice<UInt8>) {
    output.write("\nstream\n")
    output.append(contentsOf: data)
    output.write("\nendstream\nendobj\n")
  }

  private mutating func writePack() {
    guard !pack.numbers.isEmpty else { return }
    let stream = places.count
    places.append(.free)
    for (index, number) in pack.numbers.enumerated() { places[number] = .packed(stream: stream, index: index) }
    write(pack.dictionary, data: pack.data, as: stream)
    pack = ObjectPack()
  }
}

extension DocumentWriter {
  /// Writes what is left, the places and the trailer, and gives the whole document.
  ///
  /// - Parameter information: the strings of the information dictionary in the order of their keys.
  mutating func finished(root: PDFReference, info: PDFReference, information: [[UInt8]]) -> [UInt8] {
    writePack()
    let (start, number) = (output.count, places.count)
    places.append(.offset(start))
    let width = ObjectPack.bytes(for: max(start, number))
    let table = deflate.compressed(crossReferences(offsetWidth: width)[...])
    output.write(decimal: number)
    output.write(" 0 obj\n")
    let entries: PDFDictionary = [
      "Type": .name("XRef"), "Length": .integer(table.count), "Filter": .name("FlateDecode"),
      "W": [1, .integer(width), 1], "Info": .reference(info), "Root": .reference(root),
      "Size": .integer(places.count),
    ]
    var dictionary: [UInt8] = []
    dictionary.write(entries)
    output.append(contentsOf: dictionary.dropLast(2))
    output.write("/ID [")
    writeIdentifier(information: information)
    output.write("]>>")
    write(table[...])
    output.write("startxref\n\(start)\n%%EOF\n")
    return output
  }

  /// As qpdf makes it, so that one rule tells of all files whether they were changed: the digest of the digest of
  /// everything before it, the name of the rule, and the strings of the information dictionary.
  private mutating func writeIdentifier(information: [[UInt8]]) {
    var seed = Array("\(md5(output)) QPDF ".utf8)
    for text in information { seed += [UInt8(ascii: " ")] + text }
    let identifier = md5(seed)
    output.write("<\(identifier)><\(identifier)>")
  }

  /// The entries of all numbers, each of a kind, a place, and an index in an object stream.
  private func crossReferences(offsetWidth width: Int) -> [UInt8] {
    var table: [UInt8] = []
    table.reserveCapacity(places.count * (width + 2))
    for place in places {
      switch place {
      case .free: append(0, 0, 0, width, to: &table)
      case .offset(let offset): append(1, offset, 0, width, to: &table)
      case .packed(let stream, let index): append(2, stream, index, width, to: &table)
      }
    }
    return table
  }

  private func append(_ kind: UInt8, _ place: Int, _ index: Int, _ width: Int, to table: inout [UInt8]) {
    table.append(kind)
    for byte in (0..<width).reversed() { table.append(UInt8(truncatingIfNeeded: place >> (8 * byte))) }
    table.append(UInt8(index))
  }
}

/// The objects of one object stream (ISO 32000-1, 7.5.7).
private struct ObjectPack {
  /// An index fits into a byte.
  private static let most = 200

  private(set) var numbers: [Int] = []
  private var places: [UInt8] = []
  private var objects: [UInt8] = []

  var isFull: Bool { numbers.count == ObjectPack.most }

  mutating func add(_ object: ArraySlice<UInt8>, as number: Int) {
    numbers.append(number)
    places.write(decimal: number)
    places.append(UInt8(ascii: " "))
    places.write(decimal: objects.count)
    places.append(UInt8(ascii: " "))
    objects.append(contentsOf: object)
    objects.append(UInt8(ascii: "\n"))
  }

  var dictionary: PDFDictionary {
    ["Type": .name("ObjStm"), "N": .integer(numbers.count), "First": .integer(places.count)]
  }

  var data: ArraySlice<UInt8> { (places + objects)[...] }

  /// How many bytes a number takes.
  static func bytes(for number: Int) -> Int { max(1, (Int.bitWidth - number.leadingZeroBitCount + 7) / 8) }
}
