/// What a page says in print and where: what a scan of it is held against.
public struct PrintedPage: Sendable {
  /// The sheet as it is read, in millimetres.
  public var width: Double
  public var height: Double
  /// Every character that can be seen.
  public var glyphs: [PrintedGlyph]
  /// The drawn rules of tables.
  public var rules: [PaperArea]

  public init(width: Double, height: Double, glyphs: [PrintedGlyph], rules: [PaperArea]) {
    (self.width, self.height, self.glyphs, self.rules) = (width, height, glyphs, rules)
  }
}

/// A printed character.
public struct PrintedGlyph: Sendable, Hashable {
  public var text: String
  /// Its advance wide and its em high.
  public var area: PaperArea
  /// Whether it belongs to a header cell: a label, not data.
  public var isLabel: Bool

  public init(text: String, area: PaperArea, isLabel: Bool) {
    (self.text, self.area, self.isLabel) = (text, area, isLabel)
  }
}

/// A cell of a table on the page, by the rules around it.
public struct PrintedCell: Sendable, Hashable, Encodable {
  public var area: PaperArea
  /// What is printed in it, without spaces.
  public var text: String
  /// The label beside or above it: the field that it shows; nil where there is none.
  public var label: String?
}
