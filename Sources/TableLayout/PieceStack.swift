internal import LayoutCore

/// The rows of a piece of a table, stacked one by one from the piece's start.
///
/// The heights are the least that hold each row's cells and, within the piece, each cell of several rows: what such a
/// cell lacks settles as in the uncut table, or on the last row of the piece where the cell is cut below it.
struct PieceStack {
  private let model: TableModel
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
  init(of model: TableModel, from start: Int) {
    self.init(of: model, from: start, repeating: 0..<0, footer: false)
    let room = model.regionHeight - firstUnitHeight
    let repeated = start >= max(model.headerEnd, 1) ? model.repeated(above: firstRow) : 0..<0
    let (above, below) = (model.rows.height(of: repeated), model.footerHeight)
    let repeatsHeader = above <= room
    self.init(
      of: model, from: start, repeating: repeatsHeader ? repeated : 0..<0,
      footer: below <= room - (repeatsHeader ? above : .zero))
  }

  private init(of model: TableModel, from start: Int, repeating repeated: Range<Int>, footer: Bool) {
    self.model = model
    self.start = start
    firstRow = model.cuts[start].row
    self.repeated = repeated
    repeatsFooter = footer
    tops = [model.rows.height(of: repeated)]
  }

  /// The height of the first unit alone.
  var firstUnitHeight: Length {
    start < model.cuts.bodyEnd ? bodyHeight(endingAt: start + 1) : model.footerHeight
  }

  /// The row that is stacked next.
  private var row: Int { firstRow + tops.count - 1 }

  /// The height of the piece when it ends at `end`, a cut in the next row, at its end, or the end of the table.
  func height(endingAt end: Int) -> Length {
    let showsFooter = end == model.cuts.unitCount || repeatsFooter
    return bodyHeight(endingAt: min(end, model.cuts.bodyEnd)) + (showsFooter ? model.footerHeight : .zero)
  }

  /// The height down to the cut `end` of the body, which is in the next row or at its end.
  func bodyHeight(endingAt end: Int) -> Length {
    var bottom = top(of: row)
    guard row < model.sections.running.upperBound else { return bottom }
    bottom = bottom + ownHeight(endingAt: end)
    for span in model.rows.spans[row] { bottom = max(bottom, self.bottom(of: span, endingAt: end)) }
    return bottom
  }

  /// Stacks the next row, whole, with more rows to come.
  mutating func finishRow() {
    var bottom = top(of: row) + ownHeight(endingAt: model.cuts.position(ofRow: row + 1))
    for span in model.rows.spans[row] where span.rows.upperBound == row + 1 || span.settlingRow == row {
      let following = model.rows.heights[row + 1..<span.rows.upperBound].sum()
      let spanEnd = model.cuts.position(ofRow: span.rows.upperBound)
      bottom = max(bottom, self.bottom(of: span, endingAt: spanEnd) - following)
    }
    tops.append(bottom)
  }

  private func top(of row: Int) -> Length { tops[row - firstRow] }

  private func bottom(of span: SpanIndex.Span, endingAt end: Int) -> Length {
    top(of: max(span.rows.lowerBound, firstRow)) + model.height(of: span.cell, in: start..<end)
  }

  /// What the next row needs up to the cut `end`, cells of several rows aside.
  ///
  /// A part of a row is never lower than in the uncut table, as far as the row's own height goes: what a row has beyond
  /// its text stays. A last part without text of its own is a line high, like a row that holds only spanning cells.
  private func ownHeight(endingAt end: Int) -> Length {
    let positions = model.cuts.position(ofRow: row)..<model.cuts.position(ofRow: row + 1)
    let height = model.rows.heights[row]
    if start <= positions.lowerBound && end == positions.upperBound { return height }
    let top = model.rows.tops[row]
    let (first, last) = (model.cuts[max(start, positions.lowerBound)].y - top, model.cuts[end].y - top)
    let needed = model.grid.cells(startingIn: row).lazy.filter { model.cells[$0].rows.count == 1 }
      .map { model.height(of: $0, in: start..<end) }.reduce(min(last, height) - min(first, height), max)
    guard needed == .zero, end == positions.upperBound else { return needed }
    return model.rows.spans[row].map { model.cells[$0.cell].firstLineHeight }.min() ?? .zero
  }
}

extension PieceStack {
  /// The stack of all rows of a piece, the last one's bottom included.
  init(of model: TableModel, through piece: Range<Int>) {
    self.init(of: model, from: piece.lowerBound)
    let end = min(piece.upperBound, model.cuts.bodyEnd)
    guard piece.lowerBound < end else { return }
    while model.cuts.position(ofRow: row + 1) < end { finishRow() }
    tops.append(bodyHeight(endingAt: end))
  }

  /// The bottom of the last stacked row.
  var bottom: Length { tops[tops.count - 1] }
}
