import Archive
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
  func show(_ progress: RunProgress) { show(text(of: progress), isLast: progress.done == progress.total) }

  /// Shows how many pages of a scan have been read.
  func show(_ progress: ScanRequest.Progress) {
    let (pages, files) = (progress.pages, "\(progress.number)/\(progress.files) \(progress.file)")
    show(
      Message(zh: "\(files)：\(pages.done)/\(pages.total) 页", en: "\(files): \(pages.done)/\(pages.total) pages"),
      isLast: pages.done == pages.total)
  }

  /// Shows how many files of an archive have been looked at.
  func show(_ progress: ArchiveProgress) {
    show(
      Message(zh: "\(progress.done)/\(progress.total) 个文件", en: "\(progress.done)/\(progress.total) files"),
      isLast: progress.done == progress.total)
  }

  private func show(_ message: Message, isLast: Bool) {
    let isDue = lastShown.withLock { last in
      let now = ContinuousClock.now
      guard now - last > .milliseconds(100) || isLast else { return false }
      last = now
      return true
    }
    if isDue { write("\r" + message.text(in: language) + "\u{1B}[K") }
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

  private func write(_ text: String) { try? FileHandle.standardError.write(contentsOf: Data(text.utf8)) }
}
