public import LayoutCore

/// The sheet and the text block on it (版心).
public struct PageSetup: Sendable, Hashable {
  /// Whether pages are bound as they come, all alike, or printed on both sides, with the binding edge changing sides.
  public enum Sides: String, Sendable, Hashable, CaseIterable {
    case one, two
  }

  public var paper: Size
  public var top: Length
  public var bottom: Length
  /// The margin at the binding edge (订口).
  public var inner: Length
  /// The margin at the cut edge.
  public var outer: Length
  public var sides: Sides

  public init(paper: Size, top: Length, bottom: Length, inner: Length, outer: Length, sides: Sides = .one) {
    self.paper = paper
    self.top = top
    self.bottom = bottom
    self.inner = inner
    self.outer = outer
    self.sides = sides
  }

  /// A4 with the margins of GB/T 9704-2012, 5.2.1: a text block of 156 × 225 mm.
  public static let official = PageSetup(
    paper: Size(width: .mm(210), height: .mm(297)), top: .mm(37), bottom: .mm(35), inner: .mm(28), outer: .mm(26))

  public var textBlock: Size {
    Size(width: paper.width - inner - outer, height: paper.height - top - bottom)
  }

  public var isLandscape: Bool { paper.width > paper.height }

  /// The page on which a landscape form is set where it is bound among upright pages like these: the sheet turned a
  /// quarter to the right, its text block the same room of the sheet (GB/T 9704-2012, 8).
  public func turned(isEvenPage: Bool) -> PageSetup {
    let origin = textBlockOrigin(isEvenPage: isEvenPage)
    return PageSetup(
      paper: Size(width: paper.height, height: paper.width), top: origin.x,
      bottom: paper.width - origin.x - textBlock.width, inner: bottom, outer: top)
  }

  /// The corner of the text block on a page. The binding edge is on the left of odd pages, and of all pages that are
  /// printed on one side.
  public func textBlockOrigin(isEvenPage: Bool) -> Point {
    Point(x: isEvenPage && sides == .two ? outer : inner, y: top)
  }
}
