/// An empty field of a page that a program can sign.
public struct FieldAnnotation: Sendable, Hashable {
  /// The page that the area lies on, counted from 0.
  public var page: Int
  public var area: PageArea
  /// Unique in the document, and without full stops.
  public var name: String
  /// What is signed there, in words: what a screen reader says (ISO 14289-1, 7.18.1).
  public var description: String
  /// The field's element. Needed in tagged documents.
  public var element: StructureTree.ElementID?

  public init(
    page: Int, area: PageArea, name: String, description: String, element: StructureTree.ElementID? = nil
  ) {
    self.page = page
    self.area = area
    self.name = name
    self.description = description
    self.element = element
  }
}
