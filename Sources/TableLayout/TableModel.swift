internal import LayoutCore

/// All that the passes found out about a table in a region, up to its cuts.
///
/// It never changes. It is shared rather than copied because every step of measuring a piece reads many of its parts.
final class TableModel: Sendable {
  let table: Table
  let sections: TableSections
  let grid: Grid
  /// The left edge of each column, and the right edge of the last.
  let columnEdges: [Length]
  let cells: [SetCell]
  let rows: RowStack
  let cuts: Cuts
  /// The height of a page's region: a header is repeated where it fits above what starts the page.
  let regionHeight: Length
  /// The height that a page has for rows of the body below the repeated rows and above the footer.
  let room: Length

  init(table: Table, grid: Grid, columnEdges: [Length], cells: [SetCell], rows: RowStack, regionHeight: Length) {
    let sections = TableSections(table.rows)
    room = regionHeight - rows.height(of: sections.repeated) - rows.height(of: sections.footer)
    self.table = table
    self.sections = sections
    self.grid = grid
    self.columnEdges = columnEdges
    self.cells = cells
    self.rows = rows
    self.cuts = findCuts(table, grid, cells, rows, room: room)
    self.regionHeight = regionHeight
  }

  var width: Length { columnEdges[columnEdges.count - 1] }

  /// The position of the bottom of the header.
  var headerEnd: Int { cuts.position(ofRow: sections.header.upperBound) }

  /// The rows that stand again above a piece that begins with a row of the body: the header, or the continuation rows
  /// for that row, or else those for any.
  func repeated(above row: Int) -> Range<Int> {
    guard sections.header.isEmpty else { return sections.repeated }
    let own = sections.continuation.filter { table.rows[$0].continued?.contains(row) ?? false }
    let rows = own.isEmpty ? sections.continuation.filter { table.rows[$0].continued == nil } : own
    return rows.first.map { $0..<$0 + rows.count } ?? 0..<0
  }

  var footerHeight: Length { rows.height(of: sections.footer) }
}
