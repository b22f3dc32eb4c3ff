internal import LayoutCore

/// The lines of a cell that a piece shows.
struct ShownLines {
  var stack: LineStack
  var range: Range<Int>
  /// Whether they already stand in an earlier piece.
  var isCopy: Bool

  var height: Length { stack.height(of: range) }

  /// All lines of a cell.
  init(allOf cell: SetCell) {
    self.init(stack: cell.lines, range: 0..<cell.lines.lines.count, isCopy: false)
  }

  init(stack: LineStack, range: Range<Int>, isCopy: Bool) {
    self.stack = stack
    self.range = range
    self.isCopy = isCopy
  }
}

extension TableModel {
  /// The height that a cell of header or body needs in a piece.
  func height(of index: Int, in piece: Range<Int>) -> Length {
    shownLines(of: index, in: piece).height + roomHeight(of: index, in: piece) + cells[index].padding.vertical
  }

  /// The height of a cell's blank room in the piece that holds all of the cell.
  private func roomHeight(of index: Int, in piece: Range<Int>) -> Length {
    let cell = cells[index]
    let isWhole =
      piece.lowerBound <= cuts.position(ofRow: cell.rows.lowerBound)
      && piece.upperBound >= cuts.position(ofRow: cell.rows.upperBound)
    return isWhole ? cell.roomHeight : .zero
  }

  /// The lines of a cell of header or body that a piece shows.
  func shownLines(of index: Int, in piece: Range<Int>) -> ShownLines {
    let cell = cells[index]
    let isContinued = piece.lowerBound > cuts.position(ofRow: cell.rows.lowerBound)
    switch cell.rest {
    case .lines:
      let range = lineCount(of: cell, above: piece.lowerBound)..<lineCount(of: cell, above: piece.upperBound)
      return ShownLines(stack: cell.lines, range: range, isCopy: false)
    case .label(let label):
      let stack = isContinued ? label : cell.lines
      return ShownLines(stack: stack, range: 0..<stack.lines.count, isCopy: isContinued)
    case .nothing:
      return ShownLines(stack: cell.lines, range: 0..<(isContinued ? 0 : cell.lines.lines.count), isCopy: false)
    }
  }

  /// How many lines of a cell whose lines may be parted stand above the cut `position`.
  private func lineCount(of cell: SetCell, above position: Int) -> Int {
    if position <= cuts.position(ofRow: cell.rows.lowerBound) { return 0 }
    if position >= cuts.position(ofRow: cell.rows.upperBound) { return cell.lines.lines.count }
    return cell.lines.count(endingBy: cuts[position].y - rows.tops[cell.rows.lowerBound] - cell.padding.top)
  }
}
