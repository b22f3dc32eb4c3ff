/// What an importer read, as what it took it, and what it could not place.
public struct ImportAccount: Sendable, Hashable, Encodable {
  /// A sheet, or a document's body.
  public struct Part: Sendable, Hashable, Encodable {
    public enum Kind: String, Sendable, Hashable, Encodable {
      /// A row for each indicator or project under a header.
      case list
      /// Forms and prose, read by their labels and headings.
      case forms
      /// Nothing that belongs to a performance text.
      case unread
    }

    /// The sheet's name; empty for a file that is one table or one text.
    public var name: String
    public var kind: Kind
    /// The number of the row with the headings of a list.
    public var headerRow: Int?
    /// The rows of a list, or the forms.
    public var count: Int
    public var columns: [Column]
    /// How many values of a list were blank or merged and were taken from above.
    public var inheritedCount: Int

    public init(
      name: String, kind: Kind, headerRow: Int? = nil, count: Int = 0, columns: [Column] = [], inheritedCount: Int = 0
    ) {
      self.name = name
      self.kind = kind
      self.headerRow = headerRow
      self.count = count
      self.columns = columns
      self.inheritedCount = inheritedCount
    }
  }

  /// A column of a list.
  public struct Column: Sendable, Hashable, Encodable {
    /// The column's letters: `AB`.
    public var letters: String
    public var heading: String
    /// The field that its cells were read as, by its Chinese name; nil for none.
    public var field: String?
    /// How many cells hold something.
    public var cellCount: Int

    public init(letters: String, heading: String, field: String?, cellCount: Int) {
      self.letters = letters
      self.heading = heading
      self.field = field
      self.cellCount = cellCount
    }
  }

  /// The format, as messages name it: `docx`, `xlsx`, `csv`.
  public var format: String
  public var parts: [Part]
  /// The projects that were read.
  public var projectCount = 0

  public init(format: String = "", parts: [Part] = []) {
    self.format = format
    self.parts = parts
  }
}
