internal import LayoutCore

/// The thickness of a table's rules where cells meet, collapsed into one: an explicit wish of a cell beats the table's
/// rule, the thicker of two wishes wins, and zero draws nothing.
extension Table {
  /// Between two cells, or between a cell and the outside.
  func thickness(_ one: Length?, _ other: Length?, isOuter: Bool) -> Length {
    [one, other].compactMap(\.self).max() ?? (isOuter ? outerRule ?? rule : rule)
  }

  /// At a page end, for the cell `cell` whose edge there asks for `own`; `neighbour` is the wish across the cut.
  ///
  /// A piece closes and opens with a full rule, also where the uncut table has none: with the one around the table where
  /// the cut is the piece's own edge. Only rows without side rules (lines of text above a form) stay open.
  func cutThickness(_ cell: Cell, own: Length?, neighbour: Length?, isOuter: Bool) -> Length {
    let wish = own == .zero && !cell.isOpen ? nil : own
    return max(wish ?? cutRule(isOuter: isOuter), neighbour ?? .zero)
  }

  /// Where a page end goes through a cell.
  func cutThickness(through cell: Cell, isOuter: Bool) -> Length {
    cell.isOpen ? .zero : cutRule(isOuter: isOuter)
  }

  private func cutRule(isOuter: Bool) -> Length { isOuter ? outerRule ?? rule : rule }
}

extension Cell {
  /// Whether the cell has no rules at its sides.
  fileprivate var isOpen: Bool { edges.left == .zero && edges.right == .zero }
}
