import LayoutCore

/// The rows of a piece of a table, stacked one by one from the piece's start.
///
/// The heights are the least that hold each row's cells and, within the piece, each cell of several rows: what such a
/// cell lacks settles as in the uncut table, or on the last row of the piece where the cell is cut below it.
struct PieceStack {
  private let block: TableBlock
  private let start: Int
  private let firstRow: Int
  /// The rows repeated above the piece.
  let repeated: Range<Int>
  /// Whether pieces that end before the table does show a copy of the footer.
  let repeatsFooter: Bool
  /// The tops of the rows from `firstRow` on, below the repeated ones, as far as they are known.
  private(set) var tops: [Length]

  /// A piece repeats continuation rows, header and footer as far as they leave room for its first unit: at first it
  /// goes without the footer's copy, then without the header's.
  init(of block: TableBlock, from start: Int) {
    self.init(of: block, from: start, repeating: 0..<0, footer: false)
    let room = block.regionHeight - firstUnitHeight
    let repeated = start >= max(block.headerEnd, 1) ? block.sections.repeated : 0..<0
    let (above, below) = (block.rows.height(of: repeated), block.footerHeight)
    let repeatsHeader = above <= room
    self.init(
      of: block, from: start, repeating: repeatsHeader ? repeated : 0..<0,
      footer: below <= room - (repeatsHeader ? above : .zero))
  }

  private init(of block: TableBlock, from start: Int, repeating repeated: Range<Int>, footer: Bool) {
    self.block = block
    self.start = start
    firstRow = block.cuts[start].row
    self.repeated = repeated
    repeatsFooter = footer
    tops = [block.rows.height(of: repeated)]
  }

  /// The height of the first unit alone.
  var firstUnitHeight: Length {
    start < block.cuts.bodyEnd ? bodyHeight(endingAt: start + 1) : block.footerHeight
  }

  /// The row that is stacked next.
  private var row: Int { firstRow + tops.count - 1 }

  /// The height of the piece when it ends at `end`, a cut in the next row, at its end, or the end of the table.
  func height(endingAt end: Int) -> Length {
    let showsFooter = end == block.unitCount || repeatsFooter
    return bodyHeight(endingAt: min(end, block.cuts.bodyEnd)) + (showsFooter ? block.footerHeight : .zero)
  }

  /// The height down to the cut `end` of the body, which is in the next row or at its end.
  func bodyHeight(endingAt end: Int) -> Length {
    var bottom = top(of: row)
    guard row < block.sections.running.upperBound else { return bottom }
    bottom = bottom + ownHeight(endingAt: end)
    for span in block.rows.spans[row] { bottom = max(bottom, self.bottom(of: span, endingAt: end)) }
    return bottom
  }

  /// Stacks the next row, whole, with more rows to come.
  mutating func finishRow() {
    var bottom = top(of: row) + ownHeight(endingAt: block.cuts.position(ofRow: row + 1))
    for span in block.rows.spans[row] where span.rows.upperBound == row + 1 || span.settlingRow == row {
      let following = block.rows.heights[row + 1..<span.rows.upperBound].sum()
      let spanEnd = block.cuts.position(ofRow: span.rows.upperBound)
      bottom = max(bottom, self.bottom(of: span, endingAt: spanEnd) - following)
    }
    tops.append(bottom)
  }

  private func top(of row: Int) -> Length { tops[row - firstRow] }

  private func bottom(of span: SpanIndex.Span, endingAt end: Int) -> Length {
    top(of: max(span.rows.lowerBound, firstRow)) + block.height(of: span.cell, in: start..<end)
  }

  /// What the next row needs up to the cut `end`, cells of several rows aside.
  ///
  /// The last part of a row that asks for a height keeps what the parts before it left of that height.
  private func ownHeight(endingAt end: Int) -> Length {
    let positions = block.cuts.position(ofRow: row)..<block.cuts.position(ofRow: row + 1)
    if start <= positions.lowerBound && end == positions.upperBound { return block.rows.heights[row] }
    let needed =
      block.grid.cells(startingIn: row).lazy.filter { block.cells[$0].rows.count == 1 }
      .map { block.height(of: $0, in: start..<end) }.max() ?? .zero
    guard end == positions.upperBound, block.table.rows[row].height != .automatic else { return needed }
    return max(needed, block.rows.tops[row] + block.rows.heights[row] - block.cuts[start].y)
  }
}

extension PieceStack {
  /// The stack of all rows of a piece, the last one's bottom included.
  init(of block: TableBlock, through piece: Range<Int>) {
    self.init(of: block, from: piece.lowerBound)
    let end = min(piece.upperBound, block.cuts.bodyEnd)
    guard piece.lowerBound < end else { return }
    while block.cuts.position(ofRow: row + 1) < end { finishRow() }
    tops.append(bodyHeight(endingAt: end))
  }

  /// The bottom of the last stacked row.
  var bottom: Length { tops[tops.count - 1] }
}
