internal import Foundation
internal import SafeFiles

/// A pipe to one process: others do not get its ends, so that it is at an end as soon as the process is.
///
/// Between the making of a pipe and its marking nothing may be started: see `WorkerProcess.starting`.
struct PrivatePipe {
  let reading: FileHandle
  let writing: FileHandle

  init() throws(FileError) {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { throw FileError(path: standardInputName, code: errno) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    reading = FileHandle(fileDescriptor: ends[0], closeOnDealloc: true)
    writing = FileHandle(fileDescriptor: ends[1], closeOnDealloc: true)
  }
}
