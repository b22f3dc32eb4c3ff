/// Text strings of PDF (ISO 32000-1, 7.9.2.2).
extension PDFObject {
  /// Text as a string object: plain ASCII as it is, all else in UTF-16 with its mark.
  static func text(_ text: String) -> PDFObject {
    guard text.utf8.contains(where: { $0 < 32 || $0 > 126 }) else { return .string(Array(text.utf8)) }
    return .string([0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] })
  }

  /// The text of a string object, or nil for anything else or for broken UTF-16.
  var text: String? {
    guard let bytes = string else { return nil }
    if bytes.starts(with: [0xFE, 0xFF]) { return textFromUTF16(bytes.dropFirst(2)) }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return String(validating: bytes.dropFirst(3), as: UTF8.self) }
    return String(String.UnicodeScalarView(bytes.map(documentEncoding)))
  }
}

/// The text that big-endian UTF-16 stands for, or nil when it is broken.
func textFromUTF16(_ bytes: ArraySlice<UInt8>) -> String? {
  guard bytes.count % 2 == 0 else { return nil }
  let units = stride(from: bytes.startIndex, to: bytes.endIndex, by: 2).map {
    UInt16(bytes[$0]) << 8 | UInt16(bytes[$0 + 1])
  }
  return String(validating: units, as: UTF16.self)
}

/// PDFDocEncoding: Latin-1 with other punctuation where Latin-1 has control characters (ISO 32000-1, annex D.2).
private func documentEncoding(_ byte: UInt8) -> Unicode.Scalar {
  switch byte {
  case 0x18...0x1F: accents[Int(byte) - 0x18]
  case 0x80...0xA0: punctuation[Int(byte) - 0x80]
  default: Unicode.Scalar(byte)
  }
}

private let accents = Array("\u{2D8}\u{2C7}\u{2C6}\u{2D9}\u{2DD}\u{2DB}\u{2DA}\u{2DC}".unicodeScalars)
private let punctuation = Array("•†‡…—–ƒ⁄‹›−‰„“”‘’‚™ﬁﬂŁŒŠŸŽıłœšž\u{FFFD}€".unicodeScalars)
