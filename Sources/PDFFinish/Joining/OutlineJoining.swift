/// An entry of the outline's top level.
private struct TopEntry {
  var reference: PDFReference
  /// Without what ties it to its neighbours.
  var dictionary: PDFDictionary
  /// The page that it leads to, by its place in its document.
  var page: Int?

  /// How many lines it takes while it is as open as it is.
  var lineCount: Int { 1 + max(0, dictionary["Count"]?.integer ?? 0) }
}

extension Joiner {
  /// Writes one outline: the base's entries, and one for each part, which holds the part's own. A part's entry stands
  /// before the first of the base that leads behind it.
  mutating func joinOutlines() {
    let root = PDFReference(number: update.reserve())
    var entries = topEntries(of: 0)
    let parts = sources.indices.dropFirst().map { partEntry($0) }
    let behind = position < sources[0].pages.count ? entries.firstIndex { ($0.page ?? -1) >= position } : nil
    entries.insert(contentsOf: parts, at: behind ?? entries.count)
    guard !entries.isEmpty else { return }
    let count = entries.reduce(0) { $0 + $1.lineCount }
    write(entries, under: root)
    update.write(
      [
        "Type": .name("Outlines"), "First": .reference(entries[0].reference),
        "Last": .reference(entries[entries.count - 1].reference), "Count": .integer(count),
      ], as: root)
    catalog["Outlines"] = .reference(root)
  }

  /// The entries of a document's top level. One that is named twice ends the list.
  private mutating func topEntries(of document: Int) -> [TopEntry] {
    let source = sources[document]
    let destinations = DestinationReading(source: source.source, catalog: source.catalog)
    var (entries, seen): ([TopEntry], Set<PDFReference>) = ([], [])
    var next = source.dictionary("Outlines", of: source.catalog)["First"]?.reference
    while let old = next, seen.insert(old).inserted, let dictionary = source.source.object(old).dictionary {
      let reference = sources[document].copy.take(old, in: &update)
      let own = sources[document].copy.copied(dictionary.without(["Parent", "Prev", "Next"]), to: &update)
      entries.append(TopEntry(reference: reference, dictionary: own, page: destinations.page(of: dictionary)))
      next = dictionary["Next"]?.reference
    }
    return entries
  }

  /// The entry of a part: its title, its first page, and its own outline below, closed.
  private mutating func partEntry(_ document: Int) -> TopEntry {
    let reference = PDFReference(number: update.reserve())
    let children = topEntries(of: document)
    write(children, under: reference)
    let count = children.reduce(0) { $0 + $1.lineCount }
    let first = PDFObject.reference(sources[document].pageReferences[0])
    let dictionary: PDFDictionary = [
      "Title": .text(sources[document].title), "Dest": [first, .name("XYZ"), .null, .null, .null],
      "First": children.first.map { .reference($0.reference) }, "Last": children.last.map { .reference($0.reference) },
      "Count": children.isEmpty ? nil : .integer(-count),
    ]
    return TopEntry(reference: reference, dictionary: dictionary)
  }

  private mutating func write(_ entries: [TopEntry], under parent: PDFReference) {
    for (index, entry) in entries.enumerated() {
      var dictionary = entry.dictionary
      dictionary["Parent"] = .reference(parent)
      if index > 0 { dictionary["Prev"] = .reference(entries[index - 1].reference) }
      if index + 1 < entries.count { dictionary["Next"] = .reference(entries[index + 1].reference) }
      update.write(.dictionary(dictionary), as: entry.reference)
    }
  }
}
