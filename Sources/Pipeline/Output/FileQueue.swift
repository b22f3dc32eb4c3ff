internal import Foundation
internal import SafeFiles
internal import Synchronization

/// Files on their way to the disk, beside the threads that make them: to flush a file takes as long as to make it, all
/// of it waiting, and the system flushes several at once in the time of one.
///
/// Each is written as `writeAtomically` does it and noted in the journal when it has its name.
final class FileQueue: Sendable {
  /// All files of one document.
  private struct Job: Sendable {
    var files: [OutputFile]
    var document: FinishedFile
  }

  private struct State: Sendable {
    var waiting: [Job] = []
    /// How many jobs are taken and not yet done.
    var busy = 0
    var isClosed = false
    /// What could not be written, by the documents' names.
    var failures: [String: FileError] = [:]
  }

  /// So many files are flushed at once: the disk gains little by more.
  private static let threads = 6
  /// So many documents wait at most: whoever makes them faster waits too, and memory stays flat.
  private static let mostWaiting = 16

  private let folder: String
  private let journal: RunJournal?
  private let state = Mutex(State())
  private let changed = NSCondition()

  init(folder: String, journal: RunJournal?) {
    (self.folder, self.journal) = (folder, journal)
    for _ in 0..<FileQueue.threads { Thread.detachNewThread { self.work() } }
  }

  /// Ends the threads, which keep the queue alive until then. All files must be flushed.
  func close() { change { $0.isClosed = true } }

  /// Takes the files of a document; waits while too many do.
  func add(_ files: [OutputFile], of document: FinishedFile) {
    let job = Job(files: files, document: document)
    wait(until: { $0.waiting.count < FileQueue.mostWaiting }) { $0.waiting.append(job) }
  }

  /// Waits until no file is on its way, and tells what could not be written, by the documents' names.
  func flushed() -> [String: FileError] {
    wait(until: { $0.waiting.isEmpty && $0.busy == 0 }) { $0.failures }
  }

  /// What each thread does: takes a document, writes it, and says how that went.
  private func work() {
    while let job = next() {
      let failure = write(job)
      change { state in
        state.busy -= 1
        if let failure { state.failures[job.document.file] = failure }
      }
    }
  }

  /// The next document; nil when there will be none.
  private func next() -> Job? {
    wait(until: { !$0.waiting.isEmpty || $0.isClosed }) { state in
      guard !state.waiting.isEmpty else { return nil }
      state.busy += 1
      return state.waiting.removeFirst()
    }
  }

  private func write(_ job: Job) -> FileError? {
    do {
      for file in job.files { try writeAtomically(file.bytes, to: "\(folder)/\(file.name)") }
    } catch {
      return error
    }
    journal?.note(job.document)
    return nil
  }
}

extension FileQueue {
  private func change<Result: Sendable>(_ make: (inout State) -> Result) -> Result {
    wait(until: { _ in true }, then: make)
  }

  /// Waits until something holds and changes the state before anyone else does.
  private func wait<Result: Sendable>(
    until holds: (State) -> Bool, then make: (inout State) -> Result
  ) -> Result {
    changed.lock()
    defer { changed.unlock() }
    while !state.withLock({ holds($0) }) { changed.wait() }
    defer { changed.broadcast() }
    return state.withLock { make(&$0) }
  }
}
