internal import PDFFinish

/// A stretch of a passage on one line, without large gaps.
struct TextSegment {
  let page: Int
  private(set) var text: String
  var box: Box
  /// The largest size of its type.
  private(set) var size: Double
  private var last: FoundGlyph

  fileprivate init(_ glyph: FoundGlyph) {
    (page, text, box, size) = (glyph.page, glyph.text, glyph.box, glyph.painted.size)
    last = glyph
  }
}

extension [FoundGlyph] {
  /// The visible glyphs line by line; a line is cut where a gap is wider than an em, or where its glyphs step back.
  var segments: [TextSegment] {
    var segments: [TextSegment] = []
    for glyph in self where !glyph.isBlank {
      if let last = segments.last, last.goesOn(with: glyph) {
        segments[segments.count - 1].append(glyph)
      } else {
        segments.append(TextSegment(glyph))
      }
    }
    return segments
  }
}

extension TextSegment {
  fileprivate func goesOn(with glyph: FoundGlyph) -> Bool {
    guard last.page == glyph.page else { return false }
    let gap = glyph.painted.x - last.painted.x - last.painted.advance
    return abs(glyph.painted.baseline - last.painted.baseline) < 0.2 * last.painted.size
      && gap < max(last.painted.size, glyph.painted.size) && glyph.painted.x >= last.painted.x
  }

  fileprivate mutating func append(_ glyph: FoundGlyph) {
    text += glyph.text
    box = box.union(glyph.box)
    size = max(size, glyph.painted.size)
    last = glyph
  }
}
