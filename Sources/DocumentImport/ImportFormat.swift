import Diagnostics
import OfficeFiles

/// The formats of input, told by content and not by the file's name.
public enum ImportFormat: String, Sendable, Hashable, CaseIterable {
  /// The text that a converter makes of a performance text in Word.
  case text
  /// Our own data format, as one JSON object or as JSON Lines.
  case json
  /// Our own data format in YAML.
  case yaml
  /// A list as comma-separated values, or with another separator.
  case csv
  /// A PDF: `extract` gives the data of one of ours.
  case pdf
  /// A zip archive: a document of Word or a workbook of Excel since 2007.
  case archive
  /// A document of Word or a workbook of Excel before 2007, or one with a password.
  case compoundFile
  /// A web page, which some platforms name `.xls`.
  case html
  case richText
  case image
  /// An archive of another kind than zip.
  case otherArchive

  /// Tells the format by the bytes that begin a file. What has no mark of another format is text; `name` only decides
  /// between kinds of text that can look alike.
  public init(recognising bytes: [UInt8], name: String = "") {
    let start = bytes.prefix(1024)
    if let (format, _) = ImportFormat.signatures.first(where: { start.starts(with: $0.1) }) {
      self = format
    } else if beginsMarkup(start) {
      self = .html
    } else {
      self = beginsJSON(bytes) ? .json : ImportFormat(text: bytes, name: name.lowercased())
    }
  }

  private init(text bytes: [UInt8], name: String) {
    let text = String(decoding: bytes.prefix(64 << 10), as: UTF8.self)
    if name.hasSuffix(".yaml") || name.hasSuffix(".yml") || beginsYAML(text) {
      self = .yaml
    } else if name.hasSuffix(".csv") || name.hasSuffix(".tsv") || CSVReader.separator(of: text[...]) != nil {
      self = .csv
    } else {
      self = .text
    }
  }

  /// Whether the format is a text in some encoding.
  var isText: Bool { [.text, .json, .yaml, .csv].contains(self) }

  private static let signatures: [(ImportFormat, [UInt8])] = [
    (.archive, [0x50, 0x4B, 3, 4]), (.archive, [0x50, 0x4B, 5, 6]), (.pdf, Array("%PDF-".utf8)),
    (.compoundFile, [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]), (.richText, Array("{\\rtf".utf8)),
    (.image, [0x89, 0x50, 0x4E, 0x47]), (.image, [0xFF, 0xD8, 0xFF]), (.image, Array("GIF8".utf8)),
    (.image, Array("II*\0".utf8)), (.image, Array("MM\0*".utf8)), (.otherArchive, [0x1F, 0x8B]),
    (.otherArchive, Array("Rar!".utf8)), (.otherArchive, [0x37, 0x7A, 0xBC, 0xAF]),
  ]
}

/// Whether an element begins the bytes: HTML, or XML of any kind.
private func beginsMarkup(_ bytes: ArraySlice<UInt8>) -> Bool {
  let content = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes
  let text = String(decoding: content.drop { " \t\r\n".utf8.contains($0) }.prefix(20), as: UTF8.self).lowercased()
  return text.firstMatch(of: /^<(!doctype|html|head|body|table|meta|style|\?xml|\?mso|!--)/) != nil
}

/// Whether an object begins the bytes, or an array of objects: `[` alone may begin a text.
private func beginsJSON(_ bytes: [UInt8]) -> Bool {
  let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
  let content = bytes.starts(with: byteOrderMark) ? bytes.dropFirst(3) : bytes[...]
  let signs = content.lazy.filter { !" \t\r\n".utf8.contains($0) }.prefix(2)
  return signs.first == UInt8(ascii: "{") || signs.elementsEqual("[{".utf8)
}

/// Whether the first line that is no comment begins one of our keys or a list of such.
private func beginsYAML(_ text: String) -> Bool {
  let lines = text.drop { $0 == "\u{FEFF}" }.split(whereSeparator: \.isNewline).lazy.map { $0.drop { $0 == " " } }
  guard let first = lines.first(where: { !$0.isEmpty && !$0.hasPrefix("#") && $0 != "---" && !$0.hasPrefix("%YAML") })
  else { return false }
  let entry = first.hasPrefix("- ") ? first.dropFirst(2) : first
  guard let colon = entry.firstIndex(of: ":") else { return false }
  let rest = entry[entry.index(after: colon)...]
  guard rest.isEmpty || rest.first == " " else { return false }
  let key = entry[..<colon].filter { $0 != "\"" && $0 != "'" }
  return [DataObject.document, .project].contains { $0.key(named: key) != nil }
}
