extension Finisher {
  /// Makes the annotations of the links and returns them in the order of the request.
  ///
  /// In a tagged document an annotation names its entry in the parent tree; the entries of the pages come first.
  mutating func addLinks() -> [PDFReference] {
    let first = update.reserve(request.links.count)
    let references = request.links.indices.map { PDFReference(number: first + $0) }
    for (index, link) in request.links.enumerated() {
      var annotation = annotation(link)
      if request.conformance.isTagged { annotation["StructParent"] = .integer(pages.count + index) }
      update.write(.dictionary(annotation), as: references[index])
    }
    let byPage = Dictionary(grouping: request.links.indices) { request.links[$0].page }
    for (page, links) in byPage {
      let drawn = source.resolved(pages[page].dictionary["Annots"]).array ?? []
      pages[page].dictionary["Annots"] = .array(drawn + links.map { .reference(references[$0]) })
    }
    return references
  }

  /// ISO 19005-3, 6.3.2: an annotation is printed. A link's border is none, its page shows it as text.
  private func annotation(_ link: LinkAnnotation) -> PDFDictionary {
    let target = pages[link.destination.page]
    return [
      "Type": .name("Annot"), "Subtype": .name("Link"), "Rect": pages[link.page].box.rectangle(link.area), "F": 4,
      "Border": [0, 0, 0], "Contents": link.description.isEmpty ? nil : .text(link.description),
      "Dest": [
        .reference(target.reference), .name("XYZ"), .null, .points(target.box.top - link.destination.y), .null,
      ],
    ]
  }
}
