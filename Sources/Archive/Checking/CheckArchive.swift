internal import Diagnostics
internal import Foundation
internal import GRDB
internal import SafeFiles

/// Looks whether an archive is what it was: every file against its digest, the database against its seal, SQLite's own
/// checks and the log. Nothing is changed.
///
/// - Parameter progress: is told of each file that was looked at.
public func checkArchive(
  _ folder: String, waiting patience: Duration = .seconds(10), progress: ((ArchiveProgress) -> Void)? = nil
) throws(ArchiveFailure) -> CheckReport {
  let paths = ArchivePaths(folder: folder)
  guard FileManager.default.fileExists(atPath: paths.database) else { throw ArchiveFailure(.noArchive(folder)) }
  let lock = try failing(at: folder) { try FolderLock(folder, waiting: patience) }
  return withExtendedLifetime(lock) {
    var (diagnostics, known, events) = checkDatabase(paths)
    var check = FolderCheck(paths: paths, known: known)
    check.run(progress)
    var report = check.report
    diagnostics += report.diagnostics
    (report.diagnostics, report.intactEvents) = (diagnostics, events)
    return report
  }
}

/// What is wrong with the database, the objects that it knows (nil where it can't be read), and its intact events.
private func checkDatabase(_ paths: ArchivePaths) -> ([Diagnostic], [StoredObject]?, Int) {
  var diagnostics = sealDiagnostics(paths)
  do throws(ArchiveFailure) {
    let reader = try ArchiveReader(folder: paths.folder)
    var check = DatabaseCheck(paths: paths)
    let known = try reader.read { database in
      try check.run(in: database)
      return try ObjectRecord.fetchAll(database, sql: "SELECT * FROM object").map { record in
        StoredObject(sha256: record.sha256, bytes: record.bytes, type: record.type)
      }
    }
    return (diagnostics + check.diagnostics, known, check.intactEvents)
  } catch {
    diagnostics += error.diagnostics
    return (diagnostics, nil, 0)
  }
}

private func sealDiagnostics(_ paths: ArchivePaths) -> [Diagnostic] {
  do {
    switch try SealCheck(of: paths) {
    case .sealed: return []
    case .stale: return [.unsealed(paths.seal)]
    case .altered(let diagnostic): return [diagnostic]
    }
  } catch {
    return ArchiveFailure(error, at: paths.seal).diagnostics
  }
}

extension Diagnostic {
  fileprivate static func unsealed(_ path: String) -> Diagnostic {
    Diagnostic(
      .note, "archive.unsealed", zh: "上一个命令写完后被中断，没有重做封记；已按日志核对",
      en: "the last command was stopped before it sealed the database, which was checked by its log",
      at: SourceLocation(file: path),
      hints: [Message(zh: "下一个写入的命令会重做封记", en: "the next command that writes will seal it")])
  }
}
