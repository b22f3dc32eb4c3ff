internal import Foundation
internal import GRDB
internal import SafeFiles

/// An archive that is held for adding to it: nobody else can, as long as this lives.
public final class ArchiveWriter: Sendable {
  /// The archive as everyone reads it.
  public let reader: ArchiveReader
  let clock: ArchiveClock
  private let lock: FolderLock

  /// Takes the archive in a folder.
  ///
  /// - Parameter patience: how long to wait for another process that has it.
  public init(
    folder: String, clock: ArchiveClock = ArchiveClock(), waiting patience: Duration = .seconds(10)
  ) throws(ArchiveFailure) {
    self.clock = clock
    guard FileManager.default.fileExists(atPath: ArchivePaths(folder: folder).database) else {
      throw ArchiveFailure(.noArchive(folder))
    }
    lock = try failing(at: folder) { try FolderLock(folder, waiting: patience) }
    let seal = try failing(at: folder) { try SealCheck(of: ArchivePaths(folder: folder)) }
    if case .altered(let diagnostic) = seal { throw ArchiveFailure(diagnostic) }
    reader = try ArchiveReader(folder: folder)
    if case .stale = seal { try checkUnsealed() }
    objects.removeParts()
  }

  /// Nothing is added to a database that is not what it was: sealing it anew would hide that. Where a killed command left no
  /// seal, the log tells.
  private func checkUnsealed() throws(ArchiveFailure) {
    var check = DatabaseCheck(paths: paths)
    try reader.read { try check.run(in: $0) }
    guard check.diagnostics.isEmpty else { throw ArchiveFailure(check.diagnostics) }
  }

  var paths: ArchivePaths { reader.paths }
  var objects: ObjectStore { reader.objects }

  /// Adds records, and the event that they come with, all or none.
  ///
  /// - Parameters:
  ///   - action: the command's name.
  ///   - detail: what was asked for.
  ///   - body: adds the records, which name the event by its number.
  func commit<Value>(
    _ action: String, _ detail: [String: String], _ body: (Database, Int64) throws -> Value
  ) throws(ArchiveFailure) -> Value {
    try failing(at: paths.database) {
      try reader.database.write { database in
        let number = try EventLog.next(in: database)
        let value = try body(database, number)
        let event = EventRecord(
          id: number, at: clock.now, user: clock.user, action: action, detail: try json(detail))
        try EventLog.append(event, in: database)
        return value
      }
    }
  }

  /// Seals the database: the last thing that a command does to an archive.
  public func seal() throws(ArchiveFailure) {
    try failing(at: paths.seal) { try DatabaseSeal(of: paths).write(to: paths) }
  }
}

/// JSON on one line, its names in order.
func json(_ value: some Encodable) throws -> String {
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
  return String(decoding: try encoder.encode(value), as: UTF8.self)
}
