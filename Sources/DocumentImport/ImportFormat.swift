import Diagnostics

/// The formats of input, told by content and not by the file's name.
public enum ImportFormat: Sendable, Hashable, CaseIterable {
  /// The text that a converter makes of a performance text in Word.
  case text
  /// Our own data format, as one JSON object or as JSON Lines.
  case json
  /// A PDF: `extract` gives the data of one of ours.
  case pdf
  /// A zip archive: a document of Word or a workbook of Excel since 2007.
  case archive
  /// A document of Word or a workbook of Excel before 2007.
  case compoundFile

  /// Tells the format by the bytes that begin a file. What has no mark of another format is text.
  public init(recognising bytes: [UInt8]) {
    let start = bytes.prefix(1024)
    if start.starts(with: [0x50, 0x4B, 3, 4]) || start.starts(with: [0x50, 0x4B, 5, 6]) {
      self = .archive
    } else if start.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
      self = .compoundFile
    } else if start.starts(with: "%PDF-".utf8) {
      self = .pdf
    } else {
      self = beginsJSON(bytes) ? .json : .text
    }
  }
}

/// Whether an object begins the bytes, or an array of objects: `[` alone may begin a text.
private func beginsJSON(_ bytes: [UInt8]) -> Bool {
  let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
  let content = bytes.starts(with: byteOrderMark) ? bytes.dropFirst(3) : bytes[...]
  let signs = content.lazy.filter { !" \t\r\n".utf8.contains($0) }.prefix(2)
  return signs.first == UInt8(ascii: "{") || signs.elementsEqual("[{".utf8)
}

/// Reads an input of any format that there is an importer for.
///
/// Throws `ImportFailure` when nothing can be read, with what to do about a format that is not read yet.
public func importDocument(
  from source: DocumentSource, options: ImportOptions = ImportOptions()
) throws(ImportFailure) -> ImportedDocument {
  switch ImportFormat(recognising: source.bytes) {
  case .text: try TextImporter().importDocument(from: source, options: options)
  case .json: try JSONImporter().importDocument(from: source, options: options)
  case .pdf:
    throw unsupported(
      source, Message(zh: " PDF 文件", en: "a PDF"),
      hint: Message(
        zh: "如果是 banxin 生成的，先用 banxin extract 取出其中的数据", en: "if banxin made it, take its data out with banxin extract"))
  case .archive:
    throw unsupported(
      source, Message(zh: "压缩包，可能是 Word 或 Excel 文件", en: "a zip archive, perhaps of Word or Excel"),
      hint: Message(zh: "在 Word 中另存为纯文本（UTF-8），再导入", en: "save it from Word as plain text in UTF-8"))
  case .compoundFile:
    throw unsupported(
      source, Message(zh: "旧版 Word 或 Excel 文件", en: "a file of an old Word or Excel"),
      hint: Message(zh: "在 Word 中另存为纯文本（UTF-8），再导入", en: "save it from Word as plain text in UTF-8"))
  }
}

private func unsupported(_ source: DocumentSource, _ kind: Message, hint: Message) -> ImportFailure {
  ImportFailure([
    Diagnostic(
      .error, "file.unsupported-format", zh: "这是\(kind.chinese)，还不能读取",
      en: "this is \(kind.english), which can't be read yet", at: SourceLocation(file: source.name), hints: [hint])
  ])
}
