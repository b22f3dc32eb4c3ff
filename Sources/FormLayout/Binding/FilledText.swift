internal import Diagnostics
internal import LayoutCore

/// A template filled with data: its paragraphs, with the blanks and boxes in them, and the place of its first value.
struct FilledText {
  struct Line {
    var text = ""
    var blanks: [RuledBlank] = []
    var boxes: [Range<Int>] = []
  }

  private(set) var lines = [Line()]
  var location: SourceLocation

  init(at location: SourceLocation) { self.location = location }

  /// The whole text; paragraphs are separated by LF.
  var text: String { lines.map(\.text).joined(separator: "\n") }

  /// Adds text whose paragraphs are separated by LF.
  mutating func append(_ text: String) {
    let parts = text.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, part) in parts.enumerated() {
      if index > 0 { lines.append(Line()) }
      lines[lines.count - 1].text += part
    }
  }

  /// Adds a tick box.
  mutating func append(box: String) {
    let last = lines.count - 1
    let start = lines[last].text.utf8.count
    lines[last].text += box
    lines[last].boxes.append(start..<lines[last].text.utf8.count)
  }

  /// Adds room to write by hand in type of a size.
  mutating func append(blank width: Length, size: Length) {
    let last = lines.count - 1
    let start = lines[last].text.utf8.count
    lines[last].text += RuledBlank.spaces(filling: width, at: size)
    lines[last].blanks.append(RuledBlank(bytes: start..<lines[last].text.utf8.count, width: width))
  }
}
