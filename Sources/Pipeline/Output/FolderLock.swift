internal import Diagnostics
internal import Foundation

/// Keeps other runs out of a folder for as long as it lives.
///
/// The lock is the system's, on the folder itself: it leaves no file behind and ends with its process, however that
/// ends.
final class FolderLock: Sendable {
  private let descriptor: Int32

  /// Takes the lock without waiting. Throws when another run has it, or when the folder can't be opened.
  init(_ folder: String) throws(LockFailure) {
    descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw LockFailure(folder: folder, reason: .unusable(systemReason(WriteError(path: folder, code: errno))))
    }
    // Some file systems of networks have no locks: there a run goes on without one.
    if flock(descriptor, LOCK_EX | LOCK_NB) != 0, errno == EWOULDBLOCK {
      close(descriptor)
      throw LockFailure(folder: folder, reason: .taken)
    }
  }

  deinit { close(descriptor) }
}

/// Why a folder could not be taken.
struct LockFailure: Error {
  enum Reason {
    /// Another run has it.
    case taken
    /// It can't be made or opened.
    case unusable(Message)
  }

  var folder: String
  var reason: Reason

  var diagnostic: Diagnostic {
    switch reason {
    case .taken:
      Diagnostic(
        .error, "output.locked", zh: "另一个 banxin 正在写这个文件夹", en: "another banxin is writing into this folder",
        at: SourceLocation(file: folder),
        hints: [Message(zh: "等它结束，或用 -o 指定别的文件夹", en: "wait until it ends, or name another folder with -o")])
    case .unusable(let reason):
      Diagnostic(
        .error, "output.folder", zh: "不能建立输出文件夹：\(reason.chinese)",
        en: "can't make the output folder: \(reason.english)", at: SourceLocation(file: folder))
    }
  }
}
