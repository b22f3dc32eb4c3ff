public import LayoutCore
public import TableLayout

/// A named text style of a layout: what `@标签` refers to.
public struct Role: Sendable, Hashable {
  public var style: ParagraphStyle
  /// The line pitch in thousandths of the type size, where it follows the size; nil where the layout fixes it.
  public var leading: Int?
  public var verticalAlignment: VerticalAlignment
  /// How amounts and dates are written, in a spreadsheet's notation (`0.00`).
  public var format: ValueFormat?
  /// What stands for a missing value.
  public var whenEmpty: EmptyPolicy
  /// How a cell of this role is drawn.
  public var box: CellBox

  public init(
    style: ParagraphStyle, leading: Int? = nil, verticalAlignment: VerticalAlignment = .middle,
    format: ValueFormat? = nil, whenEmpty: EmptyPolicy = .blank, box: CellBox = CellBox()
  ) {
    self.style = style
    self.leading = leading
    self.verticalAlignment = verticalAlignment
    self.format = format
    self.whenEmpty = whenEmpty
    self.box = box
  }
}

/// What a role says of the cell around its text.
public struct CellBox: Sendable, Hashable {
  public var padding: Insets
  /// Rules that differ from the table's.
  public var edges: CellEdges
  /// The ground, in hundredths of black.
  public var darkness: Int

  public init(
    padding: Insets = Insets(vertical: .pt(2), horizontal: .pt(3)), edges: CellEdges = CellEdges(), darkness: Int = 0
  ) {
    self.padding = padding
    self.edges = edges
    self.darkness = darkness
  }
}

/// The roles of a layout by name.
public struct RoleBook: Sendable, Hashable {
  /// The role of a cell that holds a label and names no role.
  public static let label = "标签"
  /// The role of a cell that holds data and names no role.
  public static let data = "值"

  public var roles: [String: Role]

  public init(roles: [String: Role] = [:]) { self.roles = roles }

  public subscript(name: String) -> Role? { roles[name] }
}
