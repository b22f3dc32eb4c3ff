internal import Foundation

/// Why a file could not be read or written.
public struct FileError: Error {
  public var path: String
  /// The system's error number.
  public var code: Int32

  public init(path: String, code: Int32) {
    self.path = path
    self.code = code
  }
}

/// Writes a file that stands under its name only when it is whole: a temporary file beside it, flushed to the disk,
/// then renamed. Whatever stood there before stays until then.
public func writeAtomically(_ bytes: [UInt8], to path: String) throws(FileError) {
  let part = try PartFile(for: path)
  try bytes.withUnsafeBufferPointer { (bytes) throws(FileError) in try part.write(UnsafeRawBufferPointer(bytes)) }
  try part.keep(as: path)
}

/// Copies a file into another place, where it stands under its name only when it is whole, and tells what was copied.
///
/// - Parameters:
///   - folder: where the copy is written before it has its name; on the same file system as that.
///   - name: the copy's path, by its digest; nil where a copy is not needed.
public func copyAtomically(
  _ path: String, by folder: String, to name: (FileDigest) throws(FileError) -> String?
) throws(FileError) -> FileDigest {
  let part = try PartFile(in: folder)
  let running = RunningDigest()
  let length = try readPieces(of: path) { (piece) throws(FileError) in
    running.update(piece)
    try part.write(piece)
  }
  let digest = FileDigest(sha256: running.finished(), length: length)
  if let name = try name(digest) { try part.keep(as: name) }
  return digest
}

/// Flushes a folder's entries, so that a renamed file keeps its name through a power cut.
public func flushFolder(_ path: String) throws(FileError) {
  let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
  guard descriptor >= 0 else { throw FileError(path: path, code: errno) }
  defer { close(descriptor) }
  // Some file systems can't flush a folder, and say so.
  guard fsync(descriptor) == 0 || errno == EINVAL else { throw FileError(path: path, code: errno) }
}
