import BudgetModel
import Diagnostics
import OfficeFiles

/// Reads an input of any format that there is an importer for.
///
/// Throws `ImportFailure` when nothing can be read, with what to do about a format that is not read.
public func importDocument(
  from source: DocumentSource, options: ImportOptions = ImportOptions()
) throws(ImportFailure) -> ImportedDocument {
  let format = ImportFormat(recognising: source.bytes, name: source.name)
  guard format.isText else { return try importBinary(format, source, options) }
  let text = try source.inUTF8(options.encoding)
  let textFormat = ImportFormat(recognising: text.bytes, name: text.name)
  var document =
    switch textFormat {
    case .json: try JSONImporter().importDocument(from: text, options: options)
    case .yaml: try YAMLImporter().importDocument(from: text, options: options)
    case .csv: try CSVImporter().importDocument(from: text, options: options)
    case .text: try TextImporter().importDocument(from: text, options: options)
    default: throw .unsupported(textFormat, source)
    }
  if document.account.format.isEmpty {
    document.account = ImportAccount(format: textFormat.rawValue)
    document.account.projectCount = document.performanceText.projects.count
  }
  return document
}

private func importBinary(
  _ format: ImportFormat, _ source: DocumentSource, _ options: ImportOptions
) throws(ImportFailure) -> ImportedDocument {
  guard format == .archive else { throw .unsupported(format, source) }
  let file: OfficeFile
  do { file = try OfficeFile(source.bytes) } catch { throw ImportFailure([error.diagnostic].naming(source.name)) }
  switch file {
  case .word(let document):
    return try WordImporter(document: document).importDocument(from: source.name, options: options)
  case .workbook(let workbook):
    return try WorkbookImporter(workbook: workbook).importDocument(from: source.name, options: options)
  }
}

extension ImportFailure {
  /// The format is none that is read, with what to do instead.
  fileprivate static func unsupported(_ format: ImportFormat, _ source: DocumentSource) -> ImportFailure {
    if format == .compoundFile {
      return ImportFailure([OfficeFileError.compoundFile(source.bytes).diagnostic].naming(source.name))
    }
    let (kind, hint) = format.advice
    return ImportFailure([
      Diagnostic(
        .error, "file.unsupported-format", zh: "这是\(kind.chinese)，不能读取",
        en: "this is \(kind.english), which can't be read",
        at: SourceLocation(file: source.name), hints: [hint])
    ])
  }
}

extension ImportFormat {
  /// What a format that is not read is called, and what to do.
  fileprivate var advice: (kind: Message, hint: Message) {
    let saveAs = Message(zh: "用 Word、Excel 或 WPS 打开，另存为 .docx 或 .xlsx 再导入", en: "open it and save it as .docx or .xlsx")
    return switch self {
    case .pdf:
      (
        Message(zh: " PDF 文件", en: "a PDF"),
        Message(
          zh: "如果是 banxin 生成的，先用 banxin extract 取出其中的数据", en: "if banxin made it, take its data out with banxin extract"
        )
      )
    case .html: (Message(zh: "网页或 XML 文件", en: "a web page or a file of XML"), saveAs)
    case .richText: (Message(zh: " RTF 文件", en: "a file of RTF"), saveAs)
    case .image:
      (
        Message(zh: "图片", en: "a picture"),
        Message(
          zh: "图片里的文字读不出来，请用原来的 Word 或 Excel 文件", en: "text in pictures can't be read: use the file it was made from")
      )
    case .otherArchive:
      (
        Message(zh: "压缩包", en: "an archive"),
        Message(zh: "先解压，再导入其中的文件", en: "unpack it first, and import the files in it")
      )
    default: (Message(zh: "不认识的文件", en: "an unknown file"), saveAs)
    }
  }
}
