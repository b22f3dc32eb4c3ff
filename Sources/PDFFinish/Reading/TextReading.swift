/// The text of a piece of a document, as a reader copies it.
public struct TextPiece: Sendable, Hashable {
  /// The page it stands on, counted from 0.
  public var page: Int
  /// The standard type of its structure element: `TD`; nil for an artifact and in a document without structure.
  public var role: String?
  /// The element's place among the elements in reading order; pieces of one element share it.
  public var element: Int?
  public var text: String
}

/// All text of a document.
public struct DocumentText: Sendable, Hashable {
  /// In the order of the structure, then what no element holds; in a document without structure, as it was drawn.
  public var content: [TextPiece]
  /// What a reader passes over: page numbers, repeated heads, leaders.
  public var artifacts: [TextPiece]
  /// The pages, counted from 0, on which a character has no text or a font cannot be read.
  public var unreadablePages: [Int]
}

extension PDFReader {
  /// The text of the document by the maps of its fonts, each piece once: what proves that nothing was lost. Throws when
  /// a content stream is damaged. Text inside form objects is not looked at; a page that shows some tells nothing of it.
  public func text() throws(FinishError) -> DocumentText {
    let pages = try InspectedPage.all(in: source)
    var reading = TextReading(source: source)
    for page in pages { reading.read(page) }
    let structure = InspectedStructure(source: source, catalog: catalog)
    let content = structure.exists ? reading.pieces(in: structure) : reading.drawn
    return DocumentText(
      content: content, artifacts: reading.artifacts, unreadablePages: reading.unreadablePages.sorted())
  }
}

/// Gathers the text of pages by the sequences that it stands in.
private struct TextReading {
  let source: QPDFDocument
  private(set) var drawn: [TextPiece] = []
  private var unnumbered: [TextPiece] = []
  private(set) var artifacts: [TextPiece] = []
  private(set) var unreadablePages: Set<Int> = []
  private var sequences: [PDFReference: [Int: TextPiece]] = [:]
  private var fonts: [PDFReference: InspectedFont] = [:]

  init(source: QPDFDocument) { self.source = source }

  mutating func read(_ page: InspectedPage) {
    let fonts = fonts(of: page)
    for item in page.content.items {
      guard let shown = item.text else { continue }
      let text = shown.replacement ?? characters(shown, fonts: fonts)
      if text == nil { unreadablePages.insert(page.index) }
      add(TextPiece(page: page.index, text: text ?? ""), from: item, of: page)
    }
  }

  private mutating func add(_ piece: TextPiece, from item: ContentInspection.Item, of page: InspectedPage) {
    guard !item.isArtifact else { return artifacts.append(piece) }
    drawn.append(piece)
    guard let identifier = item.identifier else { return unnumbered.append(piece) }
    sequences[page.page.reference, default: [:]][identifier, default: TextPiece(page: page.index, text: "")]
      .text += piece.text
  }

  /// The pieces in the order of the tree, then those that hang on nothing.
  func pieces(in structure: InspectedStructure) -> [TextPiece] {
    var rest = sequences
    let held = structure.readingOrder.enumerated().flatMap { place, index in
      structure.elements[index].kids.compactMap { kid -> TextPiece? in
        guard case .sequence(let page?, let identifier) = kid else { return nil }
        var piece = rest[page]?.removeValue(forKey: identifier)
        piece?.role = structure.elements[index].role
        piece?.element = place
        return piece
      }
    }
    let unheld = rest.values.flatMap { page in page.sorted { $0.key < $1.key }.map(\.value) }
    return held + (unheld + unnumbered).sorted { $0.page < $1.page }
  }

  /// Nil when the font is unknown or a code has no text.
  private func characters(_ shown: ContentInspection.ShownText, fonts: [String: InspectedFont]) -> String? {
    guard let font = fonts[shown.font], let map = font.characters else { return nil }
    let texts = font.codes(shown.codes).map { map[$0] }
    return texts.contains(nil) ? nil : texts.compactMap(\.self).joined()
  }

  private mutating func fonts(of page: InspectedPage) -> [String: InspectedFont] {
    let names = source.resolved(page.resources.dictionary?["Font"]).dictionary?.entries ?? []
    for case .reference(let font) in names.map(\.value) where fonts[font] == nil {
      fonts[font] = InspectedFont(font, source: source)
    }
    return names.reduce(into: [:]) { result, entry in
      result[entry.key] = entry.value.reference.flatMap { fonts[$0] }
    }
  }
}
