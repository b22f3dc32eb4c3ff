internal import Diagnostics
internal import Foundation
internal import GRDB

/// Looks whether a database is whole, by SQLite's own checks and by the digests in the log.
struct DatabaseCheck {
  let paths: ArchivePaths
  private(set) var diagnostics: [Diagnostic] = []
  private(set) var intactEvents = 0

  init(paths: ArchivePaths) { self.paths = paths }

  mutating func run(in database: Database) throws {
    try checkFile(in: database)
    try checkTables(in: database)
    try checkLog(in: database)
  }

  private mutating func checkFile(in database: Database) throws {
    for problem in try String.fetchAll(database, sql: "PRAGMA integrity_check(20)") where problem != "ok" {
      report(zh: "SQLite 检查：\(problem)", en: "SQLite finds: \(problem)")
    }
    let broken = try Row.fetchAll(database, sql: "PRAGMA foreign_key_check")
    for row in broken.prefix(20) {
      let (table, number): (String, Int64?) = (row["table"], row["rowid"])
      report(
        zh: "表 \(table) 第 \(number ?? 0) 行所指的记录不存在",
        en: "row \(number ?? 0) of \(table) names a record that is not there")
    }
  }

  /// Tables and triggers are those that `init` made: without the triggers rows could have been changed.
  private mutating func checkTables(in database: Database) throws {
    let query = "SELECT coalesce(sql, name) FROM sqlite_schema ORDER BY type, name"
    let pristine = try DatabaseQueue().write { database in
      try Schema.create(in: database)
      return try String.fetchAll(database, sql: query)
    }
    if try String.fetchAll(database, sql: query) != pristine {
      report(zh: "数据库的表或触发器被改动过", en: "tables or triggers of the database were changed")
    }
  }

  private mutating func checkLog(in database: Database) throws {
    var (previous, expected) = (EventLog.beginning, Int64(1))
    for event in try EventRecord.fetchAll(database, sql: "SELECT * FROM event ORDER BY id") {
      let isWhole =
        try event.id == expected && event.previous == previous && event.digest == event.expectedDigest
        && event.records == EventLog.recordsDigest(of: event.id, in: database)
      if isWhole {
        intactEvents += 1
      } else {
        report(
          zh: "日志第 \(event.id) 条或它的记录被改动过", en: "event \(event.id) of the log, or its records, were changed")
      }
      (previous, expected) = (event.digest, event.id + 1)
    }
    try checkName(in: database)
  }

  /// The archive's own row is told by the first event.
  private mutating func checkName(in database: Database) throws {
    let row = try Row.fetchOne(database, sql: "SELECT name, created FROM archive")
    let first = try EventRecord.fetchOne(database, sql: "SELECT * FROM event WHERE id = 1")
    let detail = try row.map { try json(["archive": $0["name"] as String]) }
    guard detail == first?.detail, row?["created"] == first?.at else {
      return report(zh: "档案的名称与日志不符", en: "the archive's name is not the one in its log")
    }
  }

  private mutating func report(zh: String, en: String) {
    diagnostics.append(
      Diagnostic(.error, "archive.altered", zh: zh, en: en, at: SourceLocation(file: paths.database)))
  }
}
