internal import BudgetModel
public import Diagnostics
internal import DocumentImport
internal import Foundation
internal import PDFFinish
internal import SafeFiles

/// What a PDF carries to be rendered from again.
public struct ExtractedData: Sendable {
  /// A file that the data name.
  public struct Annex: Sendable {
    public var name: String
    public var bytes: [UInt8]
  }

  /// The data file as the PDF carries it.
  public var data: [UInt8]
  public var annexes: [Annex]
}

/// Takes the data out of a PDF that Banxin made.
///
/// - Parameter name: the PDF, or `-` for standard input.
/// - Returns: the data with the annexes that they name, nil when there are none or they are not whole; and why.
public func extractData(from name: String) -> (extracted: ExtractedData?, diagnostics: [Diagnostic]) {
  switch readInput(name) {
  case .failure(let error): return (nil, [error.diagnostic])
  case .success(let source):
    do {
      let files = try attachments(of: source)
      return (try extractedData(files, in: source), [])
    } catch {
      return (nil, error.diagnostics)
    }
  }
}

/// Writes extracted data, and the annexes that they name beside them.
///
/// - Returns: why something could not be written; empty when all was.
public func write(_ extracted: ExtractedData, to path: String) -> [Diagnostic] {
  let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
  let annexes = extracted.annexes.map { ($0.bytes, folder.appendingPathComponent($0.name).path) }
  let taken = annexes.filter { bytes, file in
    FileManager.default.fileExists(atPath: file) && FileManager.default.contents(atPath: file) != Data(bytes)
  }
  guard taken.isEmpty else { return taken.map { .overwrites($0.1) } }
  return (annexes + [(extracted.data, path)]).flatMap { writeData($0.0, to: $0.1) }
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

private func extractedData(
  _ files: [EmbeddedFile], in source: DocumentSource
) throws(ImportFailure) -> ExtractedData {
  guard let file = files.first(where: { $0.name == Attachment.dataFileName }) else {
    throw ImportFailure([.withoutData(source.name)])
  }
  let data = DocumentSource(name: "\(source.name):\(file.name)", bytes: file.data)
  guard try data.dataSeal()?.isIntact == true else { throw ImportFailure([.broken(source.name)]) }
  let named = Set((try? importDocument(from: data, options: ImportOptions()).annexes.map(\.file.value)) ?? [])
  // A name with a folder in it could lead anywhere; those that were written here have none.
  let annexes = files.filter { named.contains($0.name) && !$0.name.contains("/") && $0.name != ".." }
  return ExtractedData(
    data: file.data, annexes: annexes.map { ExtractedData.Annex(name: $0.name, bytes: $0.data) })
}

private func attachments(of source: DocumentSource) throws(ImportFailure) -> [EmbeddedFile] {
  guard ImportFormat(recognising: source.bytes) == .pdf else {
    throw ImportFailure([.notPDF(source.name, rule: "extract.not-pdf")])
  }
  do {
    return try PDFReader(source.bytes).attachments()
  } catch {
    var diagnostic = error.diagnostic
    diagnostic.location.file = source.name
    throw ImportFailure([diagnostic])
  }
}

extension Diagnostic {
  fileprivate static func overwrites(_ file: String) -> Diagnostic {
    Diagnostic(
      .error, "extract.annex", zh: "已有另一个同名文件，附件没有写出",
      en: "another file of this name is there: the annex was not written",
      at: SourceLocation(file: file), hints: [Message(zh: "用 -o 写到另一个文件夹", en: "write into another folder with -o")])
  }

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
