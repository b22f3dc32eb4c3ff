internal import LayoutCore

/// A piece of a table: the rows it shows, each with its place.
struct TablePiece {
  let model: TableModel
  let units: Range<Int>
  /// The rows of the table that are shown, from top to bottom.
  let rows: [Int]
  /// The top of each shown row, and the bottom of the last.
  let tops: [Length]
  /// Which of the shown rows are the piece's own: those above are repeated, those below are the footer.
  let body: Range<Int>

  init(of model: TableModel, units: Range<Int>) {
    self.model = model
    self.units = units
    let stack = PieceStack(of: model, through: units)
    let first = model.cuts[units.lowerBound].row
    let showsFooter = units.upperBound == model.cuts.unitCount || stack.repeatsFooter
    let footer = showsFooter ? model.sections.footer : 0..<0
    body = stack.repeated.count..<stack.repeated.count + stack.tops.count - 1
    rows = Array(stack.repeated) + Array(first..<first + body.count) + Array(footer)
    let above = stack.repeated.map { model.rows.tops[$0] - model.rows.tops[stack.repeated.lowerBound] }
    let below = footer.map { stack.bottom + model.rows.height(of: footer.lowerBound..<$0 + 1) }
    tops = above + stack.tops + below
  }

  /// The finished piece: grounds, its text in reading order, then its rules.
  func frame() -> Frame {
    Frame(
      size: Size(width: model.width, height: tops[rows.count]),
      items: fillItems() + textItems() + ruleItems() + diagonalItems())
  }

  /// Whether the shown row `index` stands above the piece's own rows or below them.
  func isRepeatedOrFooter(_ index: Int) -> Bool { !body.contains(index) }

  /// Whether the piece begins, and ends, at a page end rather than with the table.
  var isCutAbove: Bool { units.lowerBound > 0 }
  var isCutBelow: Bool { units.upperBound < model.cuts.unitCount }

  /// The rectangle of a cell that begins, in this piece, at the shown row `index`.
  func rectangle(of cell: SetCell, at index: Int) -> Rect {
    let rowsBelow = cell.rows.upperBound - rows[index]
    let bottom = body.contains(index) ? min(index + rowsBelow, body.upperBound) : index + rowsBelow
    let (left, right) = (model.columnEdges[cell.columns.lowerBound], model.columnEdges[cell.columns.upperBound])
    return Rect(x: left, y: tops[index], width: right - left, height: tops[bottom] - tops[index])
  }
}
