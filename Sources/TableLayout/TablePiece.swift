import LayoutCore

/// A piece of a table: the rows it shows, each with its place.
struct TablePiece {
  /// A row as a piece shows it.
  struct ShownRow {
    /// The row of the table.
    var row: Int
    /// Whether it is a header's copy, repeated above a later piece.
    var isCopy: Bool
  }

  let block: TableBlock
  let units: Range<Int>
  let rows: [ShownRow]
  /// The top of each shown row, and the bottom of the last.
  let tops: [Length]
  /// The shown row at which the piece itself begins, below a repeated header.
  let bodyStart: Int

  init(of block: TableBlock, units: Range<Int>) {
    self.block = block
    self.units = units
    let stack = PieceStack(of: block, through: units)
    let first = block.cuts[units.lowerBound].row
    bodyStart = stack.headerRowCount
    rows =
      (0..<bodyStart).map { ShownRow(row: $0, isCopy: true) }
      + (first..<first + stack.tops.count - 1).map { ShownRow(row: $0, isCopy: false) }
    tops = block.rows.tops.prefix(bodyStart) + stack.tops
  }

  /// The finished piece: its text in reading order, then its rules.
  func frame() -> Frame {
    Frame(size: Size(width: block.width, height: tops.last ?? .zero), items: textItems() + ruleItems())
  }

  /// The rectangle of a cell that begins, in this piece, at the shown row `index`.
  func rectangle(of cell: SetCell, at index: Int) -> Rect {
    let lastRow = min(cell.rows.upperBound - 1, rows[index].isCopy ? bodyStart - 1 : rows.last?.row ?? 0)
    let bottom = index + lastRow - rows[index].row + 1
    let (left, right) = (block.columnEdges[cell.columns.lowerBound], block.columnEdges[cell.columns.upperBound])
    return Rect(x: left, y: tops[index], width: right - left, height: tops[bottom] - tops[index])
  }
}
