import LayoutCore

/// What stands on a page, by kind, all relative to the page's own corner.
struct PageContents {
  /// Consecutive text, or a picture, of one mark.
  struct Passage {
    var mark: ContentMark
    var runs: [GlyphRun] = []
    var stencils: [Stencil] = []
  }

  private(set) var passages: [Passage] = []
  private(set) var rules: [Rule] = []
  private(set) var fills: [Fill] = []
  private(set) var links: [Link] = []
  private(set) var fields: [SignatureField] = []
  private(set) var anchors: [Anchor] = []

  init(_ page: Page) {
    for item in page.items { add(item) }
  }

  private mutating func add(_ item: DrawItem) {
    switch item {
    case .glyphs(let run, let mark): add(run, mark: mark)
    case .rule(let rule): rules.append(rule)
    case .fill(let fill): fills.append(fill)
    case .stencil(let stencil, let mark): passages.append(Passage(mark: mark, stencils: [stencil]))
    case .link(let link): links.append(link)
    case .field(let field): fields.append(field)
    case .anchor(let anchor): anchors.append(anchor)
    }
  }

  private mutating func add(_ run: GlyphRun, mark: ContentMark) {
    if let last = passages.last, last.mark == mark, last.stencils.isEmpty {
      passages[passages.count - 1].runs.append(run)
    } else {
      passages.append(Passage(mark: mark, runs: [run]))
    }
  }
}
