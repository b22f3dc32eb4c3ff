import Diagnostics
import Foundation
import Pipeline
import Synchronization

/// A line on the terminal that says how far a run has come. There is none where no person looks: when messages go to a
/// file or a pipe.
final class ProgressLine: Sendable {
  private let language: Language
  private let lastShown = Mutex(ContinuousClock.now)

  /// Nil where messages do not go to a terminal.
  init?(language: Language) {
    guard isatty(STDERR_FILENO) == 1 else { return nil }
    self.language = language
  }

  /// Shows how far the run has come, ten times a second at most.
  func show(_ progress: RunProgress) {
    let isDue = lastShown.withLock { last in
      let now = ContinuousClock.now
      guard now - last > .milliseconds(100) || progress.done == progress.total else { return false }
      last = now
      return true
    }
    if isDue { write("\r" + text(of: progress).text(in: language) + "\u{1B}[K") }
  }

  /// Takes the line away, so that messages begin on a clean one.
  func clear() { write("\r\u{1B}[K") }

  private func text(of progress: RunProgress) -> Message {
    let rate = String(format: "%.0f", progress.rate)
    let seconds = progress.remaining.components.seconds
    let left =
      seconds < 100 ? (zh: "\(seconds) 秒", en: "\(seconds) s") : (zh: "\(seconds / 60) 分", en: "\(seconds / 60) min")
    return Message(
      zh: "\(progress.department)：\(progress.done)/\(progress.total) 张，每秒 \(rate) 张，约余 \(left.zh)",
      en: "\(progress.department): \(progress.done)/\(progress.total) forms, \(rate) a second, \(left.en) left")
  }

  private func write(_ text: String) { FileHandle.standardError.write(Data(text.utf8)) }
}
