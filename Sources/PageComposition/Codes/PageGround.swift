internal import LayoutCore

/// What a page shows, by the boxes of its items on the upright sheet: where a code can't stand.
struct PageGround {
  private let boxes: [Rect]

  init(_ page: Page) {
    let boxes = page.items.compactMap(\.box)
    self.boxes = page.isTurned ? boxes.map { $0.upright(onSheetOfHeight: page.sheet.height) } : boxes
  }

  func isFree(_ area: Rect) -> Bool { !boxes.contains { $0.overlaps(area) } }
}

extension DrawItem {
  /// What the item may blacken; nil where it draws nothing.
  fileprivate var box: Rect? {
    switch self {
    case .glyphs(let run, _): run.box
    case .rule(let rule): rule.box
    case .fill(let fill): fill.area
    case .stencil(let stencil, _): stencil.areas.reduce(stencil.areas.first) { $0?.union($1) }
    case .link, .field, .anchor: nil
    }
  }
}

extension GlyphRun {
  /// No glyph is wider than its em, or deeper than a third of it.
  fileprivate var box: Rect {
    let length = (glyphs.map(\.x).max() ?? .zero) + size
    let depth = size.scaled(by: 1, over: 3)
    return isTurned
      ? Rect(x: origin.x - depth, y: origin.y, width: size + depth, height: length)
      : Rect(x: origin.x, y: origin.y - size, width: length, height: size + depth)
  }
}

extension Rule {
  fileprivate var box: Rect {
    let (left, top) = (min(start.x, end.x), min(start.y, end.y))
    let line = Rect(x: left, y: top, width: max(start.x, end.x) - left, height: max(start.y, end.y) - top)
    return line.inset(by: Insets(vertical: -thickness.half, horizontal: -thickness.half))
  }
}

extension Rect {
  fileprivate func overlaps(_ other: Rect) -> Bool {
    left < other.right && other.left < right && top < other.bottom && other.top < bottom
  }

  fileprivate func union(_ other: Rect) -> Rect {
    let origin = Point(x: min(left, other.left), y: min(top, other.top))
    return Rect(
      x: origin.x, y: origin.y, width: max(right, other.right) - origin.x, height: max(bottom, other.bottom) - origin.y)
  }

  /// A place on a page that is turned to the right under its upright sheet, as the sheet shows it.
  fileprivate func upright(onSheetOfHeight height: Length) -> Rect {
    Rect(x: top, y: height - right, width: size.height, height: size.width)
  }

  /// A place on an upright sheet, as the page shows it that is turned to the right under it.
  func turned(onSheetOfHeight height: Length) -> Rect {
    Rect(x: height - bottom, y: left, width: size.height, height: size.width)
  }
}
