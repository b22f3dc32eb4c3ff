import LayoutCore

/// The seventh pass: the rules of a piece, each drawn once.
extension TablePiece {
  func ruleItems() -> [DrawItem] {
    RuleLattice(horizontal: horizontalThicknesses(), vertical: verticalThicknesses(), xs: block.columnEdges, ys: tops)
      .rules().map(DrawItem.rule)
  }

  /// For each edge above, between and below the shown rows, the thickness over each column.
  private func horizontalThicknesses() -> [[Length]] {
    let columns = 0..<block.grid.columnCount
    return (0...rows.count).map { edge in columns.map { horizontalThickness(edge: edge, column: $0) } }
  }

  private func horizontalThickness(edge: Int, column: Int) -> Length {
    let table = block.table
    let above = edge > 0 ? block.grid[rows[edge - 1].row, column] : nil
    let below = edge < rows.count ? block.grid[rows[edge].row, column] : nil
    if edge == rows.count, let above { return closingThickness(under: above, column: column) }
    if edge == bodyStart, units.lowerBound > 0, let below {
      let opening = openingThickness(over: below, column: column)
      return max(opening, above.flatMap { table.cells[$0].edges.bottom } ?? .zero)
    }
    if let above, above == below { return .zero }
    return table.thickness(above.flatMap { table.cells[$0].edges.bottom }, below.flatMap { table.cells[$0].edges.top })
  }

  /// The rule that closes the piece under a cell: at the table's end the table's own, else one for the cut.
  private func closingThickness(under index: Int, column: Int) -> Length {
    let table = block.table
    let cell = table.cells[index]
    guard units.upperBound < block.unitCount else { return table.thickness(cell.edges.bottom, nil) }
    let next = block.grid[block.cuts[units.upperBound].row, column]
    if next == index { return table.cutThickness(through: cell) }
    return table.cutThickness(cell, own: cell.edges.bottom, neighbour: table.cells[next].edges.top)
  }

  /// The rule that opens a piece after a cut, over a cell.
  private func openingThickness(over index: Int, column: Int) -> Length {
    let table = block.table
    let cell = table.cells[index]
    let cut = units.lowerBound
    let row = block.cuts[cut].row
    let previous = block.cuts.isBetweenRows(cut) ? block.grid[row - 1, column] : index
    if previous == index { return table.cutThickness(through: cell) }
    return table.cutThickness(cell, own: cell.edges.top, neighbour: table.cells[previous].edges.bottom)
  }

  /// For each edge left of, between and right of the columns, the thickness beside each shown row.
  private func verticalThicknesses() -> [[Length]] {
    (0...block.grid.columnCount).map { edge in rows.map { verticalThickness(edge: edge, row: $0.row) } }
  }

  private func verticalThickness(edge: Int, row: Int) -> Length {
    let cells = block.table.cells
    let left = edge > 0 ? block.grid[row, edge - 1] : nil
    let right = edge < block.grid.columnCount ? block.grid[row, edge] : nil
    if let left, left == right { return .zero }
    return block.table.thickness(left.flatMap { cells[$0].edges.right }, right.flatMap { cells[$0].edges.left })
  }
}
