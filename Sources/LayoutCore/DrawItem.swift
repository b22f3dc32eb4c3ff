/// A straight drawn line of a table or a page, with square ends at `start` and `end`.
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

/// A rectangle filled with grey, behind everything else.
public struct Fill: Sendable, Hashable {
  public var area: Rect
  /// The amount of black in hundredths: 0 is white, 100 black.
  public var darkness: Int

  public init(area: Rect, darkness: Int) {
    self.area = area
    self.darkness = darkness
  }
}

/// Black areas that make up one picture, such as the modules of a code. Where they touch there is no seam.
public struct Stencil: Sendable, Hashable {
  public var areas: [Rect]

  public init(areas: [Rect]) { self.areas = areas }

  public func moved(by offset: Point) -> Stencil { Stencil(areas: areas.map { $0.moved(by: offset) }) }
}

/// A rectangle that leads to a destination of the same document when it is clicked.
public struct Link: Sendable, Hashable {
  public var area: Rect
  /// The name of an `Anchor`.
  public var target: String
  /// Where it leads, in words.
  public var title: String
  /// The content that is the link.
  public var content: ContentID

  public init(area: Rect, target: String, title: String, content: ContentID) {
    self.area = area
    self.target = target
    self.title = title
    self.content = content
  }

  func placed(at offset: Point, section: Int) -> Link {
    Link(area: area.moved(by: offset), target: target, title: title, content: content.inSection(section))
  }
}

/// An empty field that a program can sign, which shows nothing.
public struct SignatureField: Sendable, Hashable {
  public var area: Rect
  /// Unique in every document that shows the field.
  public var name: String
  /// What is signed there, in words.
  public var title: String
  /// The content that is the field.
  public var content: ContentID

  public init(area: Rect, name: String, title: String, content: ContentID) {
    self.area = area
    self.name = name
    self.title = title
    self.content = content
  }

  func placed(at offset: Point, section: Int) -> SignatureField {
    SignatureField(area: area.moved(by: offset), name: name, title: title, content: content.inSection(section))
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
  case fill(Fill)
  case stencil(Stencil, mark: ContentMark)
  case link(Link)
  case field(SignatureField)
  case anchor(Anchor)

  /// The item where its frame is put into another one.
  public func moved(by offset: Point) -> DrawItem { placed(at: offset, section: 0) }

  /// The item on a page, as part of a section of the document.
  public func placed(at offset: Point, section: Int) -> DrawItem {
    switch self {
    case .glyphs(let run, let mark): .glyphs(run.moved(by: offset), mark: mark.inSection(section))
    case .rule(let rule): .rule(rule.moved(by: offset))
    case .fill(let fill): .fill(Fill(area: fill.area.moved(by: offset), darkness: fill.darkness))
    case .stencil(let stencil, let mark): .stencil(stencil.moved(by: offset), mark: mark.inSection(section))
    case .link(let link): .link(link.placed(at: offset, section: section))
    case .field(let field): .field(field.placed(at: offset, section: section))
    case .anchor(let anchor): .anchor(Anchor(name: anchor.name, position: anchor.position + offset))
    }
  }
}

extension DrawItem {
  /// The item of a frame that is turned a quarter to the right about its top left corner.
  public var turned: DrawItem {
    switch self {
    case .glyphs(let run, let mark): .glyphs(run.turned, mark: mark)
    case .rule(let rule): .rule(Rule(from: rule.start.turned, to: rule.end.turned, thickness: rule.thickness))
    case .fill(let fill): .fill(Fill(area: fill.area.turned, darkness: fill.darkness))
    case .stencil(let stencil, let mark): .stencil(Stencil(areas: stencil.areas.map(\.turned)), mark: mark)
    case .link(let link):
      .link(Link(area: link.area.turned, target: link.target, title: link.title, content: link.content))
    case .field(let field):
      .field(SignatureField(area: field.area.turned, name: field.name, title: field.title, content: field.content))
    case .anchor(let anchor): .anchor(Anchor(name: anchor.name, position: anchor.position.turned))
    }
  }
}
