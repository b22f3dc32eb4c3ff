public import Diagnostics
public import LayoutCore
public import TableLayout

/// A form as its layout file describes it: everything but the data.
public struct FormDefinition: Sendable, Hashable {
  /// The form's name, by which `--layout` and volumes refer to it.
  public var name: String
  /// The standard or rule that the form comes from.
  public var source: String
  public var page: PageSetup
  public var roles: RoleBook
  /// The form's title, in the outline and the contents.
  public var title: StyledTemplate
  public var body: [BlockDefinition]
  /// The form's own page number: one line under the text block.
  public var footer: StyledTemplate?
  /// How the form may be set smaller to take fewer pages; nil for not at all.
  public var fit: FitLadder?
  /// What the form asks of its data.
  public var checks: [CheckDefinition]
  /// The file the definition was read from.
  public var file: String
}

/// One block of a form's body, from top to bottom.
public enum BlockDefinition: Sendable, Hashable {
  /// A line of text above, between or below the tables.
  case text(StyledTemplate)
  /// Blank space, which vanishes at the top of a page.
  case gap(Length)
  /// Blank space that stays wherever it stands.
  case space(Length)
  case table(TableDefinition)
}

/// A table as its picture shows it.
public struct TableDefinition: Sendable, Hashable {
  public var columns: [ColumnWidth]
  public var rows: [PictureRow]
  /// The fields whose equal neighbours in repeated rows become one cell, outer ones first.
  public var merge: [String]
  public var breaking: BreakRules
  public var rule: Length
  /// The thickness of the rules around the table, where it differs.
  public var outerRule: Length?
}

/// How a table's repeated rows may be cut by a page end.
public struct BreakRules: Sendable, Hashable {
  /// What the merged cells of a field show after a page end.
  public var continuations: [String: Continuation]
  /// How much the rows under one outermost merged cell stay together.
  public var cohesion: RowGroup.Cohesion
  /// Whether the rows of such a group are all as high as the highest of them.
  public var hasEqualHeights: Bool
  /// The fewest rows that stand before and after a page end without a price.
  public var minimumRows: Int

  public init(
    continuations: [String: Continuation] = [:], cohesion: RowGroup.Cohesion = .free, hasEqualHeights: Bool = false,
    minimumRows: Int = 2
  ) {
    self.continuations = continuations
    self.cohesion = cohesion
    self.hasEqualHeights = hasEqualHeights
    self.minimumRows = minimumRows
  }
}

/// A line of a table's picture.
public struct PictureRow: Sendable, Hashable {
  public enum Rules: String, Sendable, Hashable, CaseIterable {
    /// Every cell has its rules.
    case all
    /// The row's own cells draw none; its neighbours' rules stay.
    case none
  }

  public var cells: [PictureCell]
  public var kind: Row.Kind
  /// Whether a page may end inside the row, between lines.
  public var maySplit: Bool
  /// The list over which the row is repeated: `each 指标`.
  public var each: FieldPath?
  /// How many rows the repeated row comes to at least: blank ones make up the number.
  public var padding: RowPadding?
  public var height: RowHeight
  public var rules: Rules
  public var location: SourceLocation
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
