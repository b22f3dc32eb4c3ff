internal import CPango

/// Where Unicode's line breaking (UAX 14) allows a line of a text to start, and the characters there.
struct LineStarts {
  private let text: UnsafeBufferPointer<UInt8>
  /// For each byte: whether a line may start there.
  private let isStart: [Bool]

  init(_ text: UnsafeBufferPointer<UInt8>) {
    self.text = text
    let offsets = text.indices.filter { text[$0] & 0xC0 != 0x80 }
    var attributes = [PangoLogAttr](repeating: PangoLogAttr(), count: offsets.count + 1)
    text.withMemoryRebound(to: CChar.self) { characters in
      pango_get_log_attrs(
        characters.baseAddress, Int32(text.count), -1, pango_language_from_string("zh-cn"), &attributes,
        Int32(attributes.count))
    }
    var isStart = [Bool](repeating: false, count: text.count)
    for (character, offset) in offsets.enumerated() { isStart[offset] = attributes[character].is_line_break != 0 }
    self.isStart = isStart
  }

  func contains(_ byte: Int) -> Bool { isStart[byte] }

  /// The character whose first byte is at `byte`.
  func scalar(at byte: Int) -> Unicode.Scalar {
    var decoder = UTF8()
    var bytes = text[byte...].makeIterator()
    guard case .scalarValue(let scalar) = decoder.decode(&bytes) else {
      preconditionFailure("byte \(byte) starts no character")
    }
    return scalar
  }
}
