internal import Foundation
internal import Synchronization

/// What a run under way has finished: a line for each file, added after the file got its name. It is removed when the
/// report tells the same, so that only a run that was killed leaves one behind.
final class RunJournal: Sendable {
  private let path: String
  private let file: Mutex<FileHandle?>

  /// Opens the journal of a folder to add to it. A journal that can't be opened is none: the next run does all anew.
  init(folder: String) {
    path = RunJournal.path(in: folder)
    let descriptor = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC | O_NOFOLLOW, 0o644)
    file = Mutex(descriptor < 0 ? nil : FileHandle(fileDescriptor: descriptor, closeOnDealloc: true))
  }

  static func path(in folder: String) -> String { "\(folder)/.banxin-journal.jsonl" }

  /// Notes a finished file, whichever thread made it.
  func note(_ file: FinishedFile) {
    guard file.inputs != nil, let line = try? JSONEncoder().encode(file) else { return }
    // A line begins with an end of line: one that was cut off before does not spoil it.
    self.file.withLock { try? $0?.write(contentsOf: Data("\n".utf8) + line) }
  }

  /// Ends the journal: the report has it all.
  func remove() { unlink(path) }
}
