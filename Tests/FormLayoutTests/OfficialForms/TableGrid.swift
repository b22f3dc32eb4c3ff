import LayoutCore
import TableLayout

/// A table's cells row by row, written as the descriptions of official forms write them: `项目名称[1–2] | ·[3–8]`.
///
/// A label stands by its text and data by a dot; then come the columns that the cell covers, and `×n` for the rows.
struct TableGrid {
  let rows: [String]

  init(_ table: Table) {
    rows = table.rows.indices.filter { table.rows[$0].kind != .continuation }.map { row in
      let cells = table.cells.filter { $0.row == row }.sorted { $0.column < $1.column }
      return cells.map(TableGrid.text).joined(separator: " | ")
    }
  }

  private static func text(_ cell: Cell) -> String {
    let label = cell.content.map(\.text).joined().filter { !$0.isWhitespace }
    let (first, last) = (cell.column + 1, cell.column + cell.columnSpan)
    let columns = first == last ? "[\(first)]" : "[\(first)–\(last)]"
    return (cell.isLabel ? label : "·") + columns + (cell.rowSpan > 1 ? "×\(cell.rowSpan)" : "")
  }
}
