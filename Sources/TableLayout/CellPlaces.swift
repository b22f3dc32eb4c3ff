public import LayoutCore

/// Where a cell stands in a piece of its table.
public struct CellPlace: Sendable, Hashable {
  /// Counted from 0 in the whole table.
  public var row: Int
  public var column: Int
  public var area: Rect
}

extension TableBlock {
  /// The widths of the columns, from the left.
  public var columnWidths: [Length] {
    zip(model.columnEdges, model.columnEdges.dropFirst()).map { $1 - $0 }
  }

  /// The cells that begin in a piece, in reading order.
  public func cellPlaces(of piece: Range<Int>) -> [CellPlace] {
    let piece = TablePiece(of: model, units: piece)
    return piece.rows.indices.flatMap { row in
      piece.cells(beginningAt: row).map { cell in
        let own = model.table.cells[cell]
        return CellPlace(row: own.row, column: own.column, area: piece.rectangle(of: model.cells[cell], at: row))
      }
    }
  }
}
