/// The directories of a TIFF, one for each page, as TIFF 6.0 section 2 chains them.
///
/// They are read here because libtiff takes a chain that is broken for one that ends: pages would be lost without a word.
struct TIFFDirectories {
  struct Entry {
    /// Where the directory begins, in bytes from the file's beginning.
    var offset: Int
    var width = 0
    var height = 0
  }

  private(set) var entries: [Entry] = []
  private let bytes: [UInt8]
  private let isBigEndian: Bool

  /// - Parameter limit: How many pages are read at most; one more shows that there are too many.
  /// - Throws: Where a directory lies outside of the file, or the chain comes back to itself.
  init(of bytes: [UInt8], limit: Int) throws(ScanError) {
    self.bytes = bytes
    isBigEndian = bytes.first == UInt8(ascii: "M")
    var (next, seen) = (number(at: 4, size: 4), Set<Int>())
    while let offset = next, offset != 0, entries.count <= limit {
      guard seen.insert(offset).inserted, let count = number(at: offset, size: 2) else { throw Self.broken }
      entries.append(entry(at: offset, count: count))
      next = number(at: offset + 2 + count * 12, size: 4)
    }
    // The last directory's pointer is 0; one that can't be read stood behind the end of the file.
    guard next != nil, !entries.isEmpty else { throw Self.broken }
  }

  private static let broken = ScanError.damaged("TIFF 目录不全", "its TIFF directories are not whole")

  private func entry(at offset: Int, count: Int) -> Entry {
    var entry = Entry(offset: offset)
    for place in stride(from: offset + 2, to: offset + 2 + count * 12, by: 12) {
      // A number of 16 bits (type 3) stands in the first half of the value.
      let size = number(at: place + 2, size: 2) == 3 ? 2 : 4
      switch number(at: place, size: 2) {
      case 256: entry.width = number(at: place + 8, size: size) ?? 0
      case 257: entry.height = number(at: place + 8, size: size) ?? 0
      default: break
      }
    }
    return entry
  }

  /// Nil where it would lie outside of the file.
  private func number(at offset: Int, size: Int) -> Int? {
    guard offset >= 0, offset + size <= bytes.count else { return nil }
    let part = bytes[offset..<offset + size]
    return (isBigEndian ? Array(part) : part.reversed()).reduce(0) { $0 << 8 | Int($1) }
  }
}
