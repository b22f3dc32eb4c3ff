internal import CGLib
internal import CPoppler
internal import Diagnostics
internal import PDFFinish

extension FileCheck {
  /// The file is byte for byte what was written: its identifier is a digest of all that stands before it.
  static let identifier = FileCheck(
    name: "identifier", title: Message(zh: "文件写成之后没有改动", en: "the file was not changed after it was written"),
    extent: { Message(zh: "\($0.found.reader.bytes.count) 字节", en: "\($0.found.reader.bytes.count) bytes") },
    findings: { proof in
      guard !isDigest(proof.found.reader.writingIdentifier, of: proof.found) else { return [] }
      return [
        Diagnostic(
          .error, "verify.identifier", zh: "文件在写成之后改动过：标识与内容不符",
          en: "the file was changed after it was written: its identifier is not that of its content",
          hints: [Message(zh: "重新取得或重新生成文件", en: "get the file again, or render it again")])
      ]
    })

  /// qpdf's deterministic identifier: the MD5 of the MD5 of everything before it, its own name, and the strings of the
  /// information dictionary, up to the first zero byte.
  private static func isDigest(_ identifier: [UInt8], of found: FoundDocument) -> Bool {
    guard let end = endOfIdentifierKey(in: found.reader.bytes) else { return false }
    var seed = Array("\(md5(found.reader.bytes[..<end])) QPDF ".utf8)
    for text in found.reader.informationStrings { seed += [UInt8(ascii: " ")] + text }
    let upToZero = seed.prefix { $0 != 0 }
    return [md5(upToZero), md5(seed[...])].contains(identifier.hexadecimal)
  }

  /// The place after the last `/ID [`.
  private static func endOfIdentifierKey(in bytes: [UInt8]) -> Int? {
    let key = Array("/ID [".utf8)
    let starts = bytes.indices.dropLast(key.count - 1).reversed()
    return starts.first { bytes[$0] == key[0] && bytes[$0..<$0 + key.count].elementsEqual(key) }.map { $0 + key.count }
  }

  private static func md5(_ bytes: ArraySlice<UInt8>) -> String {
    bytes.withUnsafeBufferPointer {
      taken(g_compute_checksum_for_data(G_CHECKSUM_MD5, $0.baseAddress, gsize($0.count)))
    }
  }
}

extension [UInt8] {
  fileprivate var hexadecimal: String {
    map { byte in
      let digits = String(byte, radix: 16)
      return digits.count == 1 ? "0" + digits : digits
    }.joined()
  }
}
