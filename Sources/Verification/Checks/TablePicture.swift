internal import PDFFinish

/// The texts of a table's cells as they stand on the pages, copies and all.
struct TablePicture {
  /// The part of a cell's text on one page.
  struct Part {
    var page: Int
    var place: GridPlace
    var box: Box
    /// Of its largest glyph, in points.
    var size: Double
    var text: ExpectedText?
  }

  let parts: [Part]

  init(_ cells: [ElementPair], in proof: VerificationCase) {
    let rows = TableRows(cells)
    let pages = Set(cells.flatMap { $0.found.glyphs.map(\.page) })
    var copies = proof.found.artifacts.filter { $0.isCopy && pages.contains($0.page) }
    parts = cells.flatMap { cell -> [Part] in
      guard let place = cell.expected.place else { return [] }
      var glyphs = cell.found.glyphs
      for page in pages {
        guard let text = cell.copy(on: page, rows: rows),
          let index = copies.firstIndex(where: { $0.page == page && $0.text == text })
        else { continue }
        glyphs += copies.remove(at: index).glyphs
      }
      return TablePicture.parts(glyphs, place: place, text: cell.expected.text)
    }
  }

  private static func parts(_ glyphs: [FoundGlyph], place: GridPlace, text: ExpectedText?) -> [Part] {
    Dictionary(grouping: glyphs.segments, by: \.page).sorted { $0.key < $1.key }.compactMap { page, segments in
      let boxes = segments.map(\.box)
      return boxes.dropFirst().reduce(boxes.first) { $0?.union($1) }
        .map { Part(page: page, place: place, box: $0, size: segments.map(\.size).max() ?? 0, text: text) }
    }
  }
}

/// The horizontal rules of a page.
struct HorizontalRules {
  private let rules: [Box]

  init(_ page: PaintedPage) {
    // A line thicker than this is no rule of a table.
    rules = page.shapes.filter { $0.kind == .stroke && $0.area.height < 4 && $0.area.width > 4 }.map { Box($0.area) }
  }

  /// The rules next above and below a text, by the tenths of points at which they lie.
  struct Band: Hashable {
    var above: Int?
    var below: Int?
  }

  /// The heights of the rules next above and below a text; nil where one is missing.
  func gap(around box: Box) -> ClosedRange<Double>? {
    let band = band(around: box)
    guard let above = band.above, let below = band.below, above < below else { return nil }
    return Double(above) / 10...Double(below) / 10
  }

  /// Em squares may reach over a rule by a point; their ink does not. A rule that is no wider than the text belongs to
  /// it: one under a blank.
  func band(around box: Box) -> Band {
    let middle = (box.left + box.right) / 2
    let near = rules.filter {
      $0.left <= middle && $0.right >= middle && ($0.left < box.left - 1 || $0.right > box.right + 1)
    }
    return Band(
      above: near.filter { $0.top <= box.top + 1 }.map(tenths).max(),
      below: near.filter { $0.bottom >= box.bottom - 1 }.map(tenths).min())
  }

  private func tenths(_ rule: Box) -> Int { Int(((rule.top + rule.bottom) * 5).rounded()) }
}
