import Diagnostics

/// A line of the text with its bookmarks removed.
struct TextLine: Sendable {
  /// Whether a TAB opens the line, and with it a cell.
  var opensCell: Bool
  /// Whether TABs follow the text: what a paste from a spreadsheet leaves behind.
  var endsInTabs: Bool
  var paragraph: TextParagraph

  var isEmpty: Bool { paragraph.text.isEmpty }
  /// Whether the line separates rows and paragraphs.
  var isBlank: Bool { isEmpty && !opensCell }

  init(_ line: Substring, at location: SourceLocation) {
    let characters = line.unicodeScalars
    let content = characters.droppingBookmarks
    let start = content.droppingBlanksAndBookmarks
    let text = start.trimmingBlanksAtEnd
    let column = text.isEmpty ? 1 : characters.distance(from: characters.startIndex, to: text.startIndex) + 1
    opensCell = content.first == "\t"
    endsInTabs = !text.isEmpty && start[text.endIndex...].contains("\t")
    paragraph = TextParagraph(
      text: text.withoutBookmarksAndTabs, location: location.at(column: column),
      faults: CharacterFault.faults(in: text, from: location.at(column: column)))
  }
}

/// The lines of a text, ended by LF or CR LF, numbered from 1.
func textLines(of text: Substring, file: String) -> some Sequence<TextLine> {
  text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated().lazy.map {
    index, line in
    let content = line.last == UInt8(ascii: "\r") ? line.dropLast() : line
    return TextLine(Substring(content), at: SourceLocation(file: file, line: index + 1))
  }
}

/// The marks that a converter from Word writes into the text: `[bookmark: _Toc_4_4_0000000004]`.
private let bookmarkOpening = "[bookmark:".unicodeScalars

extension Substring.UnicodeScalarView {
  /// What follows the bookmarks that begin the text.
  fileprivate var droppingBookmarks: Self {
    var rest = self
    while rest.first == "[", rest.starts(with: bookmarkOpening), let end = rest.firstIndex(of: "]") {
      rest = rest[rest.index(after: end)...]
    }
    return rest
  }

  fileprivate var droppingBlanksAndBookmarks: Self {
    let rest = drop(while: \.isBlank)
    let content = rest.droppingBookmarks
    return content.startIndex == rest.startIndex ? rest : content.droppingBlanksAndBookmarks
  }

  fileprivate var trimmingBlanksAtEnd: Self {
    var rest = self
    while let last = rest.last, last.isBlank { rest.removeLast() }
    return rest
  }

  /// The text with a space for each TAB and without the bookmarks inside it.
  fileprivate var withoutBookmarksAndTabs: String {
    guard contains(where: { $0 == "\t" || $0 == "[" }) else { return String(Substring(self)) }
    var kept = String.UnicodeScalarView()
    var rest = self
    while let scalar = rest.first {
      kept.append(scalar == "\t" ? " " : scalar)
      rest = rest.dropFirst().droppingBookmarks
    }
    return String(Substring(kept[...].trimmingBlanksAtEnd))
  }
}
