internal import Diagnostics
internal import Foundation
internal import GRDB

/// Whether the database is the file that the last command left.
enum SealCheck {
  case sealed
  /// A command was killed after it had written: only the log tells whether the database is whole.
  case stale
  case altered(Diagnostic)

  init(of paths: ArchivePaths) throws {
    // What a killed command left half-written is taken back by opening the database, before it is compared.
    if FileManager.default.fileExists(atPath: "\(paths.database)-journal") {
      _ = try? ArchiveReader(folder: paths.folder).read { try Int.fetchOne($0, sql: "SELECT count(*) FROM event") }
    }
    guard let written = FileManager.default.contents(atPath: paths.seal) else {
      self = .stale
      return
    }
    guard let seal = DatabaseSeal(writtenIn: paths), try Data(seal.encoded) == written else {
      self = .altered(.alteredSeal(paths.seal))
      return
    }
    let found = try DatabaseSeal(of: paths)
    let (changes, atVersion) = try DatabaseSeal.changeCounts(of: paths)
    if found == seal {
      self = .sealed
    } else if changes == atVersion, changes > seal.changes {
      self = .stale
    } else {
      self = .altered(.alteredDatabase(paths.database))
    }
  }
}

extension Diagnostic {
  fileprivate static func alteredSeal(_ path: String) -> Diagnostic {
    Diagnostic(
      .error, "archive.altered", zh: "封记文件被改动或损坏", en: "the seal was changed or is damaged",
      at: SourceLocation(file: path), hints: [.restore])
  }

  fileprivate static func alteredDatabase(_ path: String) -> Diagnostic {
    Diagnostic(
      .error, "archive.altered", zh: "数据库文件与封记不符：不经 banxin 被改动，或磁盘出错",
      en: "the database is not the file that was sealed: it was changed by other means, or the disk has failed",
      at: SourceLocation(file: path), hints: [.restore])
  }
}

extension Message {
  fileprivate static let restore = Message(zh: "从备份恢复", en: "restore it from a backup")
}
