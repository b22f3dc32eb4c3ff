public import Diagnostics
internal import Foundation
internal import GRDB
internal import SafeFiles

/// What a backup came to.
public struct BackupResult: Sendable {
  /// Files that were copied now.
  public var copied = 0
  /// Files that the backup had already.
  public var kept = 0
  /// The length of all of them together.
  public var bytes = 0
  public var diagnostics: [Diagnostic] = []
}

extension ArchiveWriter {
  /// Copies the archive into another folder, where it is an archive like this one.
  ///
  /// A folder that holds an earlier backup of this archive gets what is new; any other that is not empty is left alone.
  /// Every file is read back from the backup and held to its digest. The backup's database is the last thing to be
  /// replaced: until then the earlier backup stands.
  public func backUp(
    to target: String, progress: ((ArchiveProgress) -> Void)? = nil
  ) throws(ArchiveFailure) -> BackupResult {
    let copy = ArchivePaths(folder: target)
    return try failing(at: target) {
      guard !isInside(target) else { throw ArchiveFailure(.inside(target)) }
      try FileManager.default.createDirectory(atPath: target, withIntermediateDirectories: true)
      let lock = try FolderLock(target)
      return try withExtendedLifetime(lock) {
        try checkTarget(copy)
        for folder in [copy.objects, copy.review] {
          try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        }
        let result = try copyObjects(to: ObjectStore(paths: copy), progress)
        try writeAtomically(Array(archiveReadme.utf8), to: copy.readme)
        try copyDatabase(to: copy)
        return result
      }
    }
  }

  /// Whether a folder is the archive's own, or one in it.
  private func isInside(_ target: String) -> Bool {
    let own = URL(filePath: paths.folder).resolvingSymlinksInPath().standardizedFileURL.pathComponents
    let other = URL(filePath: target).resolvingSymlinksInPath().standardizedFileURL.pathComponents
    return other.starts(with: own)
  }

  /// The folder is empty, was left by a backup that was interrupted, or holds an earlier backup of this archive.
  private func checkTarget(_ copy: ArchivePaths) throws {
    guard FileManager.default.fileExists(atPath: copy.database) else { return try checkUnused(copy) }
    let theirs = try ArchiveReader(folder: copy.folder).read(LogEnd.init)
    let isOurs = try reader.read { database in
      let name = try String.fetchOne(database, sql: "SELECT name FROM archive")
      let digest = try String.fetchOne(
        database, sql: "SELECT digest FROM event WHERE id = ?", arguments: [theirs.event])
      return name == theirs.archive && digest == theirs.digest
    }
    guard isOurs else { throw ArchiveFailure(.otherArchive(copy.folder)) }
  }

  private func copyObjects(to store: ObjectStore, _ progress: ((ArchiveProgress) -> Void)?) throws -> BackupResult {
    var result = BackupResult()
    store.removeParts()
    let records = try reader.read { try ObjectRecord.fetchAll($0, sql: "SELECT * FROM object ORDER BY id") }
    for (index, record) in records.enumerated() {
      try copy(StoredObject(sha256: record.sha256, bytes: record.bytes, type: record.type), to: store, &result)
      progress?(ArchiveProgress(done: index + 1, total: records.count))
    }
    return result
  }

  private func copy(_ object: StoredObject, to store: ObjectStore, _ result: inout BackupResult) throws {
    let path = store.paths.object(object.sha256)
    result.bytes += object.bytes
    if let there = try? FileDigest(path: path) {
      if there.sha256 == object.sha256 { return result.kept += 1 }
      result.diagnostics.append(.healed(path))
    }
    do {
      try store.replace(object, byFileAt: paths.object(object.sha256))
      result.copied += 1
    } catch let failure as ArchiveFailure {
      result.diagnostics += failure.diagnostics
    }
  }

  /// SQLite's own copy, checked and then put in the earlier one's place.
  private func copyDatabase(to copy: ArchivePaths) throws {
    let unfinished = copy.unfinishedDatabase
    for name in [unfinished, "\(unfinished)-journal"] { unlink(name) }
    let target = try ArchiveDatabase.make(at: unfinished)
    try reader.database.backup(to: target)
    var check = DatabaseCheck(paths: copy)
    try target.read { try check.run(in: $0) }
    try target.close()
    guard check.diagnostics.isEmpty else { throw ArchiveFailure(check.diagnostics) }
    guard rename(unfinished, copy.database) == 0 else { throw FileError(path: copy.database, code: errno) }
    try flushFolder(copy.folder)
    try DatabaseSeal(of: copy).write(to: copy)
  }
}

/// The last event of an archive's log.
private struct LogEnd {
  var archive: String
  var event: Int64
  var digest: String

  init(in database: Database) throws {
    let row = try Row.fetchOne(
      database, sql: "SELECT name, event.id, digest FROM archive, event ORDER BY event.id DESC LIMIT 1")
    (archive, event, digest) = (row?["name"] ?? "", row?["id"] ?? 0, row?["digest"] ?? "")
  }
}

extension Diagnostic {
  fileprivate static func inside(_ folder: String) -> Diagnostic {
    Diagnostic(
      .error, "archive.backup-inside", zh: "备份不能放在档案自己的文件夹里", en: "a backup can't lie in the archive's own folder",
      at: SourceLocation(file: folder), hints: [Message(zh: "放到另一个磁盘", en: "put it on another disk")])
  }

  fileprivate static func otherArchive(_ folder: String) -> Diagnostic {
    Diagnostic(
      .error, "archive.other-archive", zh: "文件夹里是另一个档案，或比本档案更新，没有覆盖",
      en: "the folder holds another archive, or a newer state of this one: it was left alone",
      at: SourceLocation(file: folder), hints: [Message(zh: "指定另一个文件夹", en: "name another folder")])
  }

  fileprivate static func healed(_ path: String) -> Diagnostic {
    Diagnostic(
      .warning, "archive.backup-damaged", zh: "备份中的文件已损坏，由原件替换", en: "a file of the backup was damaged and is replaced",
      at: SourceLocation(file: path), hints: [Message(zh: "检查备份所在的磁盘", en: "look after the backup's disk")])
  }
}
