internal import Foundation

/// The six letters before the name of an embedded font, such as `LOPHRH+NotoSerifCJKsc-Regular` (ISO 32000-1, 9.6.4).
///
/// Cairo makes them from the glyph numbers of the font file, and the file holds the characters of the whole batch: the
/// same document would differ with the company it is made in. Here they are made from the text of the document itself,
/// from which its subsets follow.
struct SubsetTags {
  private static let length = 6
  private static let count: UInt64 = 26 * 26 * 26 * 26 * 26 * 26
  private static let keys = ["/BaseFont /", "/FontName /"].map { Array($0.utf8) }

  private var bytes: [UInt8]
  /// Where each tag starts, with the number of its font in the order of the file.
  private let places: [(offset: Int, font: Int)]

  /// The PDF that Cairo wrote, with tags that depend on nothing but the text that it shows.
  static func renewed(in pdf: [UInt8], from digest: TextDigest) -> [UInt8] {
    var tags = SubsetTags(pdf)
    tags.fill { digest.value &+ UInt64($0) }
    return tags.bytes
  }

  private init(_ pdf: [UInt8]) {
    bytes = pdf
    var fonts: [ArraySlice<UInt8>: Int] = [:]
    places = Self.offsets(in: pdf).map { offset in
      let name = pdf[offset...].prefix { $0 > 0x20 }
      fonts[name] = fonts[name] ?? fonts.count
      return (offset, fonts[name, default: 0])
    }
  }

  /// Where the tags stand: in dictionaries, which Cairo writes uncompressed.
  private static func offsets(in pdf: [UInt8]) -> [Int] {
    places(of: UInt8(ascii: "+"), in: pdf).map { $0 - length }.filter { start in
      keys.contains { start >= $0.count && pdf[(start - $0.count)..<start].elementsEqual($0) }
    }
  }

  /// Where a byte stands. Most of a file is no text: the library's search skips it.
  private static func places(of byte: UInt8, in pdf: [UInt8]) -> [Int] {
    pdf.withUnsafeBytes { bytes in
      guard let start = bytes.baseAddress else { return [] }
      var (places, next): ([Int], Int) = ([], 0)
      while next < bytes.count, let found = memchr(start + next, Int32(byte), bytes.count - next) {
        places.append(UnsafeRawPointer(found) - start)
        next = UnsafeRawPointer(found) - start + 1
      }
      return places
    }
  }

  private mutating func fill(_ value: (Int) -> UInt64) {
    for place in places {
      var rest = value(place.font) % Self.count
      for offset in place.offset..<place.offset + Self.length {
        bytes[offset] = UInt8(ascii: "A") + UInt8(rest % 26)
        rest /= 26
      }
    }
  }
}

/// A 64-bit FNV-1a digest of texts: the same on every machine and in every run, which Swift's own hashes are not.
struct TextDigest {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  mutating func add(_ text: String) {
    for byte in text.utf8 { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }
  }
}
