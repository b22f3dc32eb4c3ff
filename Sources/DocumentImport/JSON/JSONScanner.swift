import Diagnostics

/// Goes through the bytes of a JSON text, which are valid UTF-8, and knows the line and column at each.
struct JSONScanner {
  private let bytes: ArraySlice<UInt8>
  private let file: String
  private var position: Int
  private var line: Int
  private var column = 1

  init(_ bytes: ArraySlice<UInt8>, file: String, line: Int = 1) {
    self.bytes = bytes
    self.file = file
    self.line = line
    position = bytes.startIndex
  }

  /// The byte at the place; nil at the end.
  var current: UInt8? { position < bytes.endIndex ? bytes[position] : nil }

  /// The place. Columns count characters.
  var location: SourceLocation { SourceLocation(file: file, line: line, column: column) }

  /// Moves to the next byte.
  mutating func advance() {
    guard let byte = current else { return }
    position += 1
    if byte == UInt8(ascii: "\n") {
      line += 1
      column = 1
    } else if current.map({ $0 & 0xC0 != 0x80 }) ?? true {
      column += 1
    }
  }

  /// Moves past the byte if it is the one at the place.
  mutating func skip(_ byte: Unicode.Scalar) -> Bool {
    guard current == UInt8(ascii: byte) else { return false }
    advance()
    return true
  }

  mutating func skipWhiteSpace() {
    while let byte = current, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { advance() }
  }

  /// Moves past the bytes that meet a condition and returns them.
  mutating func take(while isTaken: (UInt8) -> Bool) -> ArraySlice<UInt8> {
    let start = position
    while let byte = current, isTaken(byte) { advance() }
    return bytes[start..<position]
  }

  /// The text from an earlier place up to here.
  func text(since start: JSONScanner) -> String {
    String(decoding: bytes[start.position..<position], as: UTF8.self)
  }

  /// The text from here up to the end of the word or after one sign: what a message shows.
  func wordAhead() -> String {
    let rest = String(decoding: bytes[position...].prefix(120), as: UTF8.self)
    let word = rest.prefix { $0.isLetter || $0.isNumber || "+-._".contains($0) }
    return String(word.isEmpty ? rest.prefix(1) : word.prefix(30))
  }
}
