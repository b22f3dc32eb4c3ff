/// A title and a table: a record, a list or a legend that no layout describes.
public struct PlainSheet: Sendable {
  public struct Column: Sendable {
    /// Empty in all columns of a table without headings, whose first column says what stands in the others.
    public var heading: String
    /// Its width, in shares of the text block.
    public var share: Int

    public init(_ heading: String = "", share: Int) { (self.heading, self.share) = (heading, share) }
  }

  public var title: String
  public var columns: [Column]
  /// For each row a text for each column.
  public var rows: [[String]]

  /// - Precondition: Each row has as many texts as there are columns.
  public init(title: String, columns: [Column], rows: [[String]]) {
    precondition(rows.allSatisfy { $0.count == columns.count }, "a row has other columns than its table")
    (self.title, self.columns, self.rows) = (title, columns, rows)
  }
}
