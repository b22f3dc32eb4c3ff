internal import Foundation

/// A file's digest and length, read piece by piece: a file of any size needs little memory.
public struct FileDigest: Equatable, Sendable {
  /// SHA-256, as lower-case hexadecimal digits.
  public let sha256: String
  /// Bytes.
  public let length: Int

  init(sha256: String, length: Int) {
    self.sha256 = sha256
    self.length = length
  }

  /// Reads a file to its end. Throws the system's error where it can't be read.
  public init(path: String) throws(FileError) {
    let digest = RunningDigest()
    length = try readPieces(of: path) { (piece) throws(FileError) in digest.update(piece) }
    sha256 = digest.finished()
  }
}

/// Hands a file over in pieces of a megabyte at most, and tells its length.
func readPieces(
  of path: String, _ take: (UnsafeRawBufferPointer) throws(FileError) -> Void
) throws(FileError) -> Int {
  let descriptor = open(path, O_RDONLY | O_CLOEXEC)
  guard descriptor >= 0 else { throw FileError(path: path, code: errno) }
  defer { close(descriptor) }
  let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 20, alignment: 16)
  defer { buffer.deallocate() }
  var length = 0
  while true {
    let count = read(descriptor, buffer.baseAddress, buffer.count)
    if count == 0 { return length }
    if count < 0, errno == EINTR { continue }
    guard count > 0 else { throw FileError(path: path, code: errno) }
    length += count
    try take(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
  }
}
