public import Diagnostics

/// Why a PDF could not be finished or read: one finding, an error.
public struct FinishError: Error, Sendable, Hashable {
  public var diagnostic: Diagnostic

  init(_ rule: String, zh: String, en: String, hints: [Message] = []) {
    diagnostic = Diagnostic(.error, rule, zh: zh, en: en, hints: hints)
  }
}

extension FinishError {
  /// The bytes are no PDF, are cut off, or hold broken objects.
  static func damaged(_ detail: String) -> FinishError {
    FinishError("pdf.damaged", zh: "PDF 已损坏：\(detail)", en: "the PDF is damaged: \(detail)")
  }

  static let encrypted = FinishError(
    "pdf.encrypted", zh: "PDF 已加密", en: "the PDF is encrypted",
    hints: [Message(zh: "请先去除口令和加密。", en: "Remove the password and the encryption first.")])
}
