import Diagnostics

/// Groups lines into paragraphs and table rows.
///
/// The form of the text: a TAB opens each cell, lines without one continue the cell above them, a blank line ends the
/// row. Every line that is not blank comes back in a block.
struct TextScanner {
  private(set) var blocks: [TextBlock] = []
  private var openRow: [TextCell] = []
  private var lastLineEndsInTabs = false
  /// The blank lines since the last row.
  private var blankLines = 0

  static func blocks(of lines: some Sequence<TextLine>) -> [TextBlock] {
    var scanner = TextScanner()
    for line in lines { scanner.read(line) }
    scanner.closeRow()
    return scanner.blocks
  }

  private mutating func read(_ line: TextLine) {
    if line.isBlank {
      readBlank()
    } else if line.opensCell {
      openCell(line)
    } else if openRow.isEmpty {
      blocks.append(.paragraph(line.paragraph))
    } else {
      openRow[openRow.count - 1].paragraphs.append(line.paragraph)
      lastLineEndsInTabs = line.endsInTabs
    }
  }

  private mutating func readBlank() {
    closeRow()
    blankLines += 1
  }

  private mutating func openCell(_ line: TextLine) {
    if openRow.isEmpty, blankLines == 1, lastLineEndsInTabs { markLastRowContinuing() }
    openRow.append(
      TextCell(paragraphs: line.isEmpty ? [] : [line.paragraph], location: line.paragraph.location))
    lastLineEndsInTabs = line.endsInTabs
  }

  private mutating func markLastRowContinuing() {
    guard case .row(var row) = blocks.last else { return }
    row.mayContinue = true
    blocks[blocks.count - 1] = .row(row)
  }

  private mutating func closeRow() {
    guard !openRow.isEmpty else { return }
    blocks.append(.row(TextRow(cells: openRow, mayContinue: false)))
    openRow = []
    blankLines = 0
  }
}
