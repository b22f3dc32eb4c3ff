public import LayoutCore
public import TableLayout

/// A named text style of a layout: what `@标签` refers to.
public struct Role: Sendable, Hashable {
  public var style: ParagraphStyle
  public var verticalAlignment: VerticalAlignment
  /// How amounts are written, in a spreadsheet's notation (`0.00`).
  public var format: NumberFormat?

  public init(style: ParagraphStyle, verticalAlignment: VerticalAlignment = .middle, format: NumberFormat? = nil) {
    self.style = style
    self.verticalAlignment = verticalAlignment
    self.format = format
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
