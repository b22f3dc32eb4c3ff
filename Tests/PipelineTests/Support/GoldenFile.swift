import Foundation
import Testing

/// A file that holds what a test must get, to the letter. With `BANXIN_ACCEPT_GOLDEN=1` it takes what comes.
struct GoldenFile {
  let name: String

  private var file: URL { Repository.golden.appending(path: "\(name).txt") }

  func expect(_ text: String) throws {
    if ProcessInfo.processInfo.environment["BANXIN_ACCEPT_GOLDEN"] == "1" { return try accept(text) }
    let accepted = try? String(contentsOf: file, encoding: .utf8)
    guard accepted != text else { return }
    Issue.record(
      "\(name) is not as accepted (`make golden` accepts it):\n\(difference(from: accepted ?? "", to: text))")
  }

  private func accept(_ text: String) throws {
    try FileManager.default.createDirectory(at: Repository.golden, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  /// The first lines that differ, with their numbers.
  private func difference(from accepted: String, to text: String) -> String {
    let lines = (accepted.components(separatedBy: "\n"), text.components(separatedBy: "\n"))
    let changes = lines.1.difference(from: lines.0).map { change in
      switch change {
      case .remove(let line, let text, _): (line, "- \(line + 1): \(text)")
      case .insert(let line, let text, _): (line, "+ \(line + 1): \(text)")
      }
    }
    let shown = changes.sorted { $0.0 < $1.0 }.prefix(12).map(\.1).joined(separator: "\n")
    return changes.count > 12 ? "\(shown)\n… and \(changes.count - 12) more" : shown
  }
}
