public import LayoutCore
public import Pagination

/// A table that is measured: a block that can be cut between its rows and between the lines of its cells.
public struct TableBlock: BreakableBlock {
  let model: TableModel

  /// The width of all columns. Outer rules are drawn centred on the edges and stand out by half their thickness.
  public var width: Length { model.width }

  public var unitCount: Int { model.cuts.unitCount }

  public func height(of piece: Range<Int>) -> Length {
    let stack = PieceStack(of: model, through: piece)
    let showsFooter = piece.upperBound == unitCount || stack.repeatsFooter
    return stack.bottom + (showsFooter ? model.footerHeight : .zero)
  }

  public func heights(from start: Int, upTo limit: Length) -> [Length] {
    var heights: [Length] = []
    var stack = PieceStack(of: model, from: start)
    for end in start + 1..<unitCount + 1 {
      let height = stack.height(endingAt: end)
      guard height <= limit else { break }
      heights.append(height)
      if end <= model.cuts.bodyEnd, model.cuts.isBetweenRows(end) { stack.finishRow() }
    }
    return heights
  }

  public func breakCost(at position: Int) -> BreakCost { model.cuts[position].cost }

  public func field(ofUnit unit: Int) -> String? {
    let names = model.grid.cells(covering: model.cuts[unit].row).map { index in
      (model.table.cells[index].field, model.cells[index].height)
    }
    return names.filter { !$0.0.isEmpty }.max { $0.1 < $1.1 }?.0
  }

  public func frame(of piece: Range<Int>) -> Frame { TablePiece(of: model, units: piece).frame() }
}
