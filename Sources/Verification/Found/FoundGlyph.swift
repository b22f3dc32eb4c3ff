internal import PDFFinish

/// A glyph of the file with the page that it stands on.
struct FoundGlyph: Hashable {
  /// Counted from 0.
  var page: Int
  var painted: PaintedGlyph

  var text: String { painted.text ?? "" }

  /// Whether it shows nothing: a space.
  var isBlank: Bool { text.unicodeScalars.allSatisfy(\.properties.isWhitespace) }

  var punctuation: FullWidthPunctuation? { text.unicodeScalars.first?.fullWidthPunctuation }

  /// The place of the em on the page; Chinese faces put the baseline at 0.12 em. Full-width punctuation counts for the
  /// half of its em that holds ink, for layouts close up the other one.
  var box: Box {
    var (left, right) = (painted.x, painted.x + painted.advance)
    switch punctuation {
    case .opening: left = (left + right) / 2
    case .closing: right = (left + right) / 2
    case nil: break
    }
    let bottom = painted.baseline + 0.12 * painted.size
    return Box(left: left, top: bottom - painted.size, right: right, bottom: bottom)
  }
}

/// The half of the em on which full-width punctuation stands free (CLREQ, Adjusting the Width of Punctuation Marks).
enum FullWidthPunctuation {
  case opening, closing
}

extension Unicode.Scalar {
  private static let openings = Set("“‘（《〈【〖「『〔［｛".unicodeScalars)
  private static let closings = Set("”’）》〉】〗」』〕］｝，。、；：！？．".unicodeScalars)

  fileprivate var fullWidthPunctuation: FullWidthPunctuation? {
    if Unicode.Scalar.openings.contains(self) { return .opening }
    return Unicode.Scalar.closings.contains(self) ? .closing : nil
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
