public import LayoutCore

/// The sheet and the text block on it (版心).
public struct PageSetup: Sendable, Hashable {
  /// Whether pages are bound as they come, all alike, or printed on both sides, with the binding edge changing sides.
  public enum Sides: String, Sendable, Hashable, CaseIterable {
    case one, two
  }

  /// The edge of the sheet at which it is bound.
  public enum Binding: String, Sendable, Hashable, CaseIterable {
    case left, right
    /// A landscape sheet that is bound among upright ones: its head lies at the binding edge (GB/T 9704-2012, 8). The
    /// margins are those of the upright sheet, `top` on the right and `bottom` on the left of the landscape one.
    case top
  }

  public var paper: Size
  public var top: Length
  public var bottom: Length
  /// The margin at the binding edge (订口).
  public var inner: Length
  /// The margin at the cut edge.
  public var outer: Length
  public var sides: Sides
  public var binding: Binding
  /// The code that every page bears; nil for none.
  public var code: CodeSetting?

  public init(
    paper: Size, top: Length, bottom: Length, inner: Length, outer: Length, sides: Sides = .one,
    binding: Binding = .left, code: CodeSetting? = nil
  ) {
    self.paper = paper
    self.top = top
    self.bottom = bottom
    self.inner = inner
    self.outer = outer
    self.sides = sides
    self.binding = binding
    self.code = code
  }

  /// A4 with the margins of GB/T 9704-2012, 5.2.1: a text block of 156 × 225 mm.
  public static let official = PageSetup(
    paper: Size(width: .mm(210), height: .mm(297)), top: .mm(37), bottom: .mm(35), inner: .mm(28), outer: .mm(26))

  public var textBlock: Size {
    switch binding {
    case .left, .right: Size(width: paper.width - inner - outer, height: paper.height - top - bottom)
    case .top: Size(width: paper.width - top - bottom, height: paper.height - inner - outer)
    }
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

  /// The corner of the text block on a page. The binding edge is the stated one on odd pages, and on all pages that are
  /// printed on one side; the opposite one on the backs of the others.
  public func textBlockOrigin(isEvenPage: Bool) -> Point {
    let isBack = isEvenPage && sides == .two
    switch binding {
    case .left: return Point(x: isBack ? outer : inner, y: top)
    case .right: return Point(x: isBack ? inner : outer, y: top)
    case .top: return Point(x: bottom, y: isBack ? outer : inner)
    }
  }
}
