internal import PDFFinish

/// An element of the structure with the glyphs that belong to it.
struct FoundElement {
  var role: String
  var rowSpan: Int
  var columnSpan: Int
  var scope: String?
  var annotationCount: Int
  var alternateText: String?
  var sequences: [StructureElement.Sequence]
  /// In reading order, on one page or several.
  var glyphs: [FoundGlyph]
  /// What its own glyphs say.
  var text: String
  /// Its own text line by line.
  var segments: [TextSegment]
  var children: [FoundElement]
  /// The page on which the element, or what is below it, begins; nil where it shows nothing.
  var firstPage: Int?
  /// The pages on which the element and what is below it stand.
  var pages: Set<Int>

  init(_ element: StructureElement, glyphs: [FoundGlyph], children: [FoundElement]) {
    role = element.role
    (alternateText, sequences) = (element.alternateText, element.sequences)
    (rowSpan, columnSpan, scope) = (element.rowSpan, element.columnSpan, element.scope)
    annotationCount = element.annotationCount
    self.glyphs = glyphs
    text = glyphs.map(\.text).joined()
    segments = glyphs.segments
    self.children = children
    firstPage = glyphs.first?.page ?? children.lazy.compactMap(\.firstPage).first
    pages = children.reduce(into: Set(glyphs.map(\.page))) { $0.formUnion($1.pages) }
  }

  /// The characters of the element and of all below it.
  var allText: String { text + children.map(\.allText).joined() }
}

/// What a page shows beside the content: an artifact with text, or text that no mark encloses.
struct FoundArtifact {
  let page: Int
  /// As the file calls it: `Pagination`, `Footer`. Nil for text without any mark.
  let type: String?
  let subtype: String?
  let isMarked: Bool
  let glyphs: [FoundGlyph]
  let text: String
  let segments: [TextSegment]

  init(page: Int, mark: PaintedMark, glyphs: [FoundGlyph]) {
    self.page = page
    if case .artifact(_, let type, let subtype) = mark {
      (self.type, self.subtype, isMarked) = (type, subtype, true)
    } else {
      (type, subtype, isMarked) = (nil, nil, false)
    }
    self.glyphs = glyphs
    text = glyphs.map(\.text).joined()
    segments = glyphs.segments
  }
}
