public import LayoutCore
public import Pagination

/// A table that is measured: a block that can be cut between its rows and between the lines of its cells.
public struct TableBlock: BreakableBlock {
  let table: Table
  let sections: TableSections
  let grid: Grid
  /// The left edge of each column, and the right edge of the last.
  let columnEdges: [Length]
  let cells: [SetCell]
  let rows: RowStack
  let cuts: Cuts
  /// The height of a page's region: a header is repeated where it fits above what starts the page.
  let regionHeight: Length

  /// The width of all columns. Outer rules are drawn centred on the edges and stand out by half their thickness.
  public var width: Length { columnEdges.last ?? .zero }

  public var unitCount: Int { cuts.unitCount }

  public func height(of piece: Range<Int>) -> Length {
    let stack = PieceStack(of: self, through: piece)
    let showsFooter = piece.upperBound == unitCount || stack.repeatsFooter
    return stack.bottom + (showsFooter ? footerHeight : .zero)
  }

  public func heights(from start: Int, upTo limit: Length) -> [Length] {
    var heights: [Length] = []
    var stack = PieceStack(of: self, from: start)
    for end in start + 1..<unitCount + 1 {
      let height = stack.height(endingAt: end)
      guard height <= limit else { break }
      heights.append(height)
      if end <= cuts.bodyEnd, cuts.isBetweenRows(end) { stack.finishRow() }
    }
    return heights
  }

  public func breakCost(at position: Int) -> BreakCost { cuts[position].cost }

  public func field(ofUnit unit: Int) -> String? {
    let names = grid.cells(covering: cuts[unit].row).map { (table.cells[$0].field, cells[$0].height) }
    return names.filter { !$0.0.isEmpty }.max { $0.1 < $1.1 }?.0
  }

  public func frame(of piece: Range<Int>) -> Frame { TablePiece(of: self, units: piece).frame() }

  /// The position of the bottom of the header.
  var headerEnd: Int { cuts.position(ofRow: sections.header.upperBound) }

  var footerHeight: Length { rows.height(of: sections.footer) }
}
