/// The piece of content that a drawn item shows: the `part` (cell, paragraph) of a `block` of its form or section.
public struct ContentID: Sendable, Hashable, Comparable {
  /// The block's place in its form: 0 for the first paragraph, table or gap.
  public var block: Int
  /// The part's place in its block: a table's cell by its index; 0 for a paragraph.
  public var part: Int

  public init(block: Int, part: Int = 0) {
    self.block = block
    self.part = part
  }

  public static func < (left: ContentID, right: ContentID) -> Bool {
    (left.block, left.part) < (right.block, right.part)
  }
}

/// Whether a drawn item is content, a copy of content, or the page's own furniture.
///
/// The second law of the engine rests on it: every line of content is drawn once; all else is marked as what it is.
public enum ContentMark: Sendable, Hashable {
  /// Content, in the one place where it stands in reading order.
  case content(ContentID)
  /// A repeated header or a continued label: content that already stands elsewhere.
  case copy(ContentID)
  /// Page numbers, leaders and other things that no reader of the data needs.
  case furniture
}
