import BudgetModel
import Diagnostics
import OfficeFiles

/// The rows of one table or sheet, and what its places are called.
struct GridSource: Sendable {
  var file: String
  /// The sheet's name or the table's: `预算`, `表2`. Empty where the file is the table.
  var name: String
  /// What `SourceLocation.line` counts from: the paragraph before a Word document's table, 0 for a sheet.
  var firstLine = 0
  var rows: [GridRow]

  func location(row: Int, column: Int) -> SourceLocation {
    let cell = cellName(column: column, row: row)
    return SourceLocation(
      file: file, line: firstLine + row, column: column, place: name.isEmpty ? cell : "\(name)!\(cell)")
  }

  /// The cell's text as the readers of forms take it: paragraphs trimmed, blank ones dropped.
  func textCell(_ cell: GridCell, row: Int, isCode: Bool = false) -> TextCell {
    let place = location(row: row, column: cell.column)
    let paragraphs = cell.paragraphs.map { TextLine(Substring($0), at: place).paragraph }
    return TextCell(
      paragraphs: paragraphs.filter { !$0.text.isEmpty }, location: place, fault: CellFault(cell, isCode: isCode))
  }

  /// A blank cell.
  func blankCell(row: Int, column: Int) -> TextCell {
    TextCell(paragraphs: [], location: location(row: row, column: column))
  }
}

extension GridCell {
  /// The text as labels are compared.
  var label: String { paragraphs.joined().asLabel }
}
