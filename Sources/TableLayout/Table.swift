public import Diagnostics
public import LayoutCore

/// A table before layout: what its cells hold and cover, and how it may be sized, ruled and cut.
///
/// Cells cover the grid exactly: each place belongs to one cell. `resolve` checks it.
public struct Table: Sendable, Hashable {
  public var columns: [ColumnWidth]
  public var rows: [Row]
  /// In reading order: by row, then by column. A cell's index names it in marks and diagnostics.
  public var cells: [Cell]
  /// The thickness of every rule that no cell changes.
  public var rule: Length
  /// The thickness of the rules around the table, where it differs from the others.
  public var outerRule: Length?
  /// How groups of rows may be cut.
  public var groups: [RowGroup]
  /// A page end that leaves fewer rows of the body than this before or after it costs.
  public var minimumRows: Int
  /// The row that blank rows imitate where the table is to reach the foot of its last page; nil where it is not.
  public var fillRow: Int?
  /// The block's place in its form, for marks.
  public var block: Int
  /// Where the layout describes the table.
  public var layoutLocation: SourceLocation

  public init(
    columns: [ColumnWidth], rows: [Row], cells: [Cell], rule: Length = .pt(0.75), groups: [RowGroup] = [],
    minimumRows: Int = 2, outerRule: Length? = nil, fillRow: Int? = nil, block: Int = 0,
    layoutLocation: SourceLocation = .init()
  ) {
    self.columns = columns
    self.rows = rows
    self.cells = cells
    self.rule = rule
    self.groups = groups
    self.minimumRows = minimumRows
    self.outerRule = outerRule
    self.fillRow = fillRow
    self.block = block
    self.layoutLocation = layoutLocation
  }
}

/// How wide a column is.
public enum ColumnWidth: Sendable, Hashable {
  case fixed(Length)
  /// Between the narrowest and the widest its content asks for.
  case automatic
  /// A share of what the other columns leave.
  case fraction(Int)
  /// `of`, but never below `min` or above `max`.
  indirect case bounded(of: ColumnWidth, min: Length?, max: Length?)
}

/// How high a row is.
public enum RowHeight: Sendable, Hashable {
  case automatic
  case atLeast(Length)
  case exactly(Length)
}

public struct Row: Sendable, Hashable {
  /// Which part of the table a row belongs to. The parts follow each other in this order, and no cell leaves its part.
  public enum Kind: Sendable, Hashable, CaseIterable {
    /// Stands at the top of each piece but the first, above the header: 续表. Furniture, not content.
    case continuation
    /// Stands at the top of each piece of the table; a copy on every page but the first.
    case header
    case body
    /// Stands at the foot of each piece of the table; a copy on every page but the last.
    case footer
  }

  public var kind: Kind
  public var height: RowHeight
  /// Whether a page may end inside the row, between lines. A row higher than a page is cut in any case.
  public var maySplit: Bool
  /// Of a continuation row: the rows for which it stands, where a piece begins with one of them. Nil for a row that
  /// stands where no other continuation row does. In a table with header rows all continuation rows stand everywhere.
  public var continued: Range<Int>?

  public init(kind: Kind = .body, height: RowHeight = .automatic, maySplit: Bool = true) {
    self.kind = kind
    self.height = height
    self.maySplit = maySplit
  }
}

/// Rows that belong together, such as the indicators of one first level.
public struct RowGroup: Sendable, Hashable {
  public enum Cohesion: Sendable, Hashable {
    /// On one page wherever a page can hold them.
    case keep
    /// On one page where that costs little.
    case preferKeep
    case free
  }

  public var rows: Range<Int>
  public var cohesion: Cohesion
  /// Whether all rows of the group are as high as its highest one; exact rows keep their height.
  public var hasEqualHeights: Bool

  public init(rows: Range<Int>, cohesion: Cohesion, hasEqualHeights: Bool = false) {
    self.rows = rows
    self.cohesion = cohesion
    self.hasEqualHeights = hasEqualHeights
  }
}

/// What a row-spanning cell shows in the pieces after the first when a page end cuts it.
public enum Continuation: Sendable, Hashable {
  /// The content flows on: what did not fit before the cut stands after it.
  case flow
  /// The label again, as a copy, with `suffix` (（续）, or nothing) on a line of its own below it.
  case `repeat`(suffix: String)
  /// The label in the first piece only.
  case once
}

public enum VerticalAlignment: String, Sendable, Hashable, CaseIterable {
  case top, middle, bottom
}

/// One cell, merged or not.
public struct Cell: Sendable, Hashable {
  public var row: Int
  public var column: Int
  public var rowSpan: Int
  public var columnSpan: Int
  public var content: [Paragraph]
  public var verticalAlignment: VerticalAlignment
  public var padding: Insets
  public var continuation: Continuation
  public var edges: CellEdges
  /// The ground of the cell, in hundredths of black; 0 for none.
  public var darkness: Int
  /// Whether diagonal lines part the cell's paragraphs, two or three labels from the top right to the bottom left
  /// (斜线表头).
  public var isDiagonal: Bool
  /// Room under the text for a seal or a signature.
  public var room: BlankRoom?
  /// Whether the cell is the heading of what stands beside or below it.
  public var isLabel: Bool
  /// What the cell shows, for diagnostics: the field's Chinese name, or the label itself.
  public var field: String
  /// Where the data came from.
  public var location: SourceLocation
  /// Where the layout describes the cell.
  public var layoutLocation: SourceLocation

  public init(
    row: Int, column: Int, rowSpan: Int = 1, columnSpan: Int = 1, content: [Paragraph],
    verticalAlignment: VerticalAlignment = .middle, padding: Insets = Insets(vertical: .pt(2), horizontal: .pt(3)),
    continuation: Continuation = .flow, edges: CellEdges = .init(), darkness: Int = 0, isDiagonal: Bool = false,
    room: BlankRoom? = nil, isLabel: Bool = false, field: String = "",
    location: SourceLocation = .init(), layoutLocation: SourceLocation = .init()
  ) {
    self.row = row
    self.column = column
    self.rowSpan = rowSpan
    self.columnSpan = columnSpan
    self.content = content
    self.verticalAlignment = verticalAlignment
    self.padding = padding
    self.continuation = continuation
    self.edges = edges
    self.darkness = darkness
    self.isDiagonal = isDiagonal
    self.room = room
    self.isLabel = isLabel
    self.field = field
    self.location = location
    self.layoutLocation = layoutLocation
  }
}

/// A cell's own wishes for its four rules; nil leaves an edge to the table.
///
/// Where two cells meet, an explicit wish beats the table's rule, and the thicker of two wishes wins. Zero draws nothing.
public struct CellEdges: Sendable, Hashable {
  public var top: Length?
  public var bottom: Length?
  public var left: Length?
  public var right: Length?

  public init(top: Length? = nil, bottom: Length? = nil, left: Length? = nil, right: Length? = nil) {
    self.top = top
    self.bottom = bottom
    self.left = left
    self.right = right
  }

  public static func all(_ thickness: Length) -> CellEdges {
    CellEdges(top: thickness, bottom: thickness, left: thickness, right: thickness)
  }
}
