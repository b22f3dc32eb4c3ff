public import Diagnostics

/// Why a file of scans, or one page of it, can't be read: one finding, which says what to do about it.
public struct ScanError: Error, Sendable, Hashable {
  /// The finding; its location names the file, and the page where it is of one.
  public var diagnostic: Diagnostic

  init(_ rule: String, zh: String, en: String, hints: [Message] = []) {
    diagnostic = Diagnostic(.error, rule, zh: zh, en: en, hints: hints)
  }

  /// The same finding with where it is.
  func at(_ file: String, page: Int? = nil) -> ScanError {
    var error = self
    error.diagnostic.location = SourceLocation(file: file, place: page.map { "第\($0)页" })
    return error
  }
}

extension ScanError {
  static let unknownFormat = ScanError(
    "scan.format", zh: "不是能读的扫描件", en: "this is no scan that can be read",
    hints: [Message(zh: "请给出 PDF、PNG、JPEG 或 TIFF 文件", en: "give a PDF, PNG, JPEG or TIFF file")])

  static let encrypted = ScanError(
    "scan.encrypted", zh: "PDF 已加密", en: "the PDF is encrypted",
    hints: [Message(zh: "请去掉密码后另存，或重新扫描", en: "save it without its password, or scan again")])

  static let noPages = ScanError("scan.empty", zh: "文件里没有页", en: "the file has no pages", hints: [scanAgain])

  /// The process that read the file ended before it answered.
  static let crashed = ScanError(
    "scan.crashed", zh: "读取时程序崩溃或超出内存、时间限度，文件可能有恶意或已损坏",
    en: "reading it crashed, or took more memory or time than allowed: the file is damaged, or built to do so",
    hints: [scanAgain])

  /// The system can start no process.
  static let noWorker = ScanError(
    "scan.no-worker", zh: "系统无法启动读取扫描件的进程", en: "the system can't start a process to read scans",
    hints: [Message(zh: "请减少 --jobs，或关闭别的程序后再试", en: "lower --jobs, or close other programs, and try again")])

  /// The file is cut, or its bytes were changed on the way.
  static func damaged(_ zh: String, _ en: String) -> ScanError {
    ScanError("scan.damaged", zh: "文件已损坏或不完整：\(zh)", en: "the file is damaged or cut: \(en)", hints: [scanAgain])
  }

  static func tooManyBytes(_ count: Int, limit: Int) -> ScanError {
    ScanError(
      "scan.too-large", zh: "文件有 \(count >> 20) MB，超过 \(limit >> 20) MB 的限度",
      en: "the file has \(count >> 20) MB, more than the limit of \(limit >> 20) MB", hints: [inParts])
  }

  static func tooManyPages(_ count: Int, limit: Int) -> ScanError {
    ScanError(
      "scan.too-many-pages", zh: "文件有 \(count) 页，超过 \(limit) 页的限度",
      en: "the file has \(count) pages, more than the limit of \(limit)", hints: [inParts])
  }

  static func tooManyPixels(width: Int, height: Int) -> ScanError {
    ScanError(
      "scan.too-many-pixels", zh: "页面有 \(width)×\(height) 像素，超过限度",
      en: "the page has \(width) × \(height) pixels, more than the limit",
      hints: [Message(zh: "请用 200 至 300 dpi 重新扫描", en: "scan again at 200 to 300 dpi")])
  }

  static func tooManyPixelsInAll(_ count: Int) -> ScanError {
    ScanError(
      "scan.too-many-pixels", zh: "全部页面共 \(count / 1_000_000) 百万像素，超过限度",
      en: "the pages have \(count / 1_000_000) million pixels together, more than the limit", hints: [inParts])
  }

  private static let scanAgain = Message(zh: "请重新扫描或重新复制文件", en: "scan again, or copy the file again")
  private static let inParts = Message(zh: "请分成几个文件", en: "give it in several files")
}
