/// The standard structure types that documents of forms use (ISO 32000-1, 14.8.4), by their names in a PDF.
public enum StructureRole: String, Sendable, Hashable, CaseIterable {
  case document = "Document"
  case part = "Part"
  case section = "Sect"
  case division = "Div"
  case tableOfContents = "TOC"
  case tableOfContentsItem = "TOCI"
  case heading1 = "H1"
  case heading2 = "H2"
  case heading3 = "H3"
  case heading4 = "H4"
  case heading5 = "H5"
  case heading6 = "H6"
  case paragraph = "P"
  case list = "L"
  case listItem = "LI"
  case label = "Lbl"
  case listBody = "LBody"
  case table = "Table"
  case tableHead = "THead"
  case tableBody = "TBody"
  case tableFoot = "TFoot"
  case tableRow = "TR"
  case headerCell = "TH"
  case dataCell = "TD"
  case caption = "Caption"
  case span = "Span"
  case reference = "Reference"
  case link = "Link"
  case figure = "Figure"
  case form = "Form"

  /// The heading of a level, 1 for the highest; levels beyond the sixth are headings of the sixth.
  public static func heading(level: Int) -> StructureRole {
    let headings: [StructureRole] = [.heading1, .heading2, .heading3, .heading4, .heading5, .heading6]
    return headings[min(max(level, 1), headings.count) - 1]
  }
}

/// What an element says beside its role.
public struct StructureAttributes: Sendable, Hashable {
  /// Which cells a header cell is the header of (ISO 32000-1, table 349).
  public enum Scope: String, Sendable, Hashable {
    case row = "Row"
    case column = "Column"
    case both = "Both"
  }

  /// How many rows a cell covers.
  public var rowSpan: Int
  /// How many columns a cell covers.
  public var columnSpan: Int
  /// Given for header cells.
  public var scope: Scope?
  /// What a figure shows, in words.
  public var alternateText: String?
  /// The language where it differs from the document's.
  public var language: String?
  public var title: String?
  /// The place of a figure on its page.
  public var bounds: PageArea?

  public init(
    rowSpan: Int = 1, columnSpan: Int = 1, scope: Scope? = nil, alternateText: String? = nil,
    language: String? = nil, title: String? = nil, bounds: PageArea? = nil
  ) {
    self.rowSpan = rowSpan
    self.columnSpan = columnSpan
    self.scope = scope
    self.alternateText = alternateText
    self.language = language
    self.title = title
    self.bounds = bounds
  }
}
