internal import PDFFinish

/// A glyph of the file with the page that it stands on.
struct FoundGlyph: Hashable {
  /// Counted from 0.
  let page: Int
  let painted: PaintedGlyph
  let punctuation: FullWidthPunctuation?
  /// Whether it shows nothing: a space.
  let isBlank: Bool
  /// The place of the em on the page; Chinese faces put the baseline at 0.12 em. Full-width punctuation counts for the
  /// half of its em that holds ink, for layouts close up the other one.
  let box: Box

  init(page: Int, painted: PaintedGlyph) {
    self.page = page
    self.painted = painted
    let scalars = (painted.text ?? "").unicodeScalars
    punctuation = scalars.first.flatMap(FullWidthPunctuation.init)
    isBlank = scalars.allSatisfy(\.properties.isWhitespace)
    box = Box(painted, punctuation: punctuation)
  }

  var text: String { painted.text ?? "" }
}

extension Box {
  fileprivate init(_ glyph: PaintedGlyph, punctuation: FullWidthPunctuation?) {
    if glyph.isTurned {
      let left = glyph.x - 0.12 * glyph.size
      self.init(left: left, top: glyph.baseline, right: left + glyph.size, bottom: glyph.baseline + glyph.advance)
      return
    }
    var (left, right) = (glyph.x, glyph.x + glyph.advance)
    switch punctuation {
    case .opening: left = (left + right) / 2
    case .closing: right = (left + right) / 2
    case nil: break
    }
    let bottom = glyph.baseline + 0.12 * glyph.size
    self.init(left: left, top: bottom - glyph.size, right: right, bottom: bottom)
  }
}

extension PaintedGlyph {
  /// A glyph that stands upright on the sheet of a turned page with its place there, where what ran downwards runs to
  /// the right; any other glyph as it is.
  func shown(on page: PaintedPage) -> PaintedGlyph {
    guard page.isTurned, isTurned else { return self }
    var glyph = self
    (glyph.x, glyph.baseline) = (baseline, page.width - x)
    (glyph.isUpright, glyph.isTurned) = (true, false)
    return glyph
  }
}

/// The half of the em on which full-width punctuation stands free (CLREQ, Adjusting the Width of Punctuation Marks).
enum FullWidthPunctuation {
  case opening, closing

  init?(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "“", "‘", "（", "《", "〈", "【", "〖", "「", "『", "〔", "［", "｛": self = .opening
    case "”", "’", "）", "》", "〉", "】", "〗", "」", "』", "〕", "］", "｝": self = .closing
    case "，", "。", "、", "；", "：", "！", "？", "．": self = .closing
    default: return nil
    }
  }
}

/// A rectangle of a page in points, from its top left corner downwards.
struct Box: Hashable {
  var left: Double
  var top: Double
  var right: Double
  var bottom: Double

  init(left: Double, top: Double, right: Double, bottom: Double) {
    (self.left, self.top, self.right, self.bottom) = (left, top, right, bottom)
  }

  init(_ area: PageArea) {
    self.init(left: area.x, top: area.y, right: area.x + area.width, bottom: area.y + area.height)
  }

  /// Whether it lies in `other`, but for `tolerance` points at each side.
  func isInside(_ other: Box, tolerance: Double) -> Bool {
    left >= other.left - tolerance && right <= other.right + tolerance && top >= other.top - tolerance
      && bottom <= other.bottom + tolerance
  }

  /// Whether both share more than `tolerance` points in both directions.
  func overlaps(_ other: Box, tolerance: Double) -> Bool {
    min(right, other.right) - max(left, other.left) > tolerance
      && min(bottom, other.bottom) - max(top, other.top) > tolerance
  }

  func union(_ other: Box) -> Box {
    Box(
      left: min(left, other.left), top: min(top, other.top), right: max(right, other.right),
      bottom: max(bottom, other.bottom))
  }

  /// The box without a share of its width and height at each side.
  func core(_ share: Double) -> Box {
    let (x, y) = ((right - left) * share, (bottom - top) * share)
    return Box(left: left + x, top: top + y, right: right - x, bottom: bottom - y)
  }
}
