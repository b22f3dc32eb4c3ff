internal import Diagnostics

extension TableModel {
  /// The diagonal cells that are too small for their labels: their lines would go through the text.
  func diagonalFindings() -> [Diagnostic] {
    guard table.cells.contains(where: \.isDiagonal) else { return [] }
    return TablePiece(of: self, units: 0..<cuts.unitCount).crossedCells().map { .diagonalCrossed(table.cells[$0]) }
  }
}

extension Diagnostic {
  fileprivate static func diagonalCrossed(_ cell: Cell) -> Diagnostic {
    Diagnostic(
      .warning, "table.diagonal-crossed", zh: "斜线单元格\(cell.place.chinese)太小，斜线穿过文字",
      en: "the diagonal cell \(cell.place.english) is too small: its lines go through the text", at: cell.location,
      field: cell.name,
      hints: [Message(zh: "加大行高或列宽", en: "make the row higher or the column wider")] + cell.layoutHints)
  }
}
