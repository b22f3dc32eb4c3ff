/// A straight drawn line of a table or a page, horizontal or vertical, with square ends at `start` and `end`.
public struct Rule: Sendable, Hashable {
  public var start: Point
  public var end: Point
  public var thickness: Length

  public init(from start: Point, to end: Point, thickness: Length) {
    self.start = start
    self.end = end
    self.thickness = thickness
  }

  public func moved(by offset: Point) -> Rule {
    Rule(from: start + offset, to: end + offset, thickness: thickness)
  }
}

/// A rectangle that leads to a destination of the same document when it is clicked.
public struct Link: Sendable, Hashable {
  public var area: Rect
  /// The name of an `Anchor`.
  public var target: String

  public init(area: Rect, target: String) {
    self.area = area
    self.target = target
  }
}

/// A named place that links, contents and the outline lead to. Names are ASCII: Cairo writes others wrongly.
public struct Anchor: Sendable, Hashable {
  public var name: String
  public var position: Point

  public init(name: String, position: Point) {
    self.name = name
    self.position = position
  }
}

/// What can stand in a finished frame. Drawing follows it and decides nothing.
public enum DrawItem: Sendable, Hashable {
  case glyphs(GlyphRun, mark: ContentMark)
  case rule(Rule)
  case link(Link)
  case anchor(Anchor)

  public func moved(by offset: Point) -> DrawItem {
    switch self {
    case .glyphs(let run, let mark): .glyphs(run.moved(by: offset), mark: mark)
    case .rule(let rule): .rule(rule.moved(by: offset))
    case .link(let link): .link(Link(area: link.area.moved(by: offset), target: link.target))
    case .anchor(let anchor): .anchor(Anchor(name: anchor.name, position: anchor.position + offset))
    }
  }
}
