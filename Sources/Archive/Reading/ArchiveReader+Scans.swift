internal import Foundation
internal import GRDB

/// A scanned page as a list shows it.
public struct ScanEntry: Sendable, Codable {
  /// The page, and where it was filed.
  public var page: ScanResult.Page
  /// The file that it came in.
  public var file: String
  /// Its picture; nil where it could not be read.
  public var picture: StoredObject?
}

extension ArchiveReader {
  /// The scanned pages that a person has to say something of.
  public func openScans() throws(ArchiveFailure) -> [ScanEntry] {
    try scans(with: FilingOutcome.allCases.filter(\.needsPerson))
  }

  /// The scanned pages that became one of these, in the order they came.
  public func scans(with outcomes: [FilingOutcome] = FilingOutcome.allCases) throws(ArchiveFailure) -> [ScanEntry] {
    let names = outcomes.map { "'\($0.rawValue)'" }.joined(separator: ", ")
    return try read { database in
      let rows = try ScanRow.all(in: database, where: "scan_now.outcome IN (\(names))")
      return try rows.map { row in
        ScanEntry(page: row.result, file: row.fileName, picture: try row.picture.map { try object($0, in: database) })
      }
    }
  }

  /// Everything that came back for a document in one edition: what stands for its pages, and doubles.
  public func scans(of document: ArchivedDocument) throws(ArchiveFailure) -> [ScanEntry] {
    try read { database in
      let rows = try ScanRow.all(in: database, where: "scan_now.edition = ?", [document.id])
      return try rows.map { row in
        ScanEntry(page: row.result, file: row.fileName, picture: try row.picture.map { try object($0, in: database) })
      }
    }
  }

  /// What was done to the archive, in order.
  public func events() throws(ArchiveFailure) -> [LoggedEvent] {
    try read { database in
      try EventRecord.fetchAll(database, sql: "SELECT * FROM event ORDER BY id").map { record in
        LoggedEvent(
          event: ArchiveEvent(id: record.id, at: record.at, user: record.user, action: record.action),
          detail: try JSONDecoder().decode([String: String].self, from: Data(record.detail.utf8)))
      }
    }
  }

  func object(_ sha256: String, in database: Database) throws -> StoredObject {
    let record = try ObjectRecord.fetchOne(database, sql: "SELECT * FROM object WHERE sha256 = ?", arguments: [sha256])
    guard let record else { throw ArchiveFailure(.missingObject(paths.object(sha256))) }
    return StoredObject(sha256: record.sha256, bytes: record.bytes, type: record.type)
  }
}
