internal import LayoutCore
internal import Typesetting

/// What a piece draws in cells beside text and rules: grounds and diagonals.
extension TablePiece {
  /// The grounds of all cells that have one.
  func fillItems() -> [DrawItem] {
    shownCells { model.table.cells[$0].darkness > 0 }.map { index, area in
      .fill(Fill(area: area, darkness: model.table.cells[index].darkness))
    }
  }

  /// The lines of diagonal cells.
  func diagonalItems() -> [DrawItem] {
    shownCells { model.table.cells[$0].isDiagonal }.flatMap { index, area in
      diagonals(of: index, in: area).map { .rule($0) }
    }
  }

  /// From the top left corner to the bottom right one, or, between three labels, to the middles of the two opposite
  /// edges.
  private func diagonals(of index: Int, in area: Rect) -> [Rule] {
    let isThreefold = model.table.cells[index].content.count > 2
    let middle = Point(x: area.left + area.size.width.half, y: area.top + area.size.height.half)
    let corner = Point(x: area.right, y: area.bottom)
    let ends = isThreefold ? [Point(x: area.right, y: middle.y), Point(x: middle.x, y: area.bottom)] : [corner]
    return ends.map { Rule(from: area.origin, to: $0, thickness: model.table.rule) }
  }

  /// The diagonal cells with a line through their text.
  func crossedCells() -> [Int] {
    let diagonal = rows.indices.flatMap { row in
      cells(beginningAt: row).filter { model.table.cells[$0].isDiagonal }.map { (row: row, cell: $0) }
    }
    return diagonal.filter { row, cell in
      let rules = diagonals(of: cell, in: rectangle(of: model.cells[cell], at: row))
      return placedLines(of: cell, at: row).contains { line in rules.contains { $0.crosses(line.area) } }
    }.map(\.cell)
  }

  /// The cells that stand in the piece and are asked for, each with its rectangle.
  private func shownCells(_ isAsked: (Int) -> Bool) -> [(cell: Int, area: Rect)] {
    rows.indices.flatMap { row in
      cells(beginningAt: row).filter(isAsked).map { ($0, rectangle(of: model.cells[$0], at: row)) }
    }
  }
}

extension PlacedLine {
  /// The rectangle of the line's text.
  fileprivate var area: Rect {
    Rect(
      x: origin.x + line.extent.lowerBound, y: origin.y, width: line.extent.upperBound - line.extent.lowerBound,
      height: line.height)
  }
}

extension Rule {
  /// Whether the rule, which falls to the right, goes through an area.
  fileprivate func crosses(_ area: Rect) -> Bool {
    guard area.size.width > .zero, area.left < end.x, area.top < end.y else { return false }
    let bottomLeft = side(of: Point(x: area.left, y: area.bottom))
    let topRight = side(of: Point(x: min(area.right, end.x), y: area.top))
    return bottomLeft > 0 && topRight < 0
  }

  /// Positive below the rule, negative above it.
  private func side(of point: Point) -> Int {
    let (across, down) = (end.x - start.x, end.y - start.y)
    return (point.y - start.y).units * across.units - (point.x - start.x).units * down.units
  }
}
