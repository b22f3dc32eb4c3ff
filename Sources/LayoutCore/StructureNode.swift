/// What a part of a document is to a reader who does not see it: one node of the logical structure.
///
/// The structure is told by content, not by what is drawn: one table is one table over any number of pages.
public struct StructureNode: Sendable, Hashable {
  public enum Role: Sendable, Hashable {
    /// A part of the document that has a place in its outline.
    case section
    /// A heading; 1 is the highest level.
    case heading(level: Int)
    case paragraph
    case span
    case table
    case tableHead
    case tableBody
    case row
    case headerCell(scope: Scope, Spans)
    case dataCell(Spans)
    case contents
    case contentsEntry
    /// The text of a link that leads elsewhere in the document.
    case link
    /// A field that can be signed.
    case field
    /// A picture with what it shows in words, and its place on the page.
    case figure(String, Rect)
  }

  /// The cells that a header cell is the header of.
  public enum Scope: Sendable, Hashable {
    case row, column
  }

  /// The rows and columns that a cell covers.
  public struct Spans: Sendable, Hashable {
    public var rows: Int
    public var columns: Int

    public init(rows: Int, columns: Int) {
      self.rows = rows
      self.columns = columns
    }
  }

  public var role: Role
  /// The content that belongs to this very node.
  public var content: ContentID?
  public var children: [StructureNode]

  public init(_ role: Role, content: ContentID? = nil, children: [StructureNode] = []) {
    self.role = role
    self.content = content
    self.children = children
  }

  /// The node with its content in a section of a document.
  public func inSection(_ section: Int) -> StructureNode {
    StructureNode(role, content: content?.inSection(section), children: children.map { $0.inSection(section) })
  }
}
