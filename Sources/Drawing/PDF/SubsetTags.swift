/// The six letters before the name of an embedded font, such as `LOPHRH+NotoSerifCJKsc-Regular` (ISO 32000-1, 9.6.4).
///
/// Cairo makes them from the glyph numbers of the font file, and the file holds the characters of the whole batch: the
/// same document would differ with the company it is made in. Here they are made from the document itself.
struct SubsetTags {
  private static let length = 6
  private static let count: UInt64 = 26 * 26 * 26 * 26 * 26 * 26
  private static let keys = ["/BaseFont /", "/FontName /"].map { Array($0.utf8) }

  private var bytes: [UInt8]
  /// Where each tag starts, with the number of its font in the order of the file.
  private let places: [(offset: Int, font: Int)]

  /// The PDF that Cairo wrote, with tags that depend on nothing but its content.
  static func renewed(in pdf: [UInt8]) -> [UInt8] {
    var tags = SubsetTags(pdf)
    tags.fill { _ in 0 }
    let digest = pdfDigest(tags.bytes)
    tags.fill { digest &+ UInt64($0) }
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
    pdf.indices.filter { plus in
      let start = plus - length
      guard pdf[plus] == UInt8(ascii: "+"), start >= 11 else { return false }
      return keys.contains { pdf[(start - $0.count)..<start].elementsEqual($0) }
    }.map { $0 - length }
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

/// A 64-bit FNV-1a digest: the same on every machine and in every run, which Swift's own hashes are not.
private func pdfDigest(_ bytes: [UInt8]) -> UInt64 {
  bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
}
