internal import Diagnostics
internal import Foundation
internal import GRDB
internal import SafeFiles

/// Makes an empty archive in a folder that is new or empty.
///
/// The database gets its name last: a folder without it is no archive, and can be made one again after a command that was
/// killed.
public func initArchive(in folder: String, clock: ArchiveClock = ArchiveClock()) throws(ArchiveFailure) {
  let paths = ArchivePaths(folder: folder)
  try failing(at: folder) {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let lock = try FolderLock(folder)
    try withExtendedLifetime(lock) {
      try checkUnused(paths)
      for part in [paths.objects, paths.review] {
        try FileManager.default.createDirectory(atPath: part, withIntermediateDirectories: true)
      }
      try writeAtomically(Array(archiveReadme.utf8), to: paths.readme)
      try makeDatabase(paths, clock: clock)
      try DatabaseSeal(of: paths).write(to: paths)
    }
  }
}

/// Sees that a folder holds nothing but what an archive is made of, before its database has its name.
func checkUnused(_ paths: ArchivePaths) throws {
  let names = try FileManager.default.contentsOfDirectory(atPath: paths.folder)
  let unfinished = URL(filePath: paths.unfinishedDatabase).lastPathComponent
  let own: Set = ["objects", "review", "README.txt", unfinished, "\(unfinished)-journal"]
  guard names.allSatisfy({ own.contains($0) }) else { throw ArchiveFailure(.folderInUse(paths.folder)) }
}

private func makeDatabase(_ paths: ArchivePaths, clock: ArchiveClock) throws {
  let unfinished = paths.unfinishedDatabase
  for name in [unfinished, "\(unfinished)-journal"] { unlink(name) }
  let database = try ArchiveDatabase.make(at: unfinished)
  try database.write { database in
    try Schema.create(in: database)
    let name = UUID().uuidString
    try database.execute(sql: "INSERT INTO archive VALUES (1, ?, ?)", arguments: [name, clock.now])
    let detail = try json(["archive": name])
    try EventLog.append(
      EventRecord(id: 1, at: clock.now, user: clock.user, action: "init", detail: detail), in: database)
  }
  try database.close()
  guard rename(unfinished, paths.database) == 0 else { throw FileError(path: paths.database, code: errno) }
  try flushFolder(paths.folder)
}
