/// Whether the bytes of a font file are all there.
///
/// HarfBuzz takes a table that is cut off as a shorter table, and a cut font would lose glyphs without a word.
enum FontFileCheck {
  /// Whether every table that the face at `index` lists lies within the file (OpenType 1.9, "Font file structure").
  static func isWhole(_ bytes: UnsafeRawBufferPointer, index: Int) -> Bool {
    guard let start = offsetOfFace(index, in: bytes), let count = bytes.bigEndian16(at: start + 4), count > 0 else {
      return false
    }
    return (0..<count).allSatisfy { number in
      let record = start + 12 + 16 * number
      guard let offset = bytes.bigEndian32(at: record + 8), let length = bytes.bigEndian32(at: record + 12) else {
        return false
      }
      return offset + length <= bytes.count
    }
  }

  private static func offsetOfFace(_ index: Int, in bytes: UnsafeRawBufferPointer) -> Int? {
    let isCollection = bytes.starts(with: Array("ttcf".utf8))
    return isCollection ? bytes.bigEndian32(at: 12 + 4 * index) : (index == 0 ? 0 : nil)
  }
}

extension UnsafeRawBufferPointer {
  fileprivate func bigEndian16(at offset: Int) -> Int? {
    guard offset + 2 <= count else { return nil }
    return Int(self[offset]) << 8 | Int(self[offset + 1])
  }

  fileprivate func bigEndian32(at offset: Int) -> Int? {
    guard let high = bigEndian16(at: offset), let low = bigEndian16(at: offset + 2) else { return nil }
    return high << 16 | low
  }
}
