import Diagnostics

/// A paragraph of the text as it stands: bookmarks removed, blanks at both ends trimmed.
struct TextParagraph: Sendable {
  var text: String
  /// Where its first character stands; where it would, for an empty one.
  var location: SourceLocation
  var faults: [CharacterFault]

  /// The paragraph without its first characters.
  func dropFirst(_ count: Int) -> TextParagraph {
    let rest = text.dropFirst(count)
    let trimmed = rest.drop(while: \.isBlank)
    let skipped = text[..<trimmed.startIndex].unicodeScalars.count
    return TextParagraph(
      text: String(trimmed), location: location.at(column: (location.column ?? 1) + skipped), faults: faults)
  }
}

/// A table cell: no paragraphs when it is blank.
struct TextCell: Sendable {
  var paragraphs: [TextParagraph]
  /// Where the cell begins.
  var location: SourceLocation
  /// What keeps the cell of a spreadsheet from being printed.
  var fault: CellFault?

  /// The paragraphs, separated by LF.
  var text: String {
    if let only = paragraphs.first, paragraphs.count == 1 { return only.text }
    return paragraphs.map(\.text).joined(separator: "\n")
  }
  var isBlank: Bool { paragraphs.isEmpty }
  /// Where the cell's text begins, or the cell itself when it has none.
  var textLocation: SourceLocation { paragraphs.first?.location ?? location }
}

/// A table row: its cells as they stand, without spans.
struct TextRow: Sendable {
  var cells: [TextCell]
  /// Whether the row may go on in the next one: its last cell ends in what a paste from a spreadsheet leaves behind,
  /// which includes a blank line, and a blank line is also what ends a row.
  var mayContinue: Bool

  var location: SourceLocation { cells.first?.textLocation ?? SourceLocation() }
}

/// What the text consists of, before anyone knows what it means.
///
/// Rows are not grouped into tables: the number of blank lines between two tables is no more than what pasted cells
/// leave between two rows.
enum TextBlock: Sendable {
  case paragraph(TextParagraph)
  case row(TextRow)

  var row: TextRow? {
    if case .row(let row) = self { row } else { nil }
  }
}

extension Character {
  /// Whether the character is white space that a line may begin or end with.
  var isBlank: Bool { unicodeScalars.allSatisfy(\.isBlank) }
}

extension Unicode.Scalar {
  var isBlank: Bool { self == " " || self == "\t" || self == "\u{3000}" || self == "\u{A0}" }
}
