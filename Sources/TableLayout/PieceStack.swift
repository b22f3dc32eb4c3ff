import LayoutCore

/// The rows of a piece of a table, stacked one by one from the piece's start.
///
/// The heights are the least that hold each row's cells and, within the piece, each cell of several rows: what such a
/// cell lacks settles as in the uncut table, or on the last row of the piece where the cell is cut below it.
struct PieceStack {
  private let block: TableBlock
  private let start: Int
  /// The number of rows repeated above the piece.
  let headerRowCount: Int
  private let firstRow: Int
  /// The tops of the rows from `firstRow` on, below the header, as far as they are known.
  private(set) var tops: [Length]

  init(of block: TableBlock, from start: Int) {
    self.init(of: block, from: start, below: 0)
    let header = block.table.headerRowCount
    guard header > 0, firstRow >= header else { return }
    guard block.rows.tops[header] + height(endingAt: start + 1) <= block.regionHeight else { return }
    self.init(of: block, from: start, below: header)
  }

  private init(of block: TableBlock, from start: Int, below headerRowCount: Int) {
    self.block = block
    self.start = start
    firstRow = block.cuts[start].row
    self.headerRowCount = headerRowCount
    tops = [block.rows.tops[headerRowCount]]
  }

  /// The row that is stacked next.
  private var row: Int { firstRow + tops.count - 1 }

  /// The height of the piece when it ends at `end`, a cut in the next row or at its end.
  func height(endingAt end: Int) -> Length {
    var bottom = top(of: row) + ownHeight(endingAt: end)
    for span in block.rows.spans[row] { bottom = max(bottom, self.bottom(of: span, endingAt: end)) }
    return bottom
  }

  /// Stacks the next row, whole, with more rows to come.
  mutating func finishRow() {
    let end = block.cuts.rowPositions[row + 1]
    var bottom = top(of: row) + ownHeight(endingAt: end)
    for span in block.rows.spans[row] where span.rows.upperBound == row + 1 || span.settlingRow == row {
      let following = block.rows.heights[row + 1..<span.rows.upperBound].sum()
      let spanEnd = block.cuts.rowPositions[span.rows.upperBound]
      bottom = max(bottom, self.bottom(of: span, endingAt: spanEnd) - following)
    }
    tops.append(bottom)
  }

  private func top(of row: Int) -> Length { tops[row - firstRow] }

  private func bottom(of span: SpanIndex.Span, endingAt end: Int) -> Length {
    top(of: max(span.rows.lowerBound, firstRow)) + block.height(of: span.cell, in: start..<end)
  }

  /// What the cells that stand in the next row alone need, up to the cut `end`.
  private func ownHeight(endingAt end: Int) -> Length {
    let positions = block.cuts.rowPositions[row]..<block.cuts.rowPositions[row + 1]
    if start <= positions.lowerBound && end == positions.upperBound { return block.rows.heights[row] }
    return block.grid.cells(startingIn: row).lazy.filter { block.cells[$0].rows.count == 1 }
      .map { block.height(of: $0, in: start..<end) }.max() ?? .zero
  }
}

extension PieceStack {
  /// The stack of all rows of a piece, the last one's bottom included.
  init(of block: TableBlock, through piece: Range<Int>) {
    self.init(of: block, from: piece.lowerBound)
    while block.cuts.rowPositions[row + 1] < piece.upperBound { finishRow() }
    tops.append(height(endingAt: piece.upperBound))
  }

  /// The bottom of the last stacked row.
  var height: Length { tops.last ?? .zero }
}

extension TableBlock {
  /// The height that a cell needs in a piece.
  func height(of index: Int, in piece: Range<Int>) -> Length {
    let cell = cells[index]
    return shownLines(of: index, in: piece).height + cell.padding.vertical
  }

  /// The lines of a cell that a piece shows.
  func shownLines(of index: Int, in piece: Range<Int>) -> ShownLines {
    let cell = cells[index]
    let isContinued = piece.lowerBound > cuts.rowPositions[cell.rows.lowerBound]
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
    if position <= cuts.rowPositions[cell.rows.lowerBound] { return 0 }
    if position >= cuts.rowPositions[cell.rows.upperBound] { return cell.lines.lines.count }
    return cell.lines.count(endingBy: cuts[position].y - rows.tops[cell.rows.lowerBound] - cell.padding.top)
  }
}

/// The lines of a cell that a piece shows.
struct ShownLines {
  var stack: LineStack
  var range: Range<Int>
  /// Whether they already stand in an earlier piece.
  var isCopy: Bool

  var height: Length { stack.height(of: range) }
}
