extension Finisher {
  /// Shows pages of other documents under what is drawn. Each is one figure: a reader of tags hears what it is, for
  /// nothing is known of what stands on it.
  mutating func insertPages() throws(FinishError) {
    var copies: [DocumentCopy] = []
    for document in request.inserts.documents {
      var copy = DocumentCopy(try QPDFDocument(document))
      copy.changes.dropsStructure = true
      copies.append(copy)
    }
    let sources = copies.map(\.source.pages)
    for insert in request.inserts.pages {
      let form = try copies[insert.document].form(of: sources[insert.document][insert.sourcePage], in: &update)
      let content = PDFStream(data: Array(insertedContent(insert).utf8))
      pages[insert.page].show(update.add(form), by: update.add(content), in: source)
    }
    for index in copies.indices { try copies[index].finish(in: &update) }
  }

  private func insertedContent(_ insert: PageInsert) -> String {
    let drawing = "q /\(PDFPage.insertName) Do Q"
    guard request.conformance.isTagged else { return drawing }
    // The leaves of the request are numbered first; the figure's comes after them.
    return "/Figure <</MCID \(request.tagging?.leaves[insert.page].count ?? 0)>> BDC \(drawing) EMC"
  }

  /// The tagging with the figures that inserted pages are.
  var taggingWithInserts: Tagging? {
    guard var tagging = request.tagging else { return nil }
    for insert in request.inserts.pages {
      if let element = insert.element { tagging.leaves[insert.page].append(.element(element)) }
    }
    return tagging
  }
}

extension PDFPage {
  /// What a page calls the page that it shows.
  static let insertName = "BanxinInsert"

  /// Draws a form before the page's own content.
  fileprivate mutating func show(_ form: PDFReference, by content: PDFReference, in source: DrawnFile) {
    let own = dictionary["Contents"].map { $0.array ?? [$0] } ?? []
    dictionary["Contents"] = .array([.reference(content)] + own)
    var resources = source.inherited("Resources", by: dictionary).dictionary ?? [:]
    var objects = source.resolved(resources["XObject"]).dictionary ?? [:]
    objects[PDFPage.insertName] = .reference(form)
    resources["XObject"] = .dictionary(objects)
    dictionary["Resources"] = .dictionary(resources)
  }
}
