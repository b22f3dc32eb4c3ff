internal import Diagnostics
internal import Foundation
internal import GRDB
internal import SafeFiles

extension ArchiveWriter {
  /// Registers what a run has printed: every PDF that a report names is kept, under the names that its codes have.
  ///
  /// What is registered already changes nothing. A new edition, or other data, replaces the one before, which is kept. A
  /// file that is not what its report says is refused, and the others go on.
  ///
  /// - Parameter output: the folder of a department, or the one that holds several.
  public func register(output: String) throws(ArchiveFailure) -> RegisterResult {
    var result = RegisterResult()
    for found in try findReports(in: output) {
      try register(found, into: &result)
    }
    if result.entries.contains(where: { $0.status != .unchanged }) { result.refiled = try refileOpenScans() }
    return result
  }

  private func register(_ found: FoundReport, into result: inout RegisterResult) throws(ArchiveFailure) {
    var prints: [RegisteredPrint] = []
    for document in PrintedDocument.all(in: found.report) {
      switch try original(of: document, in: found.folder) {
      case .success(let object): prints.append(RegisteredPrint(document: document, original: object))
      case .failure(let failure): result.diagnostics += failure.diagnostics
      }
    }
    let planned = try reader.read { database in try prints.map { try $0.planned(in: database) } }
    result.diagnostics += planned.flatMap(\.diagnostics)
    let accepted = planned.filter { $0.entry != nil }
    if accepted.contains(where: { $0.isNew }) { try add(accepted, from: found) }
    result.entries += accepted.compactMap(\.entry)
  }

  private func add(_ prints: [PlannedPrint], from found: FoundReport) throws(ArchiveFailure) {
    let report = try failing(at: found.folder) { try objects.keep(found.bytes, type: "application/json") }
    let detail = ["output": found.folder, "report": report.sha256]
    try commit("register", detail) { database, event in
      try report.insert(in: database, event: event)
      for print in prints where print.isNew { try print.insert(in: database, event: event) }
    }
  }

  /// Keeps a document's PDF, once it is proved to be the one that the report tells of.
  private func original(
    of document: PrintedDocument, in folder: String
  ) throws(ArchiveFailure) -> Result<StoredObject, ArchiveFailure> {
    let path = "\(folder)/\(document.file)"
    guard document.isWellFormed else { return .failure(ArchiveFailure(.badEntry(document, at: path))) }
    guard let digest = try? FileDigest(path: path) else {
      return .failure(ArchiveFailure(.lostFile(document, at: path)))
    }
    guard digest.sha256 == document.sha256 else { return .failure(ArchiveFailure(.changedFile(document, at: path))) }
    guard isPDF(path) else { return .failure(ArchiveFailure(.notPDF(document, at: path))) }
    return .success(
      try failing(at: path) { try objects.keep(fileAt: path) { _ in "application/pdf" } })
  }

  private func isPDF(_ path: String) -> Bool {
    let file = FileHandle(forReadingAtPath: path)
    defer { try? file?.close() }
    return (try? file?.read(upToCount: 5)) == Data("%PDF-".utf8)
  }
}

extension StoredObject {
  /// Notes the object, unless it is known.
  func insert(in database: Database, event: Int64) throws {
    try ObjectRecord(event: event, sha256: sha256, bytes: bytes, type: type).insert(database, onConflict: .ignore)
  }
}

extension Diagnostic {
  fileprivate static func badEntry(_ document: PrintedDocument, at path: String) -> Diagnostic {
    Diagnostic(
      .error, "archive.bad-report", zh: "report.json 中这一份写得不对，没有登记",
      en: "report.json says this one wrong; it was not registered",
      at: SourceLocation(file: path), record: document.code)
  }

  fileprivate static func lostFile(_ document: PrintedDocument, at path: String) -> Diagnostic {
    Diagnostic(
      .error, "archive.missing-file", zh: "report.json 所列的文件不在，没有登记",
      en: "a file of report.json is not there; it was not registered",
      at: SourceLocation(file: path), record: document.code)
  }

  fileprivate static func changedFile(_ document: PrintedDocument, at path: String) -> Diagnostic {
    Diagnostic(
      .error, "archive.changed-file", zh: "文件与 report.json 的摘要不符，打印后被改动过，没有登记",
      en: "the file is not what report.json tells: it was changed after printing and was not registered",
      at: SourceLocation(file: path), record: document.code,
      hints: [Message(zh: "用 banxin render 重新打印，再登记", en: "render it again, then register it")])
  }

  fileprivate static func notPDF(_ document: PrintedDocument, at path: String) -> Diagnostic {
    Diagnostic(
      .error, "archive.not-pdf", zh: "不是 PDF，不能登记", en: "this is no PDF: it can't be registered",
      at: SourceLocation(file: path), record: document.code,
      hints: [Message(zh: "用 --format pdf 打印", en: "render with --format pdf")])
  }
}
