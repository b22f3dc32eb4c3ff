/// A glyph and where it stands, relative to the run's origin.
public struct PlacedGlyph: Sendable, Hashable {
  /// The glyph's number in its font file.
  public var id: UInt32
  public var x: Length
  /// Downwards, as everywhere on the page.
  public var y: Length

  public init(id: UInt32, x: Length, y: Length = .zero) {
    self.id = id
    self.x = x
    self.y = y
  }
}

/// How many UTF-8 bytes of a run's text the next glyphs stand for: what makes text come out of the PDF as it went in.
public struct TextCluster: Sendable, Hashable {
  public var bytes: Int
  public var glyphs: Int

  public init(bytes: Int, glyphs: Int) {
    self.bytes = bytes
    self.glyphs = glyphs
  }
}

/// Glyphs of one face and size, with the text they show.
public struct GlyphRun: Sendable, Hashable {
  public var face: FaceID
  public var size: Length
  /// The start of the baseline.
  public var origin: Point
  public var glyphs: [PlacedGlyph]
  public var text: String
  /// Covers `text` and `glyphs` from first to last.
  public var clusters: [TextCluster]
  /// Whether the line runs downwards, turned a quarter to the right about the run's origin.
  public var isTurned = false

  public init(
    face: FaceID, size: Length, origin: Point, glyphs: [PlacedGlyph], text: String, clusters: [TextCluster]
  ) {
    self.face = face
    self.size = size
    self.origin = origin
    self.glyphs = glyphs
    self.text = text
    self.clusters = clusters
  }

  public func moved(by offset: Point) -> GlyphRun {
    var run = self
    run.origin = origin + offset
    return run
  }

  /// The run after a quarter turn to the right about the corner of its frame.
  public var turned: GlyphRun {
    var run = self
    run.origin = origin.turned
    run.isTurned = true
    return run
  }
}
