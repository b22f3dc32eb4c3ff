import Diagnostics

/// The files that people save instead of the ones that can be read, each with what to do.
extension OfficeFileError {
  /// A zip archive that holds no file of Word or Excel. `mediaType` is what a package of OpenDocument states of itself.
  static func otherArchive(_ mediaType: [UInt8]?) -> OfficeFileError {
    let type = mediaType.map { String(decoding: $0.prefix(100), as: UTF8.self) } ?? ""
    if type.contains("opendocument.text") {
      return unsupported("OpenDocument 文字（.odt）", "an OpenDocument text", saveAs: ".docx")
    }
    if type.contains("opendocument.spreadsheet") {
      return unsupported("OpenDocument 表格（.ods）", "an OpenDocument spreadsheet", saveAs: ".xlsx")
    }
    return OfficeFileError(
      "file.unsupported-format", zh: "这是压缩包，不是 Word 或 Excel 文件",
      en: "this is a zip archive, not a file of Word or Excel",
      hints: [Message(zh: "先解压，再导入其中的文件", en: "unpack it first, and import the files in it")])
  }

  /// A package of Office that is neither a document nor a workbook that can be read.
  static func otherOfficeFile(_ type: String) -> OfficeFileError {
    if type.contains("sheet.binary") { return unsupported("二进制工作簿（.xlsb）", "a binary workbook", saveAs: ".xlsx") }
    if type.contains("presentation") { return unsupported("演示文稿", "a presentation", saveAs: ".docx") }
    return unsupported("不认识的 Office 文件", "an unknown file of Office", saveAs: ".docx、.xlsx")
  }

  /// A compound file (MS-CFB): told apart by the names of its streams.
  public static func compoundFile(_ bytes: [UInt8]) -> OfficeFileError {
    let names = compoundFileStreams(bytes)
    if names.contains("EncryptedPackage") || names.contains("EncryptionInfo") { return encrypted }
    if names.contains("WordDocument") {
      return unsupported("旧版 Word 文件（.doc）", "a document of an old Word", saveAs: ".docx")
    }
    if names.contains("Workbook") || names.contains("Book") {
      return unsupported("旧版 Excel 文件（.xls）", "a workbook of an old Excel", saveAs: ".xlsx")
    }
    return unsupported("旧版 Office 文件", "a file of an old Office", saveAs: ".docx、.xlsx")
  }

  static var encrypted: OfficeFileError {
    OfficeFileError(
      "file.encrypted", zh: "文件有密码保护，读不出来", en: "the file is protected with a password and can't be read",
      hints: [Message(zh: "打开后取消密码，另存后再导入", en: "open it, remove the password, save it, and import it again")])
  }

  private static func unsupported(_ zh: String, _ en: String, saveAs suffix: String) -> OfficeFileError {
    OfficeFileError(
      "file.unsupported-format", zh: "这是\(zh)，不能读取", en: "this is \(en), which can't be read",
      hints: [Message(zh: "用 Word、Excel 或 WPS 打开，另存为 \(suffix) 再导入", en: "open it and save it as \(suffix)")])
  }
}

/// The names of the streams in a compound file: entries of 128 bytes, the name in UTF-16 with its length at byte 64
/// (MS-CFB 2.6.1). Entries stand on multiples of 128, so that no chain of sectors need be followed.
private func compoundFileStreams(_ bytes: [UInt8]) -> Set<String> {
  let wanted: Set<String> = ["EncryptedPackage", "EncryptionInfo", "WordDocument", "Workbook", "Book"]
  let starts = stride(from: 512, to: max(512, bytes.count - 127), by: 128)
  return Set(starts.lazy.compactMap { streamName(bytes[$0..<$0 + 128]) }.filter(wanted.contains))
}

private func streamName(_ entry: ArraySlice<UInt8>) -> String? {
  let start = entry.startIndex
  let length = Int(entry[start + 64]) + Int(entry[start + 65]) << 8
  guard (4...64).contains(length), length.isMultiple(of: 2) else { return nil }
  let units = stride(from: start, to: start + length - 2, by: 2).map { UInt16(entry[$0]) | UInt16(entry[$0 + 1]) << 8 }
  return String(decoding: units, as: UTF16.self)
}
