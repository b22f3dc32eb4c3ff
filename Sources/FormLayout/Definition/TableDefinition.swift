public import Diagnostics
public import LayoutCore
public import TableLayout

/// A table as its picture shows it.
public struct TableDefinition: Sendable, Hashable {
  public var columns: [ColumnWidth]
  public var rows: [PictureRow]
  /// The fields whose equal neighbours in repeated rows become one cell, outer ones first.
  public var merge: [NamedField]
  public var breaking: BreakRules
  public var rule: Length
  /// The thickness of the rules around the table, where it differs.
  public var outerRule: Length?
}

/// A field by the name that a layout gives it.
public struct NamedField: Sendable, Hashable {
  public var name: String
  public var location: SourceLocation

  public init(_ name: String, at location: SourceLocation = .init()) {
    self.name = name
    self.location = location
  }
}

/// How a table's repeated rows may be cut by a page end.
public struct BreakRules: Sendable, Hashable {
  /// What the merged cells of a field show after a page end.
  public var continuations: [String: Continuation]
  /// Those fields as the layout names them.
  public var continuedFields: [NamedField] = []
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
