public import LayoutCore

/// Pages as text, one item a line: what golden files hold, so that a change of layout is a diff that people can read.
///
/// Lengths are points with at most two decimals; text shows where its first and its last glyph stand.
public struct PageDump {
  private let fonts: FontSet

  public init(fonts: FontSet) { self.fonts = fonts }

  /// The lines of one page, each ended by a line feed.
  public func text(of page: Page, label: String = "") -> String {
    let turn = page.isTurned ? "turned" : ""
    let head = ["page", label, points(page.size.width), points(page.size.height), turn].filter { !$0.isEmpty }
    let lines = [head.joined(separator: " ")] + page.items.map(line)
    return lines.map { $0 + "\n" }.joined()
  }

  private func line(_ item: DrawItem) -> String {
    switch item {
    case .glyphs(let run, let mark): line(run, mark)
    case .rule(let rule): "rule \(points(rule.start)) to \(points(rule.end)) thick \(points(rule.thickness))"
    case .fill(let fill):
      "fill \(points(fill.area.origin)) size \(points(fill.area.size.width)),\(points(fill.area.size.height)) dark \(fill.darkness)"
    case .stencil(let stencil, let mark): line(stencil, mark)
    case .link(let link):
      "link \(points(link.area.origin)) size \(points(link.area.size.width)),\(points(link.area.size.height)) to \(link.target)"
    case .field(let field):
      "field \(points(field.area.origin)) size \(points(field.area.size.width)),\(points(field.area.size.height)) \(field.name)"
    case .anchor(let anchor): "anchor \(points(anchor.position)) \(anchor.name)"
    }
  }

  private func line(_ run: GlyphRun, _ mark: ContentMark) -> String {
    let length = run.glyphs.last?.x ?? .zero
    let last = run.isTurned ? "\(points(run.origin.y + length)) turned" : points(run.origin.x + length)
    let face = fonts[run.face].postScriptName
    return "text \(points(run.origin)) to \(last) \(face) \(points(run.size)) \(name(mark)) \"\(run.text)\""
  }

  /// Where a picture stands, and of how many areas it is.
  private func line(_ stencil: Stencil, _ mark: ContentMark) -> String {
    let left = stencil.areas.map(\.left).min() ?? .zero
    let top = stencil.areas.map(\.top).min() ?? .zero
    let right = stencil.areas.map(\.right).max() ?? .zero
    let bottom = stencil.areas.map(\.bottom).max() ?? .zero
    let corners = "\(points(Point(x: left, y: top))) to \(points(Point(x: right, y: bottom)))"
    return "stencil \(corners) areas \(stencil.areas.count) \(name(mark))"
  }

  private func name(_ mark: ContentMark) -> String {
    switch mark {
    case .content(let id): "content \(id.block).\(id.part)"
    case .copy(let id): "copy \(id.block).\(id.part)"
    case .furniture: "furniture"
    case .head: "head"
    case .ornament: "ornament"
    }
  }

  private func points(_ length: Length) -> String { hundredths(of: length.points) }

  private func points(_ point: Point) -> String { "\(points(point.x)),\(points(point.y))" }
}
