/// A page of another document that is shown on a page of this one, under what is drawn there.
public struct PageInsert: Sendable, Hashable {
  /// The page that shows it, counted from 0; it is as large as the other one is seen.
  public var page: Int
  /// The document by its place in the request.
  public var document: Int
  /// The page of that document, counted from 0.
  public var sourcePage: Int
  /// The figure that it is. Needed in tagged documents.
  public var element: StructureTree.ElementID?

  public init(page: Int, document: Int, sourcePage: Int, element: StructureTree.ElementID? = nil) {
    self.page = page
    self.document = document
    self.sourcePage = sourcePage
    self.element = element
  }
}

/// The pages of other documents that are shown on the pages of this one.
public struct PageInserts: Sendable, Hashable {
  /// The bytes of the PDFs.
  public var documents: [[UInt8]]
  public var pages: [PageInsert]

  public static let none = PageInserts(documents: [], pages: [])

  public init(documents: [[UInt8]], pages: [PageInsert]) {
    self.documents = documents
    self.pages = pages
  }
}
