public import LayoutCore

/// A document of another program that the volume takes in as it is: its pages, one by one.
public struct VolumeAnnex: Sendable, Hashable {
  /// What the contents and the outline call it.
  public var title: String
  /// The sizes of its pages as they are seen.
  public var pages: [Size]

  public init(title: String, pages: [Size]) {
    self.title = title
    self.pages = pages
  }

  /// What a reader hears who does not see the page.
  ///
  /// - Parameter page: counted from 0.
  public func description(ofPage page: Int) -> String { "附件：\(title)，第 \(page + 1) 页，共 \(pages.count) 页" }
}

/// A page of the volume that shows one of an annex.
public struct AnnexPage: Sendable, Hashable {
  /// The page of the volume, counted from 0.
  public var page: Int
  /// The annex by its place.
  public var annex: Int
  /// The page of the annex, counted from 0.
  public var sourcePage: Int
  /// The content that it is.
  public var content: ContentID

  public init(page: Int, annex: Int, sourcePage: Int, content: ContentID) {
    (self.page, self.annex, self.sourcePage, self.content) = (page, annex, sourcePage, content)
  }
}
