internal import Foundation

/// Why a file could not be written.
struct WriteError: Error {
  var path: String
  /// The system's error number.
  var code: Int32
}

/// Writes a file that stands under its name only when it is whole: a temporary file beside it, flushed to the disk,
/// then renamed. Whatever stood there before stays until then.
func writeAtomically(_ bytes: [UInt8], to path: String) throws(WriteError) {
  let temporary = temporaryPath(beside: path)
  let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o644)
  guard descriptor >= 0 else { throw WriteError(path: path, code: errno) }
  var failure = write(bytes, to: descriptor)
  if failure == nil, rename(temporary, path) != 0 { failure = errno }
  guard let failure else { return }
  unlink(temporary)
  throw WriteError(path: path, code: failure)
}

private let partPrefix = ".banxin-"
private let partSuffix = ".part"

/// Removes what killed runs left half-written in a folder. Only whoever holds the folder's lock may do so.
func removeParts(in folder: String) {
  let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
  for name in names where name.hasPrefix(partPrefix) && name.hasSuffix(partSuffix) { unlink("\(folder)/\(name)") }
}

private func temporaryPath(beside path: String) -> String {
  let url = URL(fileURLWithPath: path)
  let digest = sha256(of: Array(url.lastPathComponent.utf8)).prefix(16)
  let name = "\(partPrefix)\(getpid())-\(digest)\(partSuffix)"
  return url.deletingLastPathComponent().appendingPathComponent(name).path
}

/// Writes and flushes everything, then closes the descriptor whatever happened. The system's error number, or nil.
private func write(_ bytes: [UInt8], to descriptor: Int32) -> Int32? {
  var failure: Int32?
  var written = 0
  while written < bytes.count, failure == nil {
    let count = bytes[written...].withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
    if count >= 0 {
      written += count
    } else if errno != EINTR {
      failure = errno
    }
  }
  if failure == nil, fsync(descriptor) != 0 { failure = errno }
  if close(descriptor) != 0, failure == nil { failure = errno }
  return failure
}
