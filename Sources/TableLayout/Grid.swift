/// Which cell each place of a table belongs to.
struct Grid: Sendable {
  let rowCount: Int
  let columnCount: Int
  /// Row by row, the index of the cell that covers the place.
  private let owners: [Int]
  /// The cells in reading order.
  let order: [Int]
  /// For each row, the range of `order` with the cells that start in it; one more entry closes the last range.
  private let starts: [Int]

  init(rowCount: Int, columnCount: Int, owners: [Int], cells: [Cell]) {
    self.rowCount = rowCount
    self.columnCount = columnCount
    self.owners = owners
    var order: [Int] = []
    var starts: [Int] = []
    for row in 0..<rowCount {
      starts.append(order.count)
      for column in 0..<columnCount {
        let cell = owners[row * columnCount + column]
        if cells[cell].row == row, cells[cell].column == column { order.append(cell) }
      }
    }
    self.order = order
    self.starts = starts + [order.count]
  }

  subscript(row: Int, column: Int) -> Int { owners[row * columnCount + column] }

  /// The cells that start in `row`, from left to right.
  func cells(startingIn row: Int) -> ArraySlice<Int> { order[starts[row]..<starts[row + 1]] }

  /// The cells that cover `row`, from left to right, each once.
  func cells(covering row: Int) -> [Int] {
    var cells: [Int] = []
    for column in 0..<columnCount where cells.last != self[row, column] { cells.append(self[row, column]) }
    return cells
  }
}
