internal import Foundation

/// Keeps other processes out of a folder for as long as it lives.
///
/// The lock is the system's, on the folder itself: it leaves no file behind and ends with its process, however that
/// ends.
public final class FolderLock: Sendable {
  private let descriptor: Int32

  /// Takes the lock, waiting so long for whoever has it. Throws when another still has it, or when the folder can't be
  /// opened.
  ///
  /// - Parameters:
  ///   - isShared: whether others that share it too may have it at the same time.
  ///   - isStopped: whether to wait no longer.
  public init(
    _ folder: String, isShared: Bool = false, waiting patience: Duration = .zero,
    until isStopped: () -> Bool = { false }
  ) throws(LockFailure) {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw LockFailure(folder: folder, reason: .unusable(FileError(path: folder, code: errno)))
    }
    let deadline = ContinuousClock.now + patience
    // Some file systems of networks have no locks: there a run goes on without one.
    while flock(descriptor, (isShared ? LOCK_SH : LOCK_EX) | LOCK_NB) != 0, errno == EWOULDBLOCK {
      guard ContinuousClock.now < deadline, !isStopped() else {
        defer { close(descriptor) }
        throw LockFailure(folder: folder, reason: .taken(by: LockHolder(ofFile: descriptor)))
      }
      usleep(50_000)
    }
    self.descriptor = descriptor
  }

  deinit { close(descriptor) }
}

/// Why a folder could not be taken.
public struct LockFailure: Error {
  public enum Reason: Sendable {
    /// Another process has it; nil where the system does not tell which.
    case taken(by: LockHolder?)
    /// It can't be made or opened.
    case unusable(any Error)
  }

  public var folder: String
  public var reason: Reason

  public init(folder: String, reason: Reason) {
    self.folder = folder
    self.reason = reason
  }
}
