import LayoutCore
import Typesetting

/// The sixth pass: the text of a piece in its place.
extension TablePiece {
  /// The lines of all cells, row by row and from left to right.
  func textItems() -> [DrawItem] {
    rows.indices.flatMap { index in cells(beginningAt: index).flatMap { items(of: $0, at: index) } }
  }

  /// The cells whose part in this piece begins at the shown row `index`.
  private func cells(beginningAt index: Int) -> [Int] {
    index == bodyStart
      ? block.grid.cells(covering: rows[index].row) : Array(block.grid.cells(startingIn: rows[index].row))
  }

  private func items(of index: Int, at row: Int) -> [DrawItem] {
    let cell = block.cells[index]
    let id = ContentID(block: block.table.block, part: index)
    let isHeaderCopy = rows[row].isCopy
    let shown = block.shownLines(of: index, in: isHeaderCopy ? 0..<block.unitCount : units)
    let mark: ContentMark = isHeaderCopy || shown.isCopy ? .copy(id) : .content(id)
    let area = rectangle(of: cell, at: row).inset(by: cell.padding)
    let top = area.top + cell.verticalAlignment.offset(of: shown.height, in: area.size.height)
    return shown.range.flatMap { line in
      let y = top + shown.height(of: shown.range.lowerBound..<line)
      return shown.stack.lines[line].items(at: Point(x: area.left, y: y), mark: mark)
    }
  }
}

extension ShownLines {
  fileprivate func height(of range: Range<Int>) -> Length { stack.height(of: range) }
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
