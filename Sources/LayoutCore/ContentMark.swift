/// The piece of content that a drawn item shows: the `part` (cell, paragraph) of a `block` of a `section`.
public struct ContentID: Sendable, Hashable, Comparable {
  /// The section of the document: 0 in frames, which don't know where they will stand; a page's layer sets it.
  public var section: Int
  /// The block's place in its section: 0 for the first paragraph, table or gap.
  public var block: Int
  /// The part's place in its block: a table's cell by its index; 0 for a paragraph.
  public var part: Int

  public init(section: Int = 0, block: Int, part: Int = 0) {
    self.section = section
    self.block = block
    self.part = part
  }

  public func inSection(_ section: Int) -> ContentID { ContentID(section: section, block: block, part: part) }

  public static func < (left: ContentID, right: ContentID) -> Bool {
    (left.section, left.block, left.part) < (right.section, right.block, right.part)
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
  /// Page numbers and captions that a page adds of its own.
  case furniture
  /// Furniture above the text block: a running head.
  case head
  /// Leaders and the like, which say nothing.
  case ornament

  func inSection(_ section: Int) -> ContentMark {
    switch self {
    case .content(let id): .content(id.inSection(section))
    case .copy(let id): .copy(id.inSection(section))
    case .furniture, .head, .ornament: self
    }
  }
}
