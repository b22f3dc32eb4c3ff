import LayoutCore

/// What a piece draws in cells beside text and rules: grounds and diagonals.
extension TablePiece {
  /// The grounds of all cells that have one.
  func fillItems() -> [DrawItem] {
    shownCells { model.table.cells[$0].darkness > 0 }.map { index, area in
      .fill(Fill(area: area, darkness: model.table.cells[index].darkness))
    }
  }

  /// The lines of diagonal cells: from the top left corner to the bottom right one, or, between three labels, to the
  /// middles of the two opposite edges.
  func diagonalItems() -> [DrawItem] {
    shownCells { model.table.cells[$0].isDiagonal }.flatMap { index, area in
      ends(in: area, labels: model.table.cells[index].content.count).map { end in
        .rule(Rule(from: area.origin, to: end, thickness: model.table.rule))
      }
    }
  }

  private func ends(in area: Rect, labels: Int) -> [Point] {
    guard labels > 2 else { return [Point(x: area.right, y: area.bottom)] }
    return [
      Point(x: area.right, y: area.top + area.size.height.half),
      Point(x: area.left + area.size.width.half, y: area.bottom),
    ]
  }

  /// The cells that stand in the piece and are asked for, each with its rectangle.
  private func shownCells(_ isAsked: (Int) -> Bool) -> [(cell: Int, area: Rect)] {
    rows.indices.flatMap { row in
      cells(beginningAt: row).filter(isAsked).map { ($0, rectangle(of: model.cells[$0], at: row)) }
    }
  }
}
