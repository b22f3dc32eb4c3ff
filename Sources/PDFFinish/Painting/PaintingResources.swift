/// The fonts and graphics states that the content of a page calls by name.
struct PaintingResources {
  private var fonts: [String: TextFont] = [:]
  private var states: [String: PDFDictionary] = [:]
  private var images: Set<String> = []

  /// Reads the resources; fonts that other pages have used already come from `cache`.
  init(_ resources: PDFObject, source: QPDFDocument, cache: inout [PDFReference: TextFont]) {
    for entry in source.resolved(resources.dictionary?["Font"]).dictionary?.entries ?? [] {
      guard let reference = entry.value.reference else { continue }
      let font = cache[reference] ?? TextFont(InspectedFont(reference, source: source), source: source)
      cache[reference] = font
      fonts[entry.key] = font
    }
    for entry in source.resolved(resources.dictionary?["ExtGState"]).dictionary?.entries ?? [] {
      states[entry.key] = source.resolved(entry.value).dictionary
    }
    for entry in source.resolved(resources.dictionary?["XObject"]).dictionary?.entries ?? []
    where source.resolved(entry.value).dictionary?["Subtype"]?.name == "Image" {
      images.insert(entry.key)
    }
  }

  func font(_ name: String) -> TextFont? { fonts[name] }

  /// Whether the name is an image's, not a form's.
  func isImage(_ name: String) -> Bool { images.contains(name) }

  func graphicsState(_ name: String) -> PDFDictionary? { states[name] }
}

extension GraphicsState {
  /// Takes over what a graphics state dictionary says of visibility (ISO 32000-1, table 58). A mask may hide anything.
  mutating func set(_ dictionary: PDFDictionary?) {
    guard let dictionary else { return }
    fill.opacity = dictionary["ca"]?.number ?? fill.opacity
    stroke.opacity = dictionary["CA"]?.number ?? stroke.opacity
    lineWidth = dictionary["LW"]?.number ?? lineWidth
    if let mask = dictionary["SMask"], mask.name != "None" { fill.opacity = 0 }
  }
}

extension PDFReader {
  /// What each page paints. Throws when a content stream is damaged.
  public func paintedPages() throws(FinishError) -> [PaintedPage] {
    var (pages, cache): ([PaintedPage], [PDFReference: TextFont]) = ([], [:])
    for page in source.pages {
      let resources = PaintingResources(
        source.inherited("Resources", by: page.dictionary), source: source, cache: &cache)
      let painting = try PagePainting(source.content(of: page), box: page.box, resources: resources)
      pages.append(
        PaintedPage(
          width: page.box.right - page.box.left, height: page.box.top - page.box.bottom, glyphs: painting.glyphs,
          shapes: painting.shapes, isTurned: page.isTurned))
    }
    return pages
  }
}
