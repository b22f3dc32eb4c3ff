internal import Foundation
internal import GRDB

/// An archive that is open for reading: others may read it at the same time, and one may write.
public struct ArchiveReader: Sendable {
  /// The archive's folder.
  public let folder: String
  let paths: ArchivePaths
  let database: DatabaseQueue
  let objects: ObjectStore

  /// Opens the archive in a folder. Throws where there is none, or where its database can't be read.
  public init(folder: String) throws(ArchiveFailure) {
    self.folder = folder
    paths = ArchivePaths(folder: folder)
    objects = ObjectStore(paths: paths)
    database = try ArchiveDatabase.open(paths)
  }

  /// The content of a file that the archive holds. Throws where it is missing, or is no longer what its digest says.
  public func bytes(of object: StoredObject) throws(ArchiveFailure) -> [UInt8] {
    try failing(at: paths.object(object.sha256)) { try objects.bytes(of: object) }
  }

  /// Where a file lies that the archive holds: `objects/ab/cdef…`, in the folder that was named.
  public func path(of object: StoredObject) -> String { paths.object(object.sha256) }

  /// Looks into the database at one moment.
  func read<Value>(_ body: (Database) throws -> Value) throws(ArchiveFailure) -> Value {
    try failing(at: paths.database) { try database.read(body) }
  }
}
