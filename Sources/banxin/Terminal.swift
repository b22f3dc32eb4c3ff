import Diagnostics
import Foundation

/// Where commands speak: results on standard output, messages on standard error.
struct Terminal {
  let language: Language

  /// Prints a result. Where that can't be done the program says so and ends: the work itself is finished and reported
  /// by then.
  func result(_ text: String) {
    guard let reason = tryResult(text) else { return }
    message(
      Message(zh: "标准输出写不进去：\(reason)", en: "standard output can't be written: \(reason)"))
    exit(1)
  }

  /// Prints a result; returns why it could not.
  func tryResult(_ text: String) -> String? {
    do {
      try FileHandle.standardOutput.write(contentsOf: Data((text + "\n").utf8))
      return nil
    } catch {
      return error.localizedDescription
    }
  }

  func message(_ message: Message) { write(message.text(in: language)) }

  /// Shows findings, each on a line of its own with its place first, then what to do about it.
  func show(_ diagnostics: [Diagnostic]) {
    for diagnostic in diagnostics {
      write(heading(of: diagnostic) + diagnostic.message.text(in: language) + " [\(diagnostic.rule)]")
      if diagnostic.rule.hasPrefix("layout."), let excerpt = SourceExcerpt(of: diagnostic.location) {
        write(excerpt.text)
      }
      for hint in diagnostic.hints { write("    → " + hint.text(in: language)) }
    }
  }

  private func heading(of diagnostic: Diagnostic) -> String {
    let place = diagnostic.location.description
    let subject = [diagnostic.record, diagnostic.field].compactMap(\.self).joined(separator: " · ")
    let severity = coloured(name(of: diagnostic.severity), as: diagnostic.severity)
    return (place.isEmpty ? "" : place + ": ") + severity + ": " + (subject.isEmpty ? "" : subject + ": ")
  }

  func name(of severity: Severity) -> String {
    switch severity {
    case .error: Message(zh: "错误", en: "error").text(in: language)
    case .warning: Message(zh: "警告", en: "warning").text(in: language)
    case .note: Message(zh: "说明", en: "note").text(in: language)
    }
  }

  private func coloured(_ text: String, as severity: Severity) -> String {
    guard Terminal.usesColour else { return text }
    switch severity {
    case .error: return "\u{1B}[31m\(text)\u{1B}[0m"
    case .warning: return "\u{1B}[33m\(text)\u{1B}[0m"
    case .note: return text
    }
  }

  /// A full log is no reason to stop.
  private func write(_ text: String) {
    try? FileHandle.standardError.write(contentsOf: Data((text + "\n").utf8))
  }

  /// Colour only where a person reads, and never against NO_COLOR.
  private static let usesColour =
    isatty(STDERR_FILENO) == 1 && ProcessInfo.processInfo.environment["NO_COLOR"] == nil
}
