/// An entry of a document's outline (bookmarks), in reading order.
public struct OutlineEntry: Sendable, Hashable {
  public var title: String
  /// 0 for the top level; an entry belongs to the nearest one before it of a lower level.
  public var level: Int
  /// The anchor that the entry leads to.
  public var target: String

  public init(title: String, level: Int, target: String) {
    self.title = title
    self.level = level
    self.target = target
  }
}

/// What a PDF says of itself.
public struct DocumentInfo: Sendable, Hashable {
  public var title: String
  public var author: String
  public var subject: String
  /// The date that the document states as its creation, `yyyy-MM-ddTHH:mm:ssZ`: from the data or SOURCE_DATE_EPOCH,
  /// never from the clock, so that the same data gives the same bytes.
  public var created: String

  public init(title: String, author: String = "", subject: String = "", created: String) {
    self.title = title
    self.author = author
    self.subject = subject
    self.created = created
  }
}
