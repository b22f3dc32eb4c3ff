internal import Diagnostics

/// The first pass: finds the cell of each place, or says why the cells do not make a grid.
func resolve(_ table: Table) -> (grid: Grid?, diagnostics: [Diagnostic]) {
  guard table.rows.contains(where: { $0.kind != .continuation }), !table.columns.isEmpty else {
    return (nil, [.emptyTable()])
  }
  var resolver = Resolver(table)
  for index in table.cells.indices { resolver.place(index) }
  resolver.reportHoles()
  resolver.reportSections()
  return (resolver.grid, resolver.diagnostics)
}

private struct Resolver {
  private let table: Table
  private var owners: [Int?]
  private(set) var diagnostics: [Diagnostic] = []

  init(_ table: Table) {
    self.table = table
    owners = Array(repeating: nil, count: table.rows.count * table.columns.count)
  }

  /// The grid, when all places have exactly one owner.
  var grid: Grid? {
    guard diagnostics.isEmpty else { return nil }
    return Grid(
      rowCount: table.rows.count, columnCount: table.columns.count, owners: owners.compactMap(\.self),
      cells: table.cells)
  }

  mutating func place(_ index: Int) {
    let cell = table.cells[index]
    guard isInRange(cell) else {
      diagnostics.append(.cellOutOfRange(cell, in: table))
      return
    }
    var overlapped: Int?
    for row in cell.rows {
      for place in row * table.columns.count + cell.column..<row * table.columns.count + cell.column + cell.columnSpan {
        if let owner = owners[place] { overlapped = owner } else { owners[place] = index }
      }
    }
    if let overlapped { diagnostics.append(.overlap(cell, table.cells[overlapped])) }
  }

  private func isInRange(_ cell: Cell) -> Bool {
    cell.row >= 0 && cell.rowSpan > 0 && cell.row < table.rows.count && cell.rowSpan <= table.rows.count - cell.row
      && cell.column >= 0 && cell.columnSpan > 0 && cell.column < table.columns.count
      && cell.columnSpan <= table.columns.count - cell.column
  }

  mutating func reportHoles() {
    for (place, owner) in owners.enumerated() where owner == nil {
      diagnostics.append(.hole(row: place / table.columns.count, column: place % table.columns.count))
    }
  }

  /// The parts of the table follow each other, and no cell leaves its part.
  mutating func reportSections() {
    let sections = TableSections(table.rows)
    let misplaced = table.rows.indices.filter { !sections[table.rows[$0].kind].contains($0) }
    diagnostics += misplaced.map { .rowOutOfOrder(row: $0) }
    guard misplaced.isEmpty else { return }
    for cell in table.cells where isInRange(cell) {
      let section = sections[table.rows[cell.row].kind]
      if cell.rows.upperBound > section.upperBound { diagnostics.append(.sectionCrossed(cell)) }
    }
  }
}

extension Cell {
  /// The rows that the cell covers. The cell is in range.
  var rows: Range<Int> { row..<row + rowSpan }

  /// The columns that the cell covers. The cell is in range.
  var columns: Range<Int> { column..<column + columnSpan }
}
