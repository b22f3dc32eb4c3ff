public import Diagnostics

/// Why a file of Word or Excel can't be read: one finding, which says what to do about it.
public struct OfficeFileError: Error, Sendable {
  /// The finding, without the file's name, which only the caller knows.
  public var diagnostic: Diagnostic

  init(_ rule: String, zh: String, en: String, hints: [Message] = []) {
    diagnostic = Diagnostic(.error, rule, zh: zh, en: en, hints: hints)
  }
}

extension OfficeFileError {
  /// The file is cut, or its bytes were changed on the way.
  static func damaged(_ zh: String, _ en: String) -> OfficeFileError {
    OfficeFileError(
      "file.damaged", zh: "文件已损坏或不完整：\(zh)", en: "the file is damaged or cut: \(en)",
      hints: [Message(zh: "请重新下载或重新保存后再试", en: "download it or save it again")])
  }

  /// The file is built to exhaust or to deceive whoever opens it, or far larger than any performance data.
  static func refused(_ rule: String, _ zh: String, _ en: String) -> OfficeFileError {
    OfficeFileError(
      rule, zh: "为安全起见不读取：\(zh)", en: "not read, for safety: \(en)",
      hints: [Message(zh: "用 Word 或 WPS 打开后另存为新文件再试", en: "open it in Word or WPS and save it as a new file")])
  }
}
