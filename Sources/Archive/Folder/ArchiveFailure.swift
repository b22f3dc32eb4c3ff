public import Diagnostics
internal import Foundation
internal import GRDB
internal import SafeFiles

/// Why an archive could not do what was asked. Nothing was changed.
public struct ArchiveFailure: Error {
  /// What is wrong, all of it.
  public var diagnostics: [Diagnostic]

  /// A failure for these reasons.
  public init(_ diagnostics: [Diagnostic]) { self.diagnostics = diagnostics }

  init(_ diagnostic: Diagnostic) { self.init([diagnostic]) }
}

extension ArchiveFailure {
  /// What an error of the system or of the database means for whoever keeps the archive.
  init(_ error: any Error, at path: String) {
    switch error {
    case let failure as ArchiveFailure: self = failure
    case let error as DatabaseError: self.init(.database(error, at: path))
    case let failure as LockFailure: self.init(.locked(failure))
    case let error as FileError: self.init(.unwritten(error, at: error.path))
    default: self.init(.unwritten(error, at: path))
    }
  }
}

/// Does something whose errors are of the system or of the database.
func failing<Value>(at path: String, _ body: () throws -> Value) throws(ArchiveFailure) -> Value {
  do { return try body() } catch { throw ArchiveFailure(error, at: path) }
}

extension DatabaseError {
  /// What SQLite says, without the statement that it says it of.
  fileprivate var reason: String { message ?? "SQLite \(extendedResultCode.rawValue)" }
}

extension Diagnostic {
  fileprivate static func database(_ error: DatabaseError, at path: String) -> Diagnostic {
    switch error.resultCode {
    case .SQLITE_FULL, .SQLITE_IOERR:
      Diagnostic(
        .error, "archive.write", zh: "数据库写不进去：\(error.reason)",
        en: "the database can't be written: \(error.reason)",
        at: SourceLocation(file: path),
        hints: [
          Message(zh: "检查磁盘空间；已经归入的都还在，再运行一次即可", en: "check the disk's room; all that was filed stands, run again")
        ])
    case .SQLITE_BUSY:
      Diagnostic(
        .error, "archive.busy", zh: "另一个程序正在写数据库", en: "another program is writing the database",
        at: SourceLocation(file: path))
    case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_CANTOPEN:
      Diagnostic(
        .error, "archive.permission", zh: "数据库不能打开或不能写：\(error.reason)",
        en: "the database can't be opened or written: \(error.reason)", at: SourceLocation(file: path))
    default:
      Diagnostic(
        .error, "archive.database", zh: "数据库损坏或不是本档案的：\(error.reason)",
        en: "the database is damaged, or none of ours: \(error.reason)", at: SourceLocation(file: path),
        hints: [
          Message(zh: "运行 banxin archive check；必要时从备份恢复", en: "run banxin archive check; if need be restore a backup")
        ])
    }
  }

  fileprivate static func unwritten(_ error: any Error, at path: String) -> Diagnostic {
    let reason = systemReason(error)
    return Diagnostic(
      .error, "archive.file", zh: "文件不能读写：\(reason.chinese)", en: "a file can't be read or written: \(reason.english)",
      at: SourceLocation(file: path))
  }

  private static func holder(_ holder: LockHolder?) -> Message {
    guard let holder else { return Message(zh: "", en: "") }
    let command = holder.command.prefix(120)
    return Message(
      zh: "（进程 \(holder.process)" + (command.isEmpty ? "）" : "：\(command)）"),
      en: " (process \(holder.process)" + (command.isEmpty ? ")" : ": \(command))"))
  }

  fileprivate static func locked(_ failure: LockFailure) -> Diagnostic {
    switch failure.reason {
    case .taken(let who):
      Diagnostic(
        .error, "archive.locked", zh: "另一个 banxin 正在使用这个档案\(holder(who).chinese)",
        en: "another banxin is using this archive\(holder(who).english)", at: SourceLocation(file: failure.folder),
        hints: [Message(zh: "等它结束再运行", en: "run again when it has ended")])
    case .unusable(let error): unwritten(error, at: failure.folder)
    }
  }
}
