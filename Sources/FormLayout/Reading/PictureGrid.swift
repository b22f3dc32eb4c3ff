/// Which places of a picture belong to which cell.
struct PictureGrid {
  /// A cell and the places that it covers: a rectangle, in a sound picture.
  struct Area: Equatable {
    var rows: ClosedRange<Int>
    var columns: ClosedRange<Int>
    var placeCount: Int

    var isRectangle: Bool { rows.count * columns.count == placeCount }
  }

  /// The areas by the place that names the cell, in reading order.
  private(set) var areas: [(row: Int, column: Int, area: Area)] = []

  /// Joins the places of rows of equal length. A place that joins nothing (`←` in the first column) is left out.
  init(_ rows: [[PictureCell]]) {
    var owners: [[Int?]] = []
    for (row, cells) in rows.enumerated() {
      owners.append([])
      for (column, cell) in cells.enumerated() {
        let owner = owner(of: cell, row: row, column: column, owners: owners)
        owners[row].append(owner)
        if let owner { extend(owner, row: row, column: column) }
      }
    }
  }

  private mutating func owner(of cell: PictureCell, row: Int, column: Int, owners: [[Int?]]) -> Int? {
    switch cell {
    case .left: return column > 0 ? owners[row][column - 1] : nil
    case .above: return row > 0 && column < owners[row - 1].count ? owners[row - 1][column] : nil
    case .own:
      areas.append((row, column, Area(rows: row...row, columns: column...column, placeCount: 0)))
      return areas.count - 1
    }
  }

  private mutating func extend(_ owner: Int, row: Int, column: Int) {
    let area = areas[owner].area
    areas[owner].area = Area(
      rows: min(area.rows.lowerBound, row)...max(area.rows.upperBound, row),
      columns: min(area.columns.lowerBound, column)...max(area.columns.upperBound, column),
      placeCount: area.placeCount + 1)
  }
}
