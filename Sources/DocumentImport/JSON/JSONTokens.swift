import Diagnostics

extension JSONScanner {
  /// Reads a number and returns it as it is written (RFC 8259, 6).
  mutating func number() throws(JSONSyntaxError) -> String {
    let start = self
    _ = skip("-")
    let whole = digits()
    var isNumber = !whole.isEmpty && (whole.count == 1 || whole.first != UInt8(ascii: "0"))
    if skip(".") { isNumber = !digits().isEmpty && isNumber }
    if skip("e") || skip("E") {
      if !skip("+") { _ = skip("-") }
      isNumber = !digits().isEmpty && isNumber
    }
    guard isNumber else { throw .expected(Message(zh: "数", en: "a number"), in: start) }
    return text(since: start)
  }

  private mutating func digits() -> ArraySlice<UInt8> {
    take { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }

  /// Reads a string in its quotes (RFC 8259, 7).
  mutating func string() throws(JSONSyntaxError) -> String {
    let start = location
    advance()
    var text: [UInt8] = []
    while let byte = current {
      switch byte {
      case UInt8(ascii: "\""):
        advance()
        return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"): text += String(try escapedCharacter()).utf8
      case ..<0x20: throw .controlCharacter(byte, at: location)
      default: text += take { $0 >= 0x20 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }
      }
    }
    throw JSONSyntaxError(
      "这里开始的文字没有结束的引号", "the text that begins here has no closing quote", at: start,
      hints: [Message(zh: "检查文件是否完整", en: "check that the file is whole")])
  }

  private mutating func escapedCharacter() throws(JSONSyntaxError) -> Unicode.Scalar {
    let start = location
    advance()
    let escape = current
    advance()
    switch escape.map(Unicode.Scalar.init) {
    case "\"": return "\""
    case "\\": return "\\"
    case "/": return "/"
    case "b": return "\u{8}"
    case "f": return "\u{C}"
    case "n": return "\n"
    case "r": return "\r"
    case "t": return "\t"
    case "u": return try escapedCodePoint(from: start)
    default: throw JSONSyntaxError("不认识的转义", "an unknown escape", at: start)
    }
  }

  /// `\uXXXX`, or two of them for a character beyond U+FFFF.
  private mutating func escapedCodePoint(from start: SourceLocation) throws(JSONSyntaxError) -> Unicode.Scalar {
    let first = try codeUnit(from: start)
    if let scalar = Unicode.Scalar(first) { return scalar }
    guard (0xD800...0xDBFF).contains(first), skip("\\"), skip("u") else { throw .loneSurrogate(first, at: start) }
    let second = try codeUnit(from: start)
    guard (0xDC00...0xDFFF).contains(second) else { throw .loneSurrogate(first, at: start) }
    let value = 0x10000 + (UInt32(first - 0xD800) << 10) + UInt32(second - 0xDC00)
    guard let scalar = Unicode.Scalar(value) else { throw .loneSurrogate(first, at: start) }
    return scalar
  }

  private mutating func codeUnit(from start: SourceLocation) throws(JSONSyntaxError) -> UInt16 {
    var value: UInt16 = 0
    for _ in 0..<4 {
      guard let digit = current.flatMap({ Character(Unicode.Scalar($0)).hexDigitValue }) else {
        throw JSONSyntaxError("\\u 之后应有四位十六进制数", "four hexadecimal digits should follow \\u", at: start)
      }
      value = value << 4 | UInt16(digit)
      advance()
    }
    return value
  }
}

extension JSONSyntaxError {
  fileprivate static func controlCharacter(_ byte: UInt8, at location: SourceLocation) -> JSONSyntaxError {
    let code = Unicode.Scalar(byte).codePoint
    return JSONSyntaxError(
      "文字中有控制字符 \(code)", "a text holds the control character \(code)", at: location,
      hints: [Message(zh: "换行写作 \\n", en: "write a line break as \\n")])
  }

  fileprivate static func loneSurrogate(_ unit: UInt16, at location: SourceLocation) -> JSONSyntaxError {
    let code = String(unit, radix: 16, uppercase: true)
    return JSONSyntaxError("\\u\(code) 只是半个字符", "\\u\(code) is only half a character", at: location)
  }
}
