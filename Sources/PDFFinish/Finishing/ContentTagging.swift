extension Finisher {
  /// Ties what is drawn to the structure: marks the content of each page, writes the tree, and says in the catalog that
  /// the document is tagged.
  mutating func tagContent(links: [PDFReference], fields: [PDFReference]) throws(FinishError) {
    guard let drawn = request.tagging, let tagging = taggingWithInserts else { return }
    for page in pages.indices { try mark(page: page, leaves: drawn.leaves[page]) }
    let annotations = zip(request.links, links).compactMap { link, reference in
      link.element.map { ($0, ContentItem.annotation(reference, page: link.page)) }
    }
    let widgets = zip(request.fields, fields).compactMap { field, reference in
      field.element.map { ($0, ContentItem.annotation(reference, page: field.page)) }
    }
    let structure = StructureWriting(
      tree: tagging.structure, leaves: tagging.leaves, pages: pages, annotations: annotations + widgets)
    catalog["StructTreeRoot"] = .reference(structure.write(to: &update))
    catalog["MarkInfo"] = ["Marked": true]
  }

  private mutating func mark(page index: Int, leaves: [Leaf]) throws(FinishError) {
    let content = try ContentMarking.mark(source.content(of: pages[index]), leaves: leaves)
    pages[index].dictionary["Contents"] = .reference(update.add(PDFStream(data: content)))
    let isShowing = request.inserts.pages.contains { $0.page == index }
    pages[index].dictionary["StructParents"] = leaves.isEmpty && !isShowing ? nil : .integer(index)
    // ISO 14289-1, 7.18.3: keys lead through a page in the order of its structure.
    pages[index].dictionary["Tabs"] = .name("S")
  }

  /// An annotation that was drawn belongs to no element; only those of the request do.
  func checkDrawnAnnotations() throws(FinishError) {
    for (index, page) in pages.enumerated() {
      guard source.resolved(page.dictionary["Annots"]).array?.isEmpty ?? true else {
        throw FinishError(
          "pdf.annotation", zh: "第 \(index + 1) 页绘有不属于文档结构的注释",
          en: "page \(index + 1) was drawn with an annotation outside the document's structure")
      }
    }
  }

  /// Takes away the structure that drawing left where the document is not tagged: it is no description of the text.
  mutating func removeTags() {
    catalog["StructTreeRoot"] = nil
    catalog["MarkInfo"] = nil
    for page in pages.indices { pages[page].dictionary["StructParents"] = nil }
  }
}
