public import Diagnostics
internal import DocumentImport
internal import Foundation
internal import PDFFinish

/// Takes the data out of a PDF that Banxin made.
///
/// - Parameter name: the PDF, or `-` for standard input.
/// - Returns: the data file as the PDF carries it, nil when there is none or it is not whole; and why.
public func extractData(from name: String) -> (data: [UInt8]?, diagnostics: [Diagnostic]) {
  switch readInput(name) {
  case .failure(let error): return (nil, [error.diagnostic])
  case .success(let source):
    do {
      return (try dataFile(in: source), [])
    } catch {
      return (nil, error.diagnostics)
    }
  }
}

/// Writes data where the user wants them.
///
/// - Returns: why they could not be written; empty when they were.
public func writeData(_ data: [UInt8], to path: String) -> [Diagnostic] {
  do {
    try writeAtomically(data, to: path)
    return []
  } catch {
    return [DocumentError(name: path, underlying: error).diagnostic]
  }
}

private func dataFile(in source: DocumentSource) throws(ImportFailure) -> [UInt8] {
  guard ImportFormat(recognising: source.bytes) == .pdf else {
    throw ImportFailure([.notPDF(source.name, rule: "extract.not-pdf")])
  }
  guard let file = try attachments(of: source).first(where: { $0.name == Attachment.dataFileName }) else {
    throw ImportFailure([.withoutData(source.name)])
  }
  let seal = try DocumentSource(name: "\(source.name):\(file.name)", bytes: file.data).dataSeal()
  guard seal?.isIntact == true else { throw ImportFailure([.broken(source.name)]) }
  return file.data
}

private func attachments(of source: DocumentSource) throws(ImportFailure) -> [EmbeddedFile] {
  do {
    return try PDFReader(source.bytes).attachments()
  } catch {
    var diagnostic = error.diagnostic
    diagnostic.location.file = source.name
    throw ImportFailure([diagnostic])
  }
}

extension Diagnostic {
  fileprivate static func withoutData(_ file: String) -> Diagnostic {
    Diagnostic(
      .error, "extract.no-data", zh: "PDF 中没有数据文件 \(Attachment.dataFileName)",
      en: "the PDF carries no data file \(Attachment.dataFileName)", at: SourceLocation(file: file),
      hints: [
        Message(
          zh: "只有 banxin 生成的 a-3a、a-3u 和 plain 的 PDF 带有数据",
          en: "only PDFs that banxin made as a-3a, a-3u or plain carry data")
      ])
  }

  fileprivate static func broken(_ file: String) -> Diagnostic {
    Diagnostic(
      .error, "extract.digest", zh: "数据与其中写明的摘要不符，可能被改动过或已损坏",
      en: "the data do not match the digest they state: they were changed or damaged", at: SourceLocation(file: file),
      hints: [Message(zh: "换用未改动的 PDF", en: "use a PDF that was not changed")])
  }
}
