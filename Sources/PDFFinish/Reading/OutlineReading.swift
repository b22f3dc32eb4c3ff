/// An entry of a document's outline.
public struct OutlineItem: Sendable, Hashable {
  public var title: String
  /// 0 for the top level.
  public var level: Int
  /// The page that the entry leads to, counted from 0; nil when it leads to none.
  public var page: Int?

  public init(title: String, level: Int, page: Int?) {
    self.title = title
    self.level = level
    self.page = page
  }
}

/// A link from one place of a document to another.
public struct PageLink: Sendable, Hashable {
  /// The page that the link lies on, counted from 0.
  public var page: Int
  public var area: PageArea
  /// The page that the link leads to, counted from 0; nil when it leads to none of the document.
  public var targetPage: Int?
  /// Where the link leads, in words.
  public var description: String?
}

extension PDFReader {
  /// The outline in reading order, entries below entries following them.
  public var outline: [OutlineItem] {
    let destinations = DestinationReading(source: source, catalog: catalog)
    var (items, seen): ([OutlineItem], Set<PDFReference>) = ([], [])
    var waiting: [(PDFReference, level: Int)] = []
    if let first = source.resolved(catalog["Outlines"]).dictionary?["First"]?.reference { waiting = [(first, 0)] }
    while let (reference, level) = waiting.popLast() {
      // An outline that leads back to itself ends where it does.
      guard seen.insert(reference).inserted, let entry = source.object(reference).dictionary else { continue }
      items.append(
        OutlineItem(
          title: source.resolved(entry["Title"]).text ?? "", level: level, page: destinations.page(of: entry)))
      if let next = entry["Next"]?.reference { waiting.append((next, level)) }
      if let child = entry["First"]?.reference { waiting.append((child, level + 1)) }
    }
    return items
  }

  /// The links of all pages, page by page.
  public var links: [PageLink] {
    let destinations = DestinationReading(source: source, catalog: catalog)
    return source.pages.enumerated().flatMap { index, page in
      annotations(of: page).filter { $0["Subtype"]?.name == "Link" }.map { annotation in
        let corners = source.resolved(annotation["Rect"]).array ?? []
        return PageLink(
          page: index, area: page.box.area(PageBox(corners.compactMap { source.resolved($0).number })),
          targetPage: destinations.page(of: annotation), description: source.resolved(annotation["Contents"]).text)
      }
    }
  }

  private func annotations(of page: PDFPage) -> [PDFDictionary] {
    source.resolved(page.dictionary["Annots"]).array?.compactMap { source.resolved($0).dictionary } ?? []
  }
}

/// Finds the page that a link or an outline entry leads to, by page or by name (ISO 32000-1, 12.3.2).
struct DestinationReading {
  let source: QPDFDocument
  private let pages: [PDFReference: Int]
  private let names: [[UInt8]: PDFObject]

  init(source: QPDFDocument, catalog: PDFDictionary) {
    self.source = source
    let references = source.pageReferences.enumerated().map { ($1, $0) }
    pages = Dictionary(references) { first, _ in first }
    let tree = source.resolved(catalog["Names"]).dictionary?["Dests"]
    names = Dictionary(source.nameTree(tree)) { first, _ in first }
  }

  func page(of entry: PDFDictionary) -> Int? {
    if let destination = entry["Dest"] { return page(source.resolved(destination)) }
    guard let action = source.resolved(entry["A"]).dictionary, action["S"]?.name == "GoTo" else { return nil }
    return page(source.resolved(action["D"]))
  }

  private func page(_ destination: PDFObject) -> Int? {
    switch destination {
    case .array(let items): items.first?.reference.flatMap { pages[$0] }
    case .string(let name): names[name].map(source.resolved).flatMap(explicitPage)
    default: nil
    }
  }

  /// A name leads to a destination or to a dictionary that holds one.
  private func explicitPage(_ value: PDFObject) -> Int? {
    let destination = value.dictionary.map { source.resolved($0["D"]) } ?? value
    return destination.array?.first?.reference.flatMap { pages[$0] }
  }
}
