internal import Foundation
internal import SafeFiles

/// The files of an archive, each under the digest of its content: `objects/ab/cdef…`.
///
/// What has the same content is one file. A file gets its name when it is whole and on the disk, and is never written
/// again; which object belongs to what, the database tells.
struct ObjectStore: Sendable {
  let paths: ArchivePaths

  /// Keeps bytes.
  func keep(_ bytes: [UInt8], type: String) throws -> StoredObject {
    let object = StoredObject(sha256: SafeFiles.sha256(of: bytes), bytes: bytes.count, type: type)
    guard try !holds(object) else { return object }
    let path = try place(for: object)
    try writeAtomically(bytes, to: path)
    try flush(path)
    return object
  }

  /// Keeps a copy of a file, however large.
  func keep(fileAt path: String, type: (FileDigest) -> String) throws -> StoredObject {
    var (object, target): (StoredObject?, String?)
    _ = try copyAtomically(path, by: paths.objects) { (digest) throws(FileError) in
      let copy = StoredObject(sha256: digest.sha256, bytes: digest.length, type: type(digest))
      object = copy
      // A file that is there and damaged is told below, not replaced.
      guard !FileManager.default.fileExists(atPath: paths.object(copy.sha256)) else { return nil }
      target = try place(for: copy)
      return target
    }
    guard let object else { preconditionFailure("a copy that ended has a digest") }
    if let target { try flush(target) } else { _ = try holds(object) }
    return object
  }

  /// Copies an object from another archive, in place of a damaged one where there is one.
  func replace(_ object: StoredObject, byFileAt path: String) throws {
    guard FileManager.default.fileExists(atPath: path) else { throw ArchiveFailure(.missingObject(path)) }
    let target = try place(for: object)
    let copied = try copyAtomically(path, by: paths.objects) { $0.sha256 == object.sha256 ? target : nil }
    guard copied.sha256 == object.sha256 else { throw ArchiveFailure(.damagedObject(path)) }
    try flush(target)
    guard try FileDigest(path: target) == copied else { throw ArchiveFailure(.damagedObject(target)) }
  }

  /// The content of an object, which is checked against its digest.
  func bytes(of object: StoredObject) throws -> [UInt8] {
    let path = paths.object(object.sha256)
    guard FileManager.default.fileExists(atPath: path) else { throw ArchiveFailure(.missingObject(path)) }
    let bytes = Array(try Data(contentsOf: URL(filePath: path)))
    guard SafeFiles.sha256(of: bytes) == object.sha256 else { throw ArchiveFailure(.damagedObject(path)) }
    return bytes
  }

  /// Whether an object is there already. Throws when its file is there and is not what it should be.
  private func holds(_ object: StoredObject) throws -> Bool {
    let path = paths.object(object.sha256)
    guard FileManager.default.fileExists(atPath: path) else { return false }
    guard try FileDigest(path: path).sha256 == object.sha256 else { throw ArchiveFailure(.damagedObject(path)) }
    return true
  }

  /// The path of an object; its folder exists afterwards.
  private func place(for object: StoredObject) throws(FileError) -> String {
    let folder = "\(paths.objects)/\(object.sha256.prefix(2))"
    if mkdir(folder, 0o755) == 0 {
      try flushFolder(paths.objects)
    } else if errno != EEXIST {
      throw FileError(path: folder, code: errno)
    }
    return paths.object(object.sha256)
  }

  /// Makes a new file's name outlive a power cut, and keeps it from being written by mistake.
  private func flush(_ path: String) throws {
    chmod(path, 0o444)
    try flushFolder(URL(filePath: path).deletingLastPathComponent().path)
  }

  /// Removes what killed runs left half-written. Only whoever holds the archive's lock may do so.
  func removeParts() {
    SafeFiles.removeParts(in: paths.objects)
    let folders = (try? FileManager.default.contentsOfDirectory(atPath: paths.objects)) ?? []
    for folder in folders { SafeFiles.removeParts(in: "\(paths.objects)/\(folder)") }
  }
}
