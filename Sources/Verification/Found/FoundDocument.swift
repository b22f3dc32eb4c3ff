internal import PDFFinish

/// A finished file as two readers find it: one follows its tags, the other sees its pages.
struct FoundDocument {
  let bytes: [UInt8]
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
    bytes = pdf
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
      for glyph in page.glyphs {
        let key = Key(page: index, mark: glyph.mark)
        if glyphs[key] == nil { order.append(key) }
        glyphs[key, default: []].append(FoundGlyph(page: index, painted: glyph))
      }
    }
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
    order.compactMap { key in glyphs[key].map { artifact(key, $0) } }
  }

  private func artifact(_ key: Key, _ glyphs: [FoundGlyph]) -> FoundArtifact {
    if case .artifact(_, let type, let subtype) = key.mark {
      return FoundArtifact(page: key.page, type: type, subtype: subtype, isMarked: true, glyphs: glyphs)
    }
    return FoundArtifact(page: key.page, isMarked: false, glyphs: glyphs)
  }
}
