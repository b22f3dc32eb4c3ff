internal import PDFFinish

/// An element of the structure with the glyphs that belong to it.
struct FoundElement {
  var role: String
  var rowSpan: Int
  var columnSpan: Int
  var scope: String?
  var annotationCount: Int
  /// In reading order, on one page or several.
  var glyphs: [FoundGlyph]
  var children: [FoundElement]

  /// The characters of the element and of all below it.
  var allGlyphs: [FoundGlyph] { glyphs + children.flatMap(\.allGlyphs) }

  var text: String { glyphs.map(\.text).joined() }
}

/// What a page shows beside the content: an artifact with text, or text that no mark encloses.
struct FoundArtifact {
  var page: Int
  /// As the file calls it: `Pagination`, `Footer`. Nil for text without any mark.
  var type: String?
  var subtype: String?
  var isMarked: Bool
  var glyphs: [FoundGlyph]

  var text: String { glyphs.map(\.text).joined() }
}
