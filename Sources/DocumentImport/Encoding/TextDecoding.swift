import Diagnostics

extension DocumentSource {
  /// The text of the source, which must be UTF-8, with a byte order mark removed.
  func decodedText() throws(ImportFailure) -> Substring {
    if let name = foreignByteOrderMark { throw ImportFailure([wrongEncoding(name)]) }
    do {
      _ = try UTF8Span(validating: bytes.span)
    } catch {
      throw ImportFailure([looksLikeGB18030(bytes) ? wrongEncoding("GB18030") : invalidUTF8(error)])
    }
    let text = String(decoding: bytes, as: UTF8.self)
    let content = text.unicodeScalars.first == "\u{FEFF}" ? Substring(text.unicodeScalars.dropFirst()) : text[...]
    guard content.contains(where: { !$0.isWhitespace }) else { throw ImportFailure([empty]) }
    return content
  }

  /// The encoding other than UTF-8 that the source's byte order mark declares.
  private var foreignByteOrderMark: String? {
    if bytes.starts(with: [0xFF, 0xFE, 0, 0]) || bytes.starts(with: [0, 0, 0xFE, 0xFF]) { return "UTF-32" }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return "UTF-16" }
    return nil
  }

  private var empty: Diagnostic {
    Diagnostic(
      .error, "file.empty", zh: "文件是空的", en: "the file is empty", at: SourceLocation(file: name),
      hints: [Message(zh: "检查文件是否导出完整", en: "check that the file was exported whole")])
  }

  private func wrongEncoding(_ encoding: String) -> Diagnostic {
    Diagnostic(
      .error, "file.encoding", zh: "文件像是 \(encoding) 编码，不是 UTF-8", en: "the file looks like \(encoding), not UTF-8",
      at: SourceLocation(file: name, line: 1),
      hints: encoding == "GB18030"
        ? [
          Message(zh: "加上 --encoding gb18030", en: "add --encoding gb18030"),
          Message(zh: "或另存为 UTF-8 后再导入", en: "or convert it to UTF-8"),
        ] : [Message(zh: "另存为 UTF-8 后再导入", en: "convert it to UTF-8")])
  }

  private func invalidUTF8(_ error: UTF8.ValidationError) -> Diagnostic {
    let offset = error.byteOffsets.lowerBound
    let line = 1 + bytes[..<offset].count { $0 == 0x0A }
    let found = bytes[error.byteOffsets].map { String($0, radix: 16, uppercase: true) }.joined(separator: " ")
    return Diagnostic(
      .error, "file.invalid-utf8",
      zh: "第 \(offset) 字节处不是有效的 UTF-8：\(found)", en: "invalid UTF-8 at byte offset \(offset): \(found)",
      at: SourceLocation(file: name, line: line),
      hints: [Message(zh: "重新导出文件，或改正这一行", en: "export the file again, or correct this line")])
  }
}

/// Whether bytes that are not UTF-8 read as GB18030 throughout, with most of their characters in GB 2312's rows.
func looksLikeGB18030(_ bytes: [UInt8]) -> Bool {
  var index = 0
  var characters = 0
  var common = 0
  while index < bytes.count {
    guard let length = lengthOfGB18030Character(bytes[index...]) else { return false }
    if length > 1 { characters += 1 }
    if length == 2, (0xA1...0xF7).contains(bytes[index]), bytes[index + 1] >= 0xA1 { common += 1 }
    index += length
  }
  return characters > 0 && common * 10 >= characters * 9
}

/// The length in bytes of the GB18030 character that begins the bytes (GB 18030-2022, 1, 2 or 4); nil for none.
private func lengthOfGB18030Character(_ bytes: ArraySlice<UInt8>) -> Int? {
  let head = Array(bytes.prefix(4))
  guard let first = head.first else { return nil }
  if first < 0x80 { return 1 }
  guard (0x81...0xFE).contains(first), head.count > 1 else { return nil }
  if (0x40...0xFE).contains(head[1]), head[1] != 0x7F { return 2 }
  let isFourBytes =
    head.count == 4 && (0x30...0x39).contains(head[1]) && (0x81...0xFE).contains(head[2])
    && (0x30...0x39).contains(head[3])
  return isFourBytes ? 4 : nil
}
