extension Table {
  /// The table with `count` blank rows after its fill row; unchanged where it has none.
  public func lengthened(by count: Int) -> Table {
    guard let fillRow, count > 0 else { return self }
    var table = self
    let model = rows[fillRow]
    table.rows.insert(contentsOf: Array(repeating: model, count: count), at: fillRow + 1)
    let before = cells.filter { $0.row <= fillRow }.map { $0.lengthened(after: fillRow, by: count) }
    let after = cells.filter { $0.row > fillRow }.map { $0.inRow($0.row + count) }
    let blanks = (1...count).flatMap { offset in blankCells(like: fillRow, inRow: fillRow + offset) }
    table.cells = before + blanks + after
    table.groups = groups.map { $0.lengthened(after: fillRow, by: count) }
    return table
  }

  /// Empty cells over the columns of those that end in a row; cells that go on below it grow instead.
  private func blankCells(like row: Int, inRow target: Int) -> [Cell] {
    let covering = cells.filter { $0.rows.upperBound == row + 1 }.sorted { $0.column < $1.column }
    return covering.map { cell in
      var blank = cell.inRow(target)
      (blank.rowSpan, blank.content, blank.isLabel, blank.isDiagonal, blank.room) = (1, [], false, false, nil)
      return blank
    }
  }
}

extension Cell {
  fileprivate func inRow(_ row: Int) -> Cell {
    var cell = self
    cell.row = row
    return cell
  }

  fileprivate func lengthened(after row: Int, by count: Int) -> Cell {
    guard rows.upperBound > row + 1 else { return self }
    var cell = self
    cell.rowSpan += count
    return cell
  }
}

extension RowGroup {
  fileprivate func lengthened(after row: Int, by count: Int) -> RowGroup {
    guard rows.upperBound > row + 1 else { return self }
    var group = self
    group.rows = (rows.lowerBound > row ? rows.lowerBound + count : rows.lowerBound)..<rows.upperBound + count
    return group
  }
}
