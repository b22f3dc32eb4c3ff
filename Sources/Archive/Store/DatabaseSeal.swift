internal import Foundation
internal import SafeFiles

/// What the database file was when the last command ended: a digest of all its bytes, by which a single changed bit shows,
/// also where SQLite would not look.
///
/// The database counts its changes (SQLite's file format, 1.3.7). A seal with a lower count is no sign of damage: a command
/// was killed after its last commit. Then the records are checked by the log alone, and the next command seals anew.
struct DatabaseSeal: Codable, Equatable {
  var sha256: String
  var bytes: Int
  var changes: UInt32

  /// The seal of the database as it is.
  init(of paths: ArchivePaths) throws {
    let digest = try FileDigest(path: paths.database)
    (sha256, bytes) = (digest.sha256, digest.length)
    changes = try DatabaseSeal.changeCounts(of: paths).0
  }

  /// The seal that lies in the folder; nil where there is none that can be read.
  init?(writtenIn paths: ArchivePaths) {
    guard let data = FileManager.default.contents(atPath: paths.seal),
      let seal = try? JSONDecoder().decode(DatabaseSeal.self, from: data)
    else { return nil }
    self = seal
  }

  /// Puts the seal into the folder, unless it lies there already.
  func write(to paths: ArchivePaths) throws {
    guard self != DatabaseSeal(writtenIn: paths) else { return }
    try writeAtomically(encoded, to: paths.seal)
    try flushFolder(paths.folder)
  }

  /// The seal as it is written: in one way only, so that a changed byte shows in the seal too.
  var encoded: [UInt8] {
    get throws {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
      return Array(try encoder.encode(self)) + [UInt8(ascii: "\n")]
    }
  }

  /// The database's count of changes, and the count at which its version number was written: the same in any file that
  /// SQLite has written whole.
  static func changeCounts(of paths: ArchivePaths) throws -> (UInt32, UInt32) {
    let file = try FileHandle(forReadingFrom: URL(filePath: paths.database))
    defer { try? file.close() }
    let header = Array(try file.read(upToCount: 100) ?? Data())
    guard header.count == 100 else { return (0, 0) }
    return (number(at: 24, in: header), number(at: 92, in: header))
  }

  private static func number(at offset: Int, in bytes: [UInt8]) -> UInt32 {
    bytes[offset..<offset + 4].reduce(0) { $0 << 8 | UInt32($1) }
  }
}
