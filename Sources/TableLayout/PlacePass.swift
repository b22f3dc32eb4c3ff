internal import LayoutCore
internal import Typesetting

/// The sixth pass: the text of a piece in its place.
extension TablePiece {
  /// The lines of all cells, row by row and from left to right.
  func textItems() -> [DrawItem] {
    rows.indices.flatMap { index in cells(beginningAt: index).flatMap { items(of: $0, at: index) } }
  }

  /// The cells whose part in this piece begins at the shown row `index`.
  func cells(beginningAt index: Int) -> [Int] {
    index == body.lowerBound && !body.isEmpty
      ? model.grid.cells(covering: rows[index]) : Array(model.grid.cells(startingIn: rows[index]))
  }

  private func items(of index: Int, at row: Int) -> [DrawItem] {
    let mark = mark(of: index, isCopy: shownLines(of: index, at: row).isCopy || isCopy(row), at: row)
    return placedLines(of: index, at: row).flatMap { $0.line.items(at: $0.origin, mark: mark) }
  }

  private func shownLines(of index: Int, at row: Int) -> ShownLines {
    body.contains(row) ? model.shownLines(of: index, in: units) : ShownLines(allOf: model.cells[index])
  }

  /// The lines of a cell whose part in this piece begins at the shown row `row`, each in its place.
  func placedLines(of index: Int, at row: Int) -> [PlacedLine] {
    let cell = model.cells[index]
    let shown = shownLines(of: index, at: row)
    let area = rectangle(of: cell, at: row).inset(by: cell.padding)
    let isDiagonal = model.table.cells[index].isDiagonal
    let spare = area.size.height - shown.height
    let top = isDiagonal ? area.top : area.top + cell.verticalAlignment.offset(of: shown.height, in: area.size.height)
    return shown.range.map { line in
      let spread = isDiagonal ? spare.share(line - shown.range.lowerBound, of: shown.range.count - 1) : .zero
      let y = top + shown.stack.height(of: shown.range.lowerBound..<line) + spread
      return PlacedLine(line: shown.stack.lines[line], origin: Point(x: area.left, y: y))
    }
  }

  /// Whether the shown row is a repeated header or footer.
  private func isCopy(_ row: Int) -> Bool { row < body.lowerBound || (row >= body.upperBound && isCutBelow) }

  private func mark(of index: Int, isCopy: Bool, at row: Int) -> ContentMark {
    let id = ContentID(block: model.table.block, part: index)
    let isContinuation = model.sections.continuation.contains(rows[row])
    return isCopy || isContinuation ? .copy(id) : .content(id)
  }
}

/// A line with the place of its top left corner in a piece.
struct PlacedLine {
  var line: Line
  var origin: Point
}

extension Length {
  /// What `part` of `count` equal parts come to.
  fileprivate func share(_ part: Int, of count: Int) -> Length { count > 0 ? scaled(by: part, over: count) : .zero }
}

extension VerticalAlignment {
  /// How far below the top of a space of `height` content of `contentHeight` stands.
  fileprivate func offset(of contentHeight: Length, in height: Length) -> Length {
    switch self {
    case .top: .zero
    case .middle: (height - contentHeight).half
    case .bottom: height - contentHeight
    }
  }
}
