public import LayoutCore

/// A drawn PDF, with what the finishing of the file must know of its pages.
public struct DrawnPDF: Sendable, Hashable {
  public var bytes: [UInt8]
  /// For each page: the marks of its marked content by their MCID, which counts from 0 on every page. Empty for a file
  /// without tags.
  public var tags: [[ContentMark]]
  /// For each page: its links, in drawing order, relative to the page's top left corner.
  public var links: [[Link]]
  /// For each page: its fields, relative to the page's top left corner.
  public var fields: [[SignatureField]]
  /// Where each anchor stands.
  public var anchors: [String: AnchorPlace]
}

/// The place of an anchor in a document.
public struct AnchorPlace: Sendable, Hashable {
  /// The page, counted from 0.
  public var page: Int
  public var position: Point

  public init(page: Int, position: Point) {
    self.page = page
    self.position = position
  }
}

/// What a PDF gets beside its picture.
public struct PDFOptions: Sendable, Hashable {
  /// Whether every passage of text is marked content with an MCID, for a structure tree to refer to.
  public var tagsContent: Bool
  /// Whether links are drawn as annotations. Cairo's bring structure elements of its own along; a file that gets its
  /// own structure tree makes its links from `DrawnPDF.links` instead.
  public var drawsLinks: Bool
  /// Whether streams are stored as they are, for a finishing that compresses them anyway. They take several times the
  /// memory.
  public var storesStreams: Bool

  public init(tagsContent: Bool = false, drawsLinks: Bool = true, storesStreams: Bool = false) {
    self.tagsContent = tagsContent
    self.drawsLinks = drawsLinks
    self.storesStreams = storesStreams
  }
}
