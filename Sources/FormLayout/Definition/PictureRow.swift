public import Diagnostics
public import TableLayout

/// A line of a table's picture.
public struct PictureRow: Sendable, Hashable {
  public enum Rules: String, Sendable, Hashable, CaseIterable {
    /// Every cell has its rules.
    case all
    /// The row's own cells draw none; its neighbours' rules stay.
    case none
    /// Rules around the row, none between its cells.
    case outer
    /// Rules above and below, none at the sides of its cells.
    case horizontal
  }

  public var cells: [PictureCell]
  public var kind: Row.Kind = .body
  /// Of a continuation row: the list whose rows it stands above, `continuation 指标`; nil for all others.
  public var continuedList: FieldPath?
  /// Whether a page may end inside the row, between lines.
  public var maySplit = true
  /// The list over which the row is repeated: `each 指标`.
  public var repetition: Repetition?
  /// Whether the row is repeated together with the one above it: `also`.
  public var isAlso = false
  /// The row stands there only where this holds.
  public var condition: Condition?
  /// How many rows the repeated row comes to at least: blank ones make up the number.
  public var padding: RowPadding?
  public var height: RowHeight = .automatic
  public var rules: Rules = .all
  /// The columns whose cells cover all rows that this one is repeated to: `数量指标↓`.
  public var spanning: Set<Int> = []
  public var location: SourceLocation

  public init(cells: [PictureCell], location: SourceLocation) {
    self.cells = cells
    self.location = location
  }
}

/// The records that a row is repeated over: `each 指标 by 一级指标`, `each 指标 where 二级指标 = 数量指标`.
public struct Repetition: Sendable, Hashable {
  public enum Filter: Sendable, Hashable {
    case matching(Condition)
    /// The records that no other row of the table shows.
    case others
  }

  public var list: FieldPath
  /// The row stands once for each group of neighbours that agree in this field.
  public var key: FieldPath?
  public var filter: Filter?
  public var location: SourceLocation

  public init(list: FieldPath, key: FieldPath? = nil, filter: Filter? = nil, location: SourceLocation = .init()) {
    self.list = list
    self.key = key
    self.filter = filter
    self.location = location
  }

  public var condition: Condition? { if case .matching(let condition) = filter { condition } else { nil } }
}

/// How far blank rows lengthen a list.
public enum RowPadding: Sendable, Hashable {
  /// To a number of rows.
  case count(Int)
  /// To the foot of the form's last page.
  case page
}

/// A place of a table's picture.
public enum PictureCell: Sendable, Hashable {
  /// A cell of its own.
  case own(StyledTemplate)
  /// `←`: the same cell as on the left.
  case left
  /// `↑`: the same cell as above.
  case above
}
