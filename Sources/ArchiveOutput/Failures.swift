internal import Archive
internal import Diagnostics
internal import PDFFinish
internal import Pipeline
internal import SafeFiles
internal import ScanComparison

extension ArchiveFailure {
  /// What an error of making, comparing or writing means for whoever keeps the archive.
  init(making error: any Error, for name: String) {
    switch error {
    case let failure as ArchiveFailure: self = failure
    case let error as FinishError: self.init([error.diagnostic.located(in: name)])
    case let error as ComparisonError: self.init([error.diagnostic.located(in: name)])
    case let error as FileError:
      let reason = systemReason(error)
      self.init([
        Diagnostic(
          .error, "archive.file", zh: "文件不能写：\(reason.chinese)", en: "a file can't be written: \(reason.english)",
          at: SourceLocation(file: error.path))
      ])
    default: self.init(findings(of: error, for: name))
    }
  }
}

/// Does something whose errors are told as an archive's.
func making<Value>(_ name: String, _ body: () throws -> Value) throws(ArchiveFailure) -> Value {
  do { return try body() } catch { throw ArchiveFailure(making: error, for: name) }
}

extension Diagnostic {
  fileprivate func located(in file: String) -> Diagnostic {
    var diagnostic = self
    diagnostic.location.file = diagnostic.location.file ?? file
    return diagnostic
  }
}
