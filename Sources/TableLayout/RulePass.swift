internal import LayoutCore

/// The seventh pass: the rules of a piece, each drawn once.
extension TablePiece {
  func ruleItems() -> [DrawItem] {
    RuleLattice(horizontal: horizontalThicknesses(), vertical: verticalThicknesses(), xs: model.columnEdges, ys: tops)
      .rules().map(DrawItem.rule)
  }

  /// For each edge above, between and below the shown rows, the thickness over each column.
  private func horizontalThicknesses() -> [[Length]] {
    let columns = 0..<model.grid.columnCount
    return (0...rows.count).map { edge in columns.map { horizontalThickness(edge: edge, column: $0) } }
  }

  private func horizontalThickness(edge: Int, column: Int) -> Length {
    let above = edge > 0 ? model.grid[rows[edge - 1], column] : nil
    let below = edge < rows.count ? model.grid[rows[edge], column] : nil
    let wishes = (above.flatMap { edges(of: $0).bottom }, below.flatMap { edges(of: $0).top })
    var thicknesses: [Length] = []
    let isOuter = above == nil || below == nil
    if edge == body.lowerBound, isCutAbove {
      thicknesses += [openingThickness(column: column, isOuter: isOuter), wishes.0 ?? .zero]
    }
    if edge == body.upperBound, isCutBelow {
      thicknesses += [closingThickness(column: column, isOuter: isOuter), wishes.1 ?? .zero]
    }
    if let thickness = thicknesses.max() { return thickness }
    if let above, above == below { return .zero }
    return model.table.thickness(wishes.0, wishes.1, isOuter: isOuter)
  }

  private func edges(of cell: Int) -> CellEdges { model.table.cells[cell].edges }

  /// The rule that opens the piece after a page end.
  private func openingThickness(column: Int, isOuter: Bool) -> Length {
    let cut = units.lowerBound
    let row = model.cuts[cut].row
    let opened = model.grid[row, column]
    let previous = model.cuts.isBetweenRows(cut) ? model.grid[row - 1, column] : opened
    if previous == opened { return model.table.cutThickness(through: model.table.cells[opened], isOuter: isOuter) }
    return model.table.cutThickness(
      model.table.cells[opened], own: edges(of: opened).top, neighbour: edges(of: previous).bottom, isOuter: isOuter)
  }

  /// The rule that closes the piece before a page end.
  private func closingThickness(column: Int, isOuter: Bool) -> Length {
    let cut = units.upperBound
    let row = model.cuts[cut].row
    let next = model.grid[row, column]
    let closed = model.cuts.isBetweenRows(cut) ? model.grid[row - 1, column] : next
    if next == closed { return model.table.cutThickness(through: model.table.cells[closed], isOuter: isOuter) }
    return model.table.cutThickness(
      model.table.cells[closed], own: edges(of: closed).bottom, neighbour: edges(of: next).top, isOuter: isOuter)
  }

  /// For each edge left of, between and right of the columns, the thickness beside each shown row.
  private func verticalThicknesses() -> [[Length]] {
    (0...model.grid.columnCount).map { edge in rows.map { verticalThickness(edge: edge, row: $0) } }
  }

  private func verticalThickness(edge: Int, row: Int) -> Length {
    let left = edge > 0 ? model.grid[row, edge - 1] : nil
    let right = edge < model.grid.columnCount ? model.grid[row, edge] : nil
    if let left, left == right { return .zero }
    return model.table.thickness(
      left.flatMap { edges(of: $0).right }, right.flatMap { edges(of: $0).left }, isOuter: left == nil || right == nil)
  }
}
