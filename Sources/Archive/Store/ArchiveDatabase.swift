internal import Foundation
internal import GRDB

/// Opens the database of an archive.
enum ArchiveDatabase {
  /// Opens it for reading and writing, or for reading alone where the disk allows no more.
  static func open(_ paths: ArchivePaths) throws(ArchiveFailure) -> DatabaseQueue {
    guard FileManager.default.fileExists(atPath: paths.database) else {
      throw ArchiveFailure(.noArchive(paths.folder))
    }
    return try failing(at: paths.database) {
      let isWritable =
        access(paths.database, W_OK) == 0 && access(paths.folder, W_OK) == 0
      let queue = try DatabaseQueue(path: paths.database, configuration: configuration(isReadOnly: !isWritable))
      try queue.read { try checkIdentity(of: $0, paths: paths) }
      return queue
    }
  }

  /// Makes an empty one.
  static func make(at path: String) throws -> DatabaseQueue {
    try DatabaseQueue(path: path, configuration: configuration(isReadOnly: false))
  }

  /// A rollback journal, and not a log of writes beside the database: at rest an archive's database is one file, which can
  /// be copied, burnt or mounted without writing, also where folders are shared over a network. Every commit is flushed,
  /// the folder's entry with it, before a command says that something is done.
  private static func configuration(isReadOnly: Bool) -> Configuration {
    var configuration = Configuration()
    configuration.readonly = isReadOnly
    configuration.busyMode = .timeout(10)
    configuration.prepareDatabase { database in
      try database.execute(sql: "PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON")
      if !isReadOnly { try database.execute(sql: "PRAGMA journal_mode = DELETE; PRAGMA synchronous = EXTRA") }
    }
    return configuration
  }

  private static func checkIdentity(of database: Database, paths: ArchivePaths) throws {
    let application = try Int32.fetchOne(database, sql: "PRAGMA application_id")
    guard application == Schema.applicationID else { throw ArchiveFailure(.noArchive(paths.folder)) }
    let version = try Int32.fetchOne(database, sql: "PRAGMA user_version") ?? 0
    guard version <= Schema.version else { throw ArchiveFailure(.newerArchive(paths.folder, version: version)) }
  }
}
