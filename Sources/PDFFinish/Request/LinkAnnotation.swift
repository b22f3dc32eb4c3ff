/// A rectangle of a page in points, from the page's top left corner, downwards.
public struct PageArea: Sendable, Hashable {
  public var x: Double
  public var y: Double
  public var width: Double
  public var height: Double

  public init(x: Double, y: Double, width: Double, height: Double) {
    self.x = x
    self.y = y
    self.width = width
    self.height = height
  }
}

extension PageArea {
  /// Larger than any sheet: numbers beyond it are mistakes, and could not be written exactly.
  static let largest = 1_000_000.0

  var isOnPaper: Bool { [x, y, width, height].allSatisfy { $0.magnitude < PageArea.largest } }
}

/// A place on a page to go to.
public struct PageDestination: Sendable, Hashable {
  /// Counted from 0.
  public var page: Int
  /// The distance from the top of the page in points.
  public var y: Double

  public init(page: Int, y: Double = 0) {
    self.page = page
    self.y = y
  }
}

/// An area that leads to another place of the document when it is clicked.
public struct LinkAnnotation: Sendable, Hashable {
  /// The page that the area lies on, counted from 0.
  public var page: Int
  public var area: PageArea
  public var destination: PageDestination
  /// Where the link leads, in words: what a screen reader says (ISO 14289-1, 7.18.5).
  public var description: String
  /// The link's element, whose leaves are the text of the link. Needed in tagged documents.
  public var element: StructureTree.ElementID?

  public init(
    page: Int, area: PageArea, destination: PageDestination, description: String,
    element: StructureTree.ElementID? = nil
  ) {
    self.page = page
    self.area = area
    self.destination = destination
    self.description = description
    self.element = element
  }
}
