/// An element of a document's structure with what hangs on it.
public struct StructureElement: Sendable, Hashable {
  /// A stretch of a page's content that belongs to an element.
  public struct Sequence: Sendable, Hashable {
    /// Counted from 0.
    public var page: Int
    /// Its number (MCID) on the page.
    public var identifier: Int

    public init(page: Int, identifier: Int) {
      self.page = page
      self.identifier = identifier
    }
  }

  /// The standard type: `TD`.
  public var role: String
  /// The rows and columns that a cell covers.
  public var rowSpan: Int
  public var columnSpan: Int
  /// `Row` or `Column`, of a header cell.
  public var scope: String?
  /// What stands for a picture, in words.
  public var alternateText: String?
  /// Its own content in reading order, without that of its children.
  public var sequences: [Sequence]
  /// How many annotations belong to it.
  public var annotationCount: Int
  public var children: [StructureElement]
}

extension PDFReader {
  /// The elements at the root of the structure, children and all; empty for a document without structure.
  public var structure: [StructureElement] {
    let structure = InspectedStructure(source: source, catalog: catalog)
    let numbers = Dictionary(source.pages.enumerated().map { ($1.reference, $0) }) { first, _ in first }
    let reading = ElementReading(structure: structure, pages: numbers)
    return structure.elements.indices.filter { structure.elements[$0].parent == nil }
      .map { reading.element($0, depth: 0) }
  }
}

private struct ElementReading {
  let structure: InspectedStructure
  let pages: [PDFReference: Int]

  /// Deeper than any document of ours: a limit keeps hostile files from exhausting the stack.
  private static let deepest = 64

  func element(_ index: Int, depth: Int) -> StructureElement {
    let element = structure.elements[index]
    let children = depth < ElementReading.deepest ? structure.children(of: index) : []
    return StructureElement(
      role: element.role, rowSpan: span("RowSpan", of: index), columnSpan: span("ColSpan", of: index),
      scope: structure.attribute("Scope", of: index)?.name, alternateText: element.dictionary["Alt"]?.text,
      sequences: element.kids.compactMap(sequence),
      annotationCount: element.kids.count { if case .object = $0 { true } else { false } },
      children: children.map { self.element($0, depth: depth + 1) })
  }

  private func span(_ key: String, of index: Int) -> Int { structure.attribute(key, of: index)?.integer ?? 1 }

  /// A sequence of a page that the document does not have is on page −1: it will match nothing.
  private func sequence(_ kid: InspectedStructure.Kid) -> StructureElement.Sequence? {
    guard case .sequence(let page, let identifier) = kid else { return nil }
    return StructureElement.Sequence(page: page.flatMap { pages[$0] } ?? -1, identifier: identifier)
  }
}
