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
  /// A piece closes and opens with a full rule, also where the uncut table has none. Only rows without side rules
  /// (lines of text above a form) stay open.
  func cutThickness(_ cell: Cell, own: Length?, neighbour: Length?) -> Length {
    let isOpen = cell.edges.left == .zero && cell.edges.right == .zero
    let wish = own == .zero && !isOpen ? rule : own ?? rule
    return max(wish, neighbour ?? .zero)
  }

  /// Where a page end goes through a cell.
  func cutThickness(through cell: Cell) -> Length {
    cell.edges.left == .zero && cell.edges.right == .zero ? .zero : rule
  }
}
