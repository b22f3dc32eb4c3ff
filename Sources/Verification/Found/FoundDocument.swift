internal import PDFFinish

/// A finished file as two readers find it: one follows its tags, the other sees its pages.
struct FoundDocument {
  let reader: PDFReader
  /// The pages by their content and their marks.
  let painted: [PaintedPage]
  /// The pages as poppler sees them.
  let seen: [SeenPage]
  /// Every font, as poppler finds it.
  let fonts: [SeenFont]
  /// What hangs on the root of the structure.
  let roots: [FoundElement]
  /// Everything with text that no element of the structure holds, page by page.
  let artifacts: [FoundArtifact]

  init(_ pdf: [UInt8]) throws {
    reader = try PDFReader(pdf)
    let poppler = try PopplerDocument(pdf)
    painted = try reader.paintedPages()
    seen = try poppler.pages()
    fonts = poppler.fonts()
    guard seen.count == painted.count else { throw UnreadableFile(nil) }
    var marks = MarkedGlyphs(painted)
    roots = reader.structure.map { marks.element($0) }
    artifacts = marks.artifacts
  }
}

/// The glyphs of all pages by the marks around them. Each is handed out once.
struct MarkedGlyphs {
  private struct Key: Hashable {
    var page: Int
    var mark: PaintedMark
  }

  private var glyphs: [Key: [FoundGlyph]] = [:]
  private var order: [Key] = []

  init(_ pages: [PaintedPage]) {
    for (index, page) in pages.enumerated() {
      var rest = page.glyphs[...]
      while let mark = rest.first?.mark {
        let run = rest.prefix { $0.mark == mark }
        add(run.map { FoundGlyph(page: index, painted: $0.shown(on: page)) }, to: Key(page: index, mark: mark))
        rest = rest[run.endIndex...]
      }
    }
  }

  private mutating func add(_ run: [FoundGlyph], to key: Key) {
    if glyphs[key] == nil { order.append(key) }
    glyphs[key, default: []] += run
  }

  mutating func element(_ element: StructureElement) -> FoundElement {
    var own: [FoundGlyph] = []
    for sequence in element.sequences { own += take(sequence) }
    return FoundElement(element, glyphs: own, children: element.children.map { self.element($0) })
  }

  private mutating func take(_ sequence: StructureElement.Sequence) -> [FoundGlyph] {
    glyphs.removeValue(forKey: Key(page: sequence.page, mark: .sequence(sequence.identifier))) ?? []
  }

  /// What is left, in the order of painting.
  var artifacts: [FoundArtifact] {
    order.compactMap { key in
      glyphs[key].map { FoundArtifact(page: key.page, mark: key.mark, glyphs: $0) }
    }
  }
}
