public import Archive
public import Diagnostics
internal import PDFFinish
internal import Pipeline
internal import SafeFiles

/// A document of an archive that was written into one file.
public struct ExportedFile: Sendable, Encodable {
  /// The path of the file.
  public var file: String
  public var sha256: String
  public var pages: Int
  /// How many of the document's pages came back, and the numbers of those that did not.
  public var scanned: Int
  public var missing: [Int]
  /// What the file declares to keep: `PDF/A-3a + PDF/UA-1`.
  public var standard: String
}

/// Writes documents of an archive into files for keeping. It belongs to the thread that made it.
public final class ArchiveExporter {
  private let reader: ArchiveReader
  private let setter: SheetSetter

  /// Throws where the folders of layouts and fonts cannot be found.
  public init(_ reader: ArchiveReader) throws(ArchiveFailure) {
    self.reader = reader
    setter = try making(reader.folder) { try SheetSetter() }
  }

  /// Writes a document with all that came back of it: one PDF/A-3, the same bytes for the same archive.
  ///
  /// - Returns: what was written; and what could not be as it should.
  public func export(
    _ document: ArchivedDocument, to path: String
  ) throws(ArchiveFailure) -> (file: ExportedFile, diagnostics: [Diagnostic]) {
    let original = try reader.bytes(of: document.original)
    var (scans, findings): ([ExportedScan], [Diagnostic]) = ([], [])
    for page in document.pages {
      guard let accepted = page.scan, let shown = try ArchivedPage(page, original: original, in: reader) else {
        continue
      }
      let picture = try ExportedPicture(accepted, of: shown, in: reader)
      if !picture.isRegistered { findings.append(.unregistered(page: page.number, of: document)) }
      scans.append(
        ExportedScan(sheet: picture.sheet, description: "签字件的扫描件：\(document.title)，第 \(page.number) 页"))
    }
    if scans.isEmpty { findings.append(.notBack(document)) }
    let result = try making(path) {
      let result = try setter.exported(request(for: document, original: original, scans: scans))
      try writeAtomically(result.bytes, to: path)
      return result
    }
    findings += result.losses.isEmpty ? [] : lossDiagnostics(result.losses, in: path)
    return (file(result, of: document, at: path), findings)
  }

  func indexPDF(of sheet: PlainSheet, created: String) throws -> [UInt8] {
    try setter.pdf(of: sheet, created: created)
  }

  private func request(
    for document: ArchivedDocument, original: [UInt8], scans: [ExportedScan]
  ) -> ExportRequest {
    let facts = ExportFacts(document: document)
    let name = document.file.split(separator: "/").last.map(String.init) ?? "\(document.printedName).pdf"
    return ExportRequest(
      originalName: name, original: original, scans: scans, record: facts.rows,
      recordData: Array(prettyJSON(ExportRecord(document)).utf8), properties: facts.properties, created: facts.newest)
  }

  private func file(
    _ result: ExportedDocument, of document: ArchivedDocument, at path: String
  ) -> ExportedFile {
    ExportedFile(
      file: path, sha256: sha256(of: result.bytes), pages: result.pages,
      scanned: document.pages.count - document.missingPages.count, missing: document.missingPages,
      standard: result.claim.name)
  }
}

extension Diagnostic {
  fileprivate static func unregistered(page: Int, of document: ArchivedDocument) -> Diagnostic {
    Diagnostic(
      .warning, "archive.export-place", zh: "第 \(page) 页的扫描件与原页对不上，文字层的位置只是大概",
      en: "the scan of page \(page) can't be laid over the original, so the text over it is only about in place",
      record: document.code)
  }

  fileprivate static func notBack(_ document: ArchivedDocument) -> Diagnostic {
    Diagnostic(
      .note, "archive.export-empty", zh: "没有收到签字件，只有原件和记录",
      en: "nothing came back of it: only the original and the record are in the file", record: document.code)
  }
}
