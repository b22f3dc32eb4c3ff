/// The cells of a page's tables, found by looking from a place to the rules around it.
struct PrintedCells {
  private let glyphs: [PrintedGlyph]
  private let upright: [PaperArea]
  private let level: [PaperArea]

  /// How far ends of rules may stand apart that meet, in millimetres.
  private static let slack = 0.3

  init(_ page: PrintedPage) {
    glyphs = page.glyphs
    upright = page.rules.filter { $0.height > $0.width }
    level = page.rules.filter { $0.width >= $0.height }
  }

  /// The cell around a place; nil where rules do not close it in on all four sides.
  func cell(x: Double, y: Double) -> PrintedCell? {
    guard let area = enclosure(x: x, y: y) else { return nil }
    return PrintedCell(area: area, text: text(in: area), label: label(of: area))
  }

  /// The cell that holds the whole of an area.
  func cell(holding area: PaperArea) -> PrintedCell? {
    cell(x: area.middle.x, y: area.middle.y).flatMap { $0.area.contains(area, tolerance: 1) ? $0 : nil }
  }

  private func enclosure(x: Double, y: Double) -> PaperArea? {
    let slack = PrintedCells.slack
    let beside = upright.filter { $0.top - slack <= y && y <= $0.bottom + slack }.map(\.middle.x)
    let across = level.filter { $0.left - slack <= x && x <= $0.right + slack }.map(\.middle.y)
    guard let left = beside.filter({ $0 < x }).max(), let right = beside.filter({ $0 > x }).min(),
      let top = across.filter({ $0 < y }).max(), let bottom = across.filter({ $0 > y }).min()
    else { return nil }
    return PaperArea(left: left, top: top, width: right - left, height: bottom - top)
  }

  private func glyphs(in area: PaperArea) -> [PrintedGlyph] {
    glyphs.filter { area.contains(x: $0.area.middle.x, y: $0.area.middle.y) }
  }

  private func text(in area: PaperArea) -> String { glyphs(in: area).map(\.text).joined() }

  /// The label next to a cell on its left; else the nearest one above it.
  private func label(of area: PaperArea) -> String? {
    if let beside = enclosure(x: area.left - 0.5, y: area.middle.y), isLabel(beside) { return text(in: beside) }
    var above = area
    while let next = enclosure(x: area.middle.x, y: above.top - 0.5), next.top < above.top {
      if isLabel(next) { return text(in: next) }
      above = next
    }
    return nil
  }

  private func isLabel(_ area: PaperArea) -> Bool {
    let glyphs = glyphs(in: area)
    return !glyphs.isEmpty && glyphs.allSatisfy(\.isLabel)
  }
}
