import Diagnostics
import Foundation

/// The line of a file that a finding is about, with a caret under its place.
struct SourceExcerpt {
  let text: String

  /// Nil where the place is not known or the file can't be read.
  init?(of location: SourceLocation) {
    guard let file = location.file, let number = location.line, let column = location.column,
      let data = FileManager.default.contents(atPath: file)
    else { return nil }
    self.init(in: String(decoding: data, as: UTF8.self), line: number, column: column)
  }

  /// Nil where the text has no such line.
  init?(in source: String, line number: Int, column: Int) {
    let lines = source.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    guard lines.indices.contains(number - 1), column > 0 else { return nil }
    let line = lines[number - 1]
    let margin = String(repeating: " ", count: String(number).count)
    let before = line.prefix(column - 1).map(\.blankOfItsWidth).joined()
    text = "  \(number) | \(line)\n  \(margin) | \(before)^"
  }
}

extension Character {
  /// White space that is as wide on a terminal.
  fileprivate var blankOfItsWidth: String {
    if self == "\t" { return "\t" }
    let value = unicodeScalars.first?.value ?? 0
    let isWide =
      (0x1100...0x115F).contains(value) || (0x2E80...0xA4CF).contains(value) || (0xAC00...0xD7A3).contains(value)
      || (0xF900...0xFAFF).contains(value) || (0xFE30...0xFE4F).contains(value) || (0xFF00...0xFF60).contains(value)
      || (0xFFE0...0xFFE6).contains(value) || (0x1F300...0x1FAFF).contains(value)
      || (0x20000...0x3FFFD).contains(value)
    return isWide ? "\u{3000}" : " "
  }
}
