internal import PDFFinish

/// A stretch of a passage on one line, without large gaps.
struct TextSegment {
  var page: Int
  var glyphs: [FoundGlyph]
  var box: Box

  var text: String { glyphs.map(\.text).joined() }
}

extension [FoundGlyph] {
  /// The visible glyphs line by line; a line is cut where a gap is wider than an em, or where its glyphs step back.
  var segments: [TextSegment] {
    var segments: [TextSegment] = []
    for glyph in self where !glyph.isBlank {
      if let last = segments.last, last.continues(with: glyph) {
        segments[segments.count - 1].glyphs.append(glyph)
        segments[segments.count - 1].box = last.box.union(glyph.box)
      } else {
        segments.append(TextSegment(page: glyph.page, glyphs: [glyph], box: glyph.box))
      }
    }
    return segments
  }
}

extension TextSegment {
  fileprivate func continues(with glyph: FoundGlyph) -> Bool {
    guard let last = glyphs.last, last.page == glyph.page else { return false }
    let gap = glyph.painted.x - last.painted.x - last.painted.advance
    return abs(glyph.painted.baseline - last.painted.baseline) < 0.2 * last.painted.size
      && gap < max(last.painted.size, glyph.painted.size) && glyph.painted.x >= last.painted.x
  }
}
