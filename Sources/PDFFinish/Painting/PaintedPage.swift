/// What a page paints, in the order of painting: the reading that places and visibility are judged by.
public struct PaintedPage: Sendable, Hashable {
  public var width: Double
  public var height: Double
  public var glyphs: [PaintedGlyph]
  public var shapes: [PaintedShape]
  /// Whether the page is shown turned a quarter to the left. Places are those of the page before it is turned.
  public var isTurned: Bool
}

/// What something painted belongs to.
public enum PaintedMark: Sendable, Hashable {
  /// The sequence of this number (MCID) on its page.
  case sequence(Int)
  /// An artifact by its number among those of its page, of a type and perhaps a subtype (ISO 32000-1, 14.8.2.2):
  /// `Pagination`, `Footer`.
  case artifact(Int, type: String?, subtype: String?)
  /// No marked content at all.
  case none
}

/// A glyph that a text operator shows. Lengths are points from the top left corner of the page, y downwards.
public struct PaintedGlyph: Sendable, Hashable {
  /// What the font's map says of the code, or the replacement text of the sequence around it: empty for all glyphs of
  /// such a sequence but the first. Nil when nothing says what the code means.
  public var text: String?
  /// What the font's map says of the code, whatever stands for it; nil when it says nothing.
  public var ownText: String?
  public var mark: PaintedMark
  /// Where the glyph stands on its baseline.
  public var x: Double
  public var baseline: Double
  /// The width that the font gives the glyph.
  public var advance: Double
  /// The size of the em on the page.
  public var size: Double
  /// Whether it stands upright, neither turned nor mirrored.
  public var isUpright: Bool
  /// Whether its line runs downwards: upright on a page that is shown turned a quarter to the left.
  public var isTurned: Bool
  /// The name of the font.
  public var font: String
  public var ink: Ink
  /// The area that the page shows of it; nil where nothing is cut off.
  public var clip: PageArea?
}

/// A path or a picture. A path is told by its parts: each line of a stroke, each outline of a filling.
public struct PaintedShape: Sendable, Hashable {
  public enum Kind: Sendable, Hashable {
    case stroke, fill
    /// An image, or a form or a shading, whose inside is not looked at and which may cover the whole page.
    case object
  }

  public var kind: Kind
  public var area: PageArea
  public var mark: PaintedMark
  public var ink: Ink
  /// How many of the page's glyphs were painted before it, and may be covered by it.
  public var precedingGlyphs: Int
}

/// How well something painted can be seen.
public struct Ink: Sendable, Hashable {
  /// From 0 for black to 1 for white; nil for a pattern or a colour space that is not looked into.
  public var luminance: Double?
  public var opacity: Double
  /// Whether text is filled at all (ISO 32000-1, 9.3.6: rendering modes 0, 2, 4 and 6).
  public var isFilled: Bool

  /// Whether it stands out on white paper.
  public var isDark: Bool { isFilled && opacity > 0.9 && (luminance ?? 1) < 0.5 }
}
