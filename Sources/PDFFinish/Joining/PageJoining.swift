extension Joiner {
  /// A page of the result: which document it is of, and its place there.
  struct PageSource: Hashable {
    var document: Int
    var page: Int
  }

  /// The pages in their new order.
  var order: [PageSource] {
    let pages = sources.enumerated().map { document, source in
      source.pages.indices.map { PageSource(document: document, page: $0) }
    }
    return Array(pages[0].prefix(position)) + pages.dropFirst().joined() + pages[0].dropFirst(position)
  }

  /// The pages of each part, counted from 0.
  var partPages: [Range<Int>] {
    sources.dropFirst().reduce(into: []) { ranges, source in
      let start = ranges.last?.upperBound ?? position
      ranges.append(start..<start + source.pages.count)
    }
  }

  /// Writes the pages with what they had from their old trees, and the tree of them all.
  mutating func joinPages() throws(FinishError) {
    let stamps = try numberStamps()
    for (place, page) in order.enumerated() {
      var dictionary = wholePage(page, isOpen: stamps[place] != nil)
      if let stamp = stamps[place] { apply(stamp, to: &dictionary) }
      update.write(.dictionary(dictionary), as: sources[page.document].pageReferences[page.page])
    }
    let kids = order.map { PDFObject.reference(sources[$0.document].pageReferences[$0.page]) }
    update.write(
      ["Type": .name("Pages"), "Kids": .array(kids), "Count": .integer(kids.count)], as: pageTree)
    catalog["Pages"] = .reference(pageTree)
  }

  /// A page that needs nothing of the tree above it (ISO 32000-1, 7.7.3.4).
  ///
  /// - Parameter isOpen: whether its contents and resources stand in it directly, for something to be added.
  private mutating func wholePage(_ page: PageSource, isOpen: Bool) -> PDFDictionary {
    let source = sources[page.document]
    var dictionary = source.pages[page.page].dictionary
    for key in ["Resources", "MediaBox", "CropBox", "Rotate"] where dictionary[key] == nil {
      let value = source.source.inherited(key, by: dictionary)
      if value != .null { dictionary[key] = value }
    }
    dictionary["Parent"] = nil
    if isOpen { source.source.open(&dictionary) }
    var copy = sources[page.document].copy.copied(dictionary, to: &update)
    copy["Parent"] = .reference(pageTree)
    return copy
  }
}

extension Joiner {
  /// Numbers to be printed on pages of the result, by their places.
  private mutating func numberStamps() throws(FinishError) -> [Int: PageStamp] {
    guard let numbers = request.numbers else { return [:] }
    let document = try QPDFDocument(numbers)
    var copy = DocumentCopy(document)
    var stamps: [Int: PageStamp] = [:]
    for (place, page) in zip(partPages.joined(), document.pages) {
      let old = order[place]
      let form = try copy.form(of: page, in: &update)
      stamps[place] = PageStamp(
        form: update.add(form),
        sheet: VisiblePage(sources[old.document].pages[old.page], of: sources[old.document].source))
    }
    try copy.finish(in: &update)
    return stamps
  }

  /// Draws a stamp over a page. Whatever the page's own content does to the state of drawing is undone before.
  private mutating func apply(_ stamp: PageStamp, to page: inout PDFDictionary) {
    let (before, after) = (PDFStream(data: Array("q\n".utf8)), PDFStream(data: Array(stamp.content.utf8)))
    let own = page["Contents"]?.array ?? []
    page["Contents"] = .array([.reference(update.add(before))] + own + [.reference(update.add(after))])
    var resources = page["Resources"]?.dictionary ?? [:]
    var objects = resources["XObject"]?.dictionary ?? [:]
    objects[PageStamp.name] = .reference(stamp.form)
    resources["XObject"] = .dictionary(objects)
    page["Resources"] = .dictionary(resources)
  }
}

extension QPDFDocument {
  /// Puts a page's contents and resources into the page itself.
  fileprivate func open(_ page: inout PDFDictionary) {
    let contents = resolved(page["Contents"])
    page["Contents"] = .array(contents.array ?? [page["Contents"]].compactMap { $0?.reference.map { .reference($0) } })
    var resources = resolved(page["Resources"]).dictionary ?? [:]
    resources["XObject"] = .dictionary(resolved(resources["XObject"]).dictionary ?? [:])
    page["Resources"] = .dictionary(resources)
  }
}
