extension Finisher {
  /// Gives each embedded TrueType font of many characters the map that ISO 19005-3, 6.2.11.3.2 demands and Cairo leaves
  /// out. The identity is what a reader assumes without it.
  mutating func completeFonts() {
    var walk = FontWalk(source: source)
    for page in pages { walk.visit(resources: source.inherited("Resources", by: page.dictionary)) }
    for font in walk.descendants {
      guard var dictionary = source.object(font).dictionary, dictionary["Subtype"]?.name == "CIDFontType2",
        dictionary["CIDToGIDMap"] == nil
      else { continue }
      dictionary["CIDToGIDMap"] = .name("Identity")
      update.write(.dictionary(dictionary), as: font)
    }
  }
}

/// Finds the fonts that resources name, those of forms within forms included.
struct FontWalk {
  let source: any ObjectSource
  /// The fonts as resources name them, each once.
  private(set) var fonts: [PDFReference] = []
  private var seen: Set<PDFReference> = []

  init(source: any ObjectSource) { self.source = source }

  /// The fonts inside the composite ones (ISO 32000-1, 9.7.1).
  var descendants: [PDFReference] {
    fonts.flatMap { font in
      source.resolved(source.object(font).dictionary?["DescendantFonts"]).array?.compactMap(\.reference) ?? []
    }
  }

  mutating func visit(resources: PDFObject) {
    var waiting = [resources]
    while let resources = waiting.popLast() {
      guard let resources = resources.dictionary else { continue }
      for font in references(in: resources["Font"]) where seen.insert(font).inserted { fonts.append(font) }
      let forms = references(in: resources["XObject"]) + references(in: resources["Pattern"])
      for form in forms where seen.insert(form).inserted {
        waiting.append(source.resolved(source.object(form).dictionary?["Resources"]))
      }
    }
  }

  private func references(in dictionary: PDFObject?) -> [PDFReference] {
    source.resolved(dictionary).dictionary?.entries.compactMap(\.value.reference) ?? []
  }
}
