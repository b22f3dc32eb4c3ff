import Diagnostics
import Glibc

extension DocumentSource {
  /// The source in UTF-8: converted from the encoding that its byte order mark declares, else from the one that the
  /// user names. Never guessed.
  func inUTF8(_ stated: TextEncoding?) throws(ImportFailure) -> DocumentSource {
    guard let encoding = TextEncoding(byteOrderMarkOf: bytes) ?? stated, encoding != .utf8 else { return self }
    switch convert(bytes, from: encoding) {
    case .converted(let converted): return DocumentSource(name: name, bytes: converted)
    case .invalid(let offset):
      throw ImportFailure([
        Diagnostic(
          .error, "file.invalid-encoding",
          zh: "第 \(offset) 字节处不是有效的 \(encoding.name)", en: "invalid \(encoding.name) at byte offset \(offset)",
          at: SourceLocation(file: name, line: 1 + bytes[..<offset].count { $0 == 0x0A }),
          hints: [Message(zh: "检查 --encoding 是否写对，或重新导出文件", en: "check --encoding, or export the file again")])
      ])
    }
  }
}

private enum Conversion {
  case converted([UInt8])
  /// The offset of the first byte that is no text in the encoding.
  case invalid(Int)
}

private func convert(_ bytes: [UInt8], from encoding: TextEncoding) -> Conversion {
  guard let converter = iconv_open("UTF-8", encoding.name), converter != iconv_t(bitPattern: -1) else {
    return .invalid(0)
  }
  defer { iconv_close(converter) }
  var input = bytes.map { CChar(bitPattern: $0) }
  // No character of these encodings takes more than three bytes of UTF-8 for each of its own.
  var output = [CChar](repeating: 0, count: bytes.count * 3 + 16)
  var (unread, free) = (input.count, output.count)
  let capacity = output.count
  let isConverted = input.withUnsafeMutableBufferPointer { source in
    output.withUnsafeMutableBufferPointer { target in
      var (from, to) = (source.baseAddress, target.baseAddress)
      return iconv(converter, &from, &unread, &to, &free) != Int(bitPattern: UInt.max)
    }
  }
  guard isConverted else { return .invalid(bytes.count - unread) }
  return .converted(output.prefix(capacity - free).map { UInt8(bitPattern: $0) })
}
