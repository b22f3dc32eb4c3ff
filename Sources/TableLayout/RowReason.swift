public import LayoutCore

/// Why a row is as high as it is.
public struct RowReason: Sendable, Hashable {
  public enum Cause: Sendable, Hashable {
    /// The layout's `min`.
    case minimum
    /// The layout's `exact`.
    case exact
    /// The content of a cell of this row, by its field.
    case content(field: String)
    /// A cell of several rows, by its field, which ends here and needs more height than they had.
    case spanningCell(field: String)
    /// The row is as high as the highest of its group, or as one line of the cells that cover it.
    case neighbours
  }

  /// The row's number in the table, counted from 0.
  public var row: Int
  public var height: Length
  public var cause: Cause
  /// The first text of the row, to know it by.
  public var text: String
}

extension TableBlock {
  /// The rows that a piece begins or continues, from top to bottom, repeated ones left out.
  public func rowReasons(of piece: Range<Int>) -> [RowReason] {
    let rows = Set(piece.map { model.cuts[$0].row }).sorted()
    return rows.map { row in
      RowReason(row: row, height: model.rows.height(of: row..<row + 1), cause: cause(of: row), text: text(of: row))
    }
  }

  private func cause(of row: Int) -> RowReason.Cause {
    let height = model.rows.height(of: row..<row + 1)
    switch model.table.rows[row].height {
    case .exactly(let exact) where exact == height: return .exact
    case .atLeast(let least) where least == height: return .minimum
    default: break
    }
    let own = model.grid.cells(startingIn: row)
    if let cell = own.first(where: { model.cells[$0].rows.count == 1 && model.cells[$0].height == height }) {
      return .content(field: model.table.cells[cell].field)
    }
    if let span = model.rows.spans[row].first(where: { $0.settlingRow == row && isSettled($0) }) {
      return .spanningCell(field: model.table.cells[span.cell].field)
    }
    return .neighbours
  }

  /// Whether the cell's rows are just as high as the cell needs.
  private func isSettled(_ span: SpanIndex.Span) -> Bool {
    model.rows.height(of: span.rows) == model.cells[span.cell].height
  }

  private func text(of row: Int) -> String {
    let texts = model.grid.cells(startingIn: row).lazy.map { index in
      self.model.table.cells[index].content.map(\.text).joined()
    }
    return texts.first { !$0.isEmpty } ?? ""
  }
}
