internal import Diagnostics
internal import PDFFinish

extension FileCheck {
  /// All text is black, upright, of a size to be read, not cut off and not covered.
  static let visible = FileCheck(
    name: "visible", title: Message(zh: "文字看得见", en: "all text can be seen"),
    extent: { proof in
      let count = proof.found.painted.map(\.glyphs.count).reduce(0, +)
      return Message(zh: "\(count) 个字形", en: "\(count) glyphs")
    },
    findings: { proof in
      proof.found.painted.enumerated().flatMap { page, painted in
        hidden(on: painted, page: page, isAnnex: proof.annexPages.contains(page))
      }
    })

  /// Smaller type than 八号 (5 pt) cannot be read.
  private static let smallestSize = 4.9

  /// The number of an annex's page stands on whatever the annex shows there.
  private static func hidden(on painted: PaintedPage, page: Int, isAnnex: Bool) -> [Diagnostic] {
    let shapes = painted.shapes.filter {
      ($0.area.height > 0 || $0.area.width > 0) && !(isAnnex && $0.precedingGlyphs == 0)
    }
    .map(PlacedShape.init)
    return painted.glyphs.enumerated().compactMap { index, glyph in
      let found = FoundGlyph(page: page, painted: glyph)
      guard !found.isBlank,
        let reason = reason(
          found, index: index, shapes: shapes, isTurnedAsItsPage: painted.isTurned && glyph.isPageNumber)
      else { return nil }
      return finding(
        "visible", page: page, zh: "“\(found.text)”\(reason.chinese)", en: "“\(found.text)” \(reason.english)")
    }
  }

  private static func reason(
    _ glyph: FoundGlyph, index: Int, shapes: [PlacedShape], isTurnedAsItsPage: Bool
  ) -> Message? {
    let painted = glyph.painted
    let core = glyph.box.core(0.2)
    if !painted.ink.isDark { return Message(zh: "没有显出墨色", en: "shows no ink") }
    if !painted.isUpright, !isTurnedAsItsPage { return Message(zh: "不是正立的", en: "is not upright") }
    if painted.size < smallestSize { return Message(zh: "太小", en: "is too small") }
    if let clip = painted.clip, !glyph.box.core(0.1).isInside(Box(clip), tolerance: 0) {
      return Message(zh: "被裁去", en: "is cut off")
    }
    let isCovered = shapes.contains { $0.hides(core, paintedAt: index) }
    return isCovered ? Message(zh: "被图形遮盖", en: "is covered by a shape") : nil
  }
}

extension PaintedGlyph {
  /// Whether it belongs to a page number that stands upright on a turned page.
  fileprivate var isPageNumber: Bool {
    if case .artifact(_, _, "Footer") = mark { isTurned } else { false }
  }
}

private struct PlacedShape {
  let shape: PaintedShape
  let box: Box

  init(_ shape: PaintedShape) {
    self.shape = shape
    box = Box(shape.area)
  }

  /// Light colours under text do no harm; nothing else may touch it.
  func hides(_ core: Box, paintedAt index: Int) -> Bool {
    guard box.overlaps(core, tolerance: 0) else { return false }
    return shape.precedingGlyphs > index || (shape.ink.luminance ?? 0) < 0.8
  }
}
