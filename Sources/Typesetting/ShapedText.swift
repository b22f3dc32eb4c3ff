public import LayoutCore

/// A glyph as the shaper chose it, relative to the start of its cluster, independent of size.
public struct ShapedGlyph: Sendable, Hashable {
  public var id: UInt32
  public var x: Em
  public var y: Em

  public init(id: UInt32, x: Em = .zero, y: Em = .zero) {
    self.id = id
    self.x = x
    self.y = y
  }
}

/// The smallest stretch of text that has glyphs of its own: one Han character, one letter, a base and its marks.
public struct Cluster: Sendable, Hashable {
  /// The bytes of the text that the cluster covers.
  public var bytes: Range<Int>
  /// Its glyphs among the text's.
  public var glyphs: Range<Int>
  public var advance: Em
  public var face: FaceID
  /// The first character, which decides how the cluster behaves at line ends and beside others.
  public var scalar: Unicode.Scalar
  /// Whether Unicode's line breaking (UAX 14) allows a line to break here; false at the text's start. Chinese
  /// rules refine it.
  public var mayStartLine: Bool
  /// Whether the cluster is part of a blank to be filled in by hand: room with a rule under it, not a space.
  public var isBlank = false

  public init(
    bytes: Range<Int>, glyphs: Range<Int>, advance: Em, face: FaceID, scalar: Unicode.Scalar, mayStartLine: Bool
  ) {
    self.bytes = bytes
    self.glyphs = glyphs
    self.advance = advance
    self.face = face
    self.scalar = scalar
    self.mayStartLine = mayStartLine
  }
}

/// A paragraph's text, shaped once and for every size and width: breaking it into lines costs no more shaping.
public struct ShapedText: Sendable, Hashable {
  public var text: String
  /// In the order of the text; together they cover all of it.
  public var clusters: [Cluster]
  public var glyphs: [ShapedGlyph]

  public init(text: String, clusters: [Cluster], glyphs: [ShapedGlyph]) {
    self.text = text
    self.clusters = clusters
    self.glyphs = glyphs
  }
}

/// Turns text into glyphs: Pango in the product, squares of one em in the tests.
///
/// The text holds no line break and no control character; each of its characters has a glyph in the face or in a
/// stand-in that the font policy lists (see the coverage check that comes before layout).
public protocol TextShaping: AnyObject {
  /// - Parameter direction: stacked text takes the vertical forms of marks.
  func shape(_ text: String, face: FaceName, direction: TextDirection) -> ShapedText
}

extension TextShaping {
  /// Shapes text that is set from left to right.
  public func shape(_ text: String, face: FaceName) -> ShapedText { shape(text, face: face, direction: .horizontal) }
}
