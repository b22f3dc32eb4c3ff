public import Diagnostics
internal import DocumentImport
internal import Foundation
internal import PDFFinish
internal import SafeFiles

/// Attaches forms to a budget document and writes the result beside it; the documents stay as they are.
///
/// - Returns: what was written, nil when nothing was; and everything found.
public func attach(_ request: AttachRequest) -> (report: AttachReport?, diagnostics: [Diagnostic]) {
  do {
    let run = try AttachRun(request)
    return try run.written()
  } catch let failure as SetupFailure {
    return (nil, failure.diagnostics)
  } catch let error as FinishError {
    return (nil, [error.diagnostic.withAdvice])
  } catch {
    return (nil, [DocumentError(name: request.output, underlying: error).diagnostic])
  }
}

/// The documents of a request, read.
private struct AttachRun {
  let request: AttachRequest
  private let base: JoinedDocument
  private let forms: [JoinedDocument]

  init(_ request: AttachRequest) throws {
    self.request = request
    let names = [request.document] + request.forms
    let problems = ForeignFiles.problems(in: names, output: request.output)
    guard problems.isEmpty else { throw SetupFailure(diagnostics: problems) }
    let documents = try ForeignFiles.read(names)
    (base, forms) = (documents[0], Array(documents.dropFirst()))
  }

  func written() throws -> (report: AttachReport, diagnostics: [Diagnostic]) {
    let result = try join(joinRequest())
    try writeAtomically(result.bytes, to: request.output)
    let ranges = result.partPages.map { [$0.lowerBound + 1, $0.upperBound] }
    let attached = request.forms.enumerated().map { index, file in
      AttachReport.Form(file: file, pages: ranges.indices.contains(index) ? ranges[index] : nil)
    }
    let report = AttachReport(
      file: request.output, pages: result.pageCount, standard: result.claim.name, forms: attached,
      sha256: sha256(of: result.bytes))
    return (report, lossDiagnostics(result.losses, in: request.output))
  }

  private func joinRequest() throws -> JoinRequest {
    switch request.mode {
    case .files: return JoinRequest(base: base, attachments: try forms.map { try attachment($0) })
    case .pages:
      try checkPosition()
      return JoinRequest(
        base: base, parts: forms, position: request.position, firstNumber: request.firstNumber,
        numbers: try request.firstNumber.map { try PrintedNumbers(first: $0).pdf(for: sheetSizes()) })
    }
  }

  private func attachment(_ form: JoinedDocument) throws -> Attachment {
    let title = try reader(form).title ?? ""
    let name = URL(fileURLWithPath: form.name).lastPathComponent
    return Attachment(
      name: name, mediaType: "application/pdf", description: title.isEmpty ? name : title, relationship: .supplement,
      data: form.bytes)
  }

  private func sheetSizes() throws -> [(width: Double, height: Double)] {
    try forms.flatMap { try reader($0).sheetSizes }
  }

  private func checkPosition() throws {
    guard let position = request.position else { return }
    let count = try reader(base).pageCount
    guard position > count else { return }
    throw SetupFailure(diagnostics: [
      Diagnostic(
        .error, "attach.position", zh: "只有 \(count) 页，没有第 \(position) 页",
        en: "it has \(count) pages and no page \(position)",
        at: SourceLocation(file: base.name))
    ])
  }

  private func reader(_ document: JoinedDocument) throws -> PDFReader {
    do {
      return try PDFReader(document.bytes)
    } catch {
      var error = error
      error.diagnostic.location.file = document.name
      throw error
    }
  }
}

extension Diagnostic {
  /// The finding with what to do about a file that another program made badly.
  var withAdvice: Diagnostic {
    guard rule == "pdf.damaged", hints.isEmpty else { return self }
    var diagnostic = self
    diagnostic.hints = [
      Message(
        zh: "在阅读器中打开后另存为新的 PDF，或由原文件重新导出",
        en: "open it in a viewer and save it as a new PDF, or export it anew from its source")
    ]
    return diagnostic
  }
}
