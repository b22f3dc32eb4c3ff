import BudgetModel

/// What the user states about tables: which sheet holds what, and which field a column is.
public struct ColumnMapping: Sendable {
  /// How a sheet is read.
  public enum SheetKind: String, Sendable, CaseIterable {
    /// A row for each indicator or project under a header.
    case list
    /// Forms and prose, read by their labels and headings.
    case forms
    case skip
  }

  /// The kinds of sheets by their names.
  public var sheets: [String: SheetKind] = [:]
  /// The row with the headings of lists, counted from 1; nil to find it.
  public var headerRow: Int?
  /// The roles of columns by their headings or letters.
  var columns: [String: ListRole] = [:]
  /// Values for fields of projects that the table does not have, by the fields' keys.
  var values: [String: JSONNode] = [:]

  init() {}

  func role(of heading: String, letters: String) -> ListRole? { columns[heading.asHeading] ?? columns[letters] }
}
