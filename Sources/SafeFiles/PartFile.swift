internal import Foundation
internal import Synchronization

/// A file on its way: it has a hidden name until it is whole, and is gone if it never becomes so.
final class PartFile {
  private let temporary: String
  private let descriptor: Int32
  private var isOpen = true

  /// A part beside the file that it becomes.
  convenience init(for path: String) throws(FileError) {
    try self.init(in: URL(fileURLWithPath: path).deletingLastPathComponent().path, for: path)
  }

  /// A part in a folder. Its name is the process's own, and no other part of that process has it.
  init(in folder: String, for path: String? = nil) throws(FileError) {
    let number = PartFile.count.wrappingAdd(1, ordering: .relaxed).newValue
    temporary = "\(folder)/\(PartFile.prefix)\(getpid())-\(number)\(PartFile.suffix)"
    descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o644)
    guard descriptor >= 0 else {
      isOpen = false
      throw FileError(path: path ?? temporary, code: errno)
    }
  }

  deinit {
    guard isOpen else { return }
    close(descriptor)
    unlink(temporary)
  }

  func write(_ bytes: UnsafeRawBufferPointer) throws(FileError) {
    var rest = bytes
    while !rest.isEmpty {
      let count = Foundation.write(descriptor, rest.baseAddress, rest.count)
      if count >= 0 {
        rest = UnsafeRawBufferPointer(rebasing: rest[count...])
      } else if errno != EINTR {
        throw FileError(path: temporary, code: errno)
      }
    }
  }

  /// Flushes the file and gives it its name.
  func keep(as path: String) throws(FileError) {
    var failure: Int32? = fsync(descriptor) == 0 ? nil : errno
    isOpen = false
    if close(descriptor) != 0, failure == nil { failure = errno }
    if failure == nil, rename(temporary, path) != 0 { failure = errno }
    guard let failure else { return }
    unlink(temporary)
    throw FileError(path: path, code: failure)
  }

  /// How many parts this process has begun.
  private static let count = Atomic<Int>(0)
  private static let prefix = ".banxin-"
  private static let suffix = ".part"

  static func isPart(_ name: String) -> Bool { name.hasPrefix(prefix) && name.hasSuffix(suffix) }
}

/// Throws when no file can be made in a folder: better known before a batch is rendered than after.
public func tryWriting(in folder: String) throws(FileError) { _ = try PartFile(in: folder) }

/// Removes what killed runs left half-written in a folder. Only whoever holds the folder's lock may do so.
public func removeParts(in folder: String) {
  let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
  for name in names where PartFile.isPart(name) { unlink("\(folder)/\(name)") }
}
