internal import Foundation
internal import GRDB
internal import SafeFiles

/// What was done to an archive, when and by whom: a row for each command that added something, chained by digests.
///
/// An event states the digest of all records that came with it and the digest of the event before it. So whoever changes a
/// record or an event, or takes one out, has to write all later events anew; and where an older copy exists, that shows.
enum EventLog {
  /// The digest that the first event follows.
  static let beginning = String(repeating: "0", count: 64)

  /// The number of the event that is being written: records name it before it is there.
  static func next(in database: Database) throws -> Int64 {
    try (Int64.fetchOne(database, sql: "SELECT max(id) FROM event") ?? 0) + 1
  }

  /// Writes an event, after its records.
  static func append(_ event: EventRecord, in database: Database) throws {
    var event = event
    event.records = try recordsDigest(of: event.id, in: database)
    event.previous =
      try String.fetchOne(database, sql: "SELECT digest FROM event WHERE id = ?", arguments: [event.id - 1])
      ?? beginning
    event.digest = event.expectedDigest
    try event.insert(database)
  }

  /// The digest of all records that came with an event: SHA-256 over the rows in the order of tables and numbers, each value
  /// as its type, its length in bytes and itself.
  static func recordsDigest(of event: Int64, in database: Database) throws -> String {
    let digest = RunningDigest()
    for table in Schema.recordTables {
      let rows = try Row.fetchCursor(
        database, sql: "SELECT * FROM \(table) WHERE event = ? ORDER BY id", arguments: [event])
      while let row = try rows.next() {
        digest.update("\(table)\n")
        for value in row.databaseValues { digest.update(value.canonical) }
      }
    }
    return digest.finished()
  }
}

extension RunningDigest {
  fileprivate func update(_ text: String) {
    Array(text.utf8).withUnsafeBytes(update)
  }
}

extension DatabaseValue {
  /// `t5:hello`, `i2:42`, `r4:-1.5`, `n0:`, with an end of line.
  fileprivate var canonical: String {
    switch storage {
    case .null: "n0:\n"
    case .int64(let value): measured("i", "\(value)")
    case .double(let value): measured("r", "\(value)")
    case .string(let value): measured("t", value)
    case .blob(let value): measured("b", value.base64EncodedString())
    }
  }

  private func measured(_ type: String, _ text: String) -> String { "\(type)\(text.utf8.count):\(text)\n" }
}
