internal import Diagnostics
internal import GRDB
internal import Synchronization

/// A file that is being scanned in: its pages come one by one, from any thread and in any order, and all of them are filed
/// together at the end.
///
/// Until then the database knows nothing of it. A command that is killed leaves pictures behind that no record names; the
/// same file, scanned in again, finds them in place.
public final class ScanIntake: Sendable {
  private struct KeptPage: Sendable {
    var page: IncomingPage
    var picture: StoredObject?
  }

  private let writer: ArchiveWriter
  private let name: String
  private let source: StoredObject
  private let pages = Mutex<[KeptPage]>([])

  init(_ writer: ArchiveWriter, name: String, source: StoredObject) {
    (self.writer, self.name, self.source) = (writer, name, source)
  }

  /// Keeps a page's picture, and the page in mind.
  public func add(_ page: IncomingPage) throws(ArchiveFailure) {
    var kept = KeptPage(page: page)
    if let picture = page.picture {
      kept.picture = try failing(at: name) { try writer.objects.keep(picture.bytes, type: picture.type) }
    }
    kept.page.picture?.bytes = []
    let page = kept
    pages.withLock { $0.append(page) }
  }

  /// Files the pages, each under the form that its code names: all of them, or none.
  public func finish() throws(ArchiveFailure) -> ScanResult {
    let pages = pages.withLock { $0.sorted { $0.page.number < $1.page.number } }
    let file = try writer.commit("scan", ["file": name, "sha256": source.sha256]) { database, event in
      var register = try FilingRegister(in: database)
      try source.insert(in: database, event: event)
      var file = ScanFileRecord(event: event, object: source.sha256, name: name, pages: pages.count)
      try file.insert(database)
      let number = database.lastInsertedRowID
      for kept in pages { try insert(kept, of: number, register: &register, in: database, event: event) }
      return number
    }
    var result = try writer.reader.scanResult(of: file)
    result.isKnown = false
    result.diagnostics = pages.compactMap(\.page.problem)
    return result
  }

  private func insert(
    _ kept: KeptPage, of file: Int64, register: inout FilingRegister, in database: Database, event: Int64
  ) throws {
    let page = kept.page
    try kept.picture?.insert(in: database, event: event)
    var scan = ScanRecord(
      event: event, file: file, page: page.number, picture: kept.picture?.sha256, width: page.picture?.width ?? 0,
      height: page.picture?.height ?? 0, dpi: page.picture?.dpi ?? 0, quarterTurns: page.quarterTurns, skew: page.skew)
    try scan.insert(database)
    let number = database.lastInsertedRowID
    for code in page.codes {
      try CodeRecord(event: event, scan: number, text: code.text, corners: try json(code.corners)).insert(database)
    }
    try FilingRecord(decision(on: page, &register), of: number, event: event).insert(database)
  }

  private func decision(on page: IncomingPage, _ register: inout FilingRegister) -> FilingDecision {
    guard page.picture != nil else {
      return FilingDecision(outcome: .unreadable, reason: page.problem?.message.chinese ?? "")
    }
    return register.file(PageReading(codes: page.codes.map(\.text), isBlank: page.isBlank))
  }
}

extension ArchiveWriter {
  /// What a file that is scanned in meets with.
  public enum Intake {
    /// It is new: its pages are to be added.
    case new(ScanIntake)
    /// The same file came before, and this became of it. Nothing is to be done.
    case known(ScanResult)
  }

  /// Begins to scan a file in, which is kept as it is.
  ///
  /// - Parameters:
  ///   - name: what the file is called.
  ///   - type: its media type.
  public func intake(of bytes: [UInt8], name: String, type: String) throws(ArchiveFailure) -> Intake {
    let source = try failing(at: paths.objects) { try objects.keep(bytes, type: type) }
    if let known = try reader.earlierScan(of: source.sha256) { return .known(known) }
    return .new(ScanIntake(self, name: name, source: source))
  }
}

extension ArchiveReader {
  /// What became of a file with this digest, if it was scanned in before.
  func earlierScan(of sha256: String) throws(ArchiveFailure) -> ScanResult? {
    let file = try read { database in
      try Int64.fetchOne(database, sql: "SELECT id FROM scan_file WHERE object = ?", arguments: [sha256])
    }
    guard let file else { return nil }
    return try scanResult(of: file)
  }
}
