extension Joiner {
  /// Writes the layers of all documents as one set: each is shown or hidden as before.
  mutating func joinLayers() {
    let layered = sources.indices.filter { sources[$0].catalog["OCProperties"] != nil }
    guard let first = layered.first else { return }
    guard layered.count > 1 else {
      return catalog["OCProperties"] = entry("OCProperties", of: first)
    }
    var (groups, settings): ([PDFObject], PDFDictionary) = ([], [:])
    for index in layered {
      let properties = sources[index].layers
      groups += copies(properties.groups, of: index)
      for (key, items) in properties.lists {
        settings[key] = .array((settings[key]?.array ?? []) + copies(items, of: index))
      }
    }
    catalog["OCProperties"] = ["OCGs": .array(groups), "D": .dictionary(settings)]
  }

  /// An entry of a document's catalog, copied as it stands.
  mutating func entry(_ key: String, of document: Int) -> PDFObject? {
    guard let value = sources[document].catalog[key] else { return nil }
    return sources[document].copy.copied(value, to: &update)
  }

  private mutating func copies(_ items: [PDFObject], of index: Int) -> [PDFObject] {
    var copies: [PDFObject] = []
    for item in items { copies.append(sources[index].copy.copied(item, to: &update)) }
    return copies
  }
}

extension JoinedSource {
  /// The layers, and the lists of how they are set at first (ISO 32000-1, table 101).
  fileprivate var layers: (groups: [PDFObject], lists: [(String, [PDFObject])]) {
    let properties = dictionary("OCProperties", of: catalog)
    let groups = source.resolved(properties["OCGs"]).array ?? []
    let settings = dictionary("D", of: properties)
    var lists = ["Order", "ON", "OFF", "RBGroups", "Locked", "AS"].map { key in
      (key, source.resolved(settings[key]).array ?? [])
    }
    // The others may begin shown: what this document hides by default has to be named.
    if settings["BaseState"]?.name == "OFF" {
      let shown = Set(lists[1].1)
      lists[2].1 = groups.filter { !shown.contains($0) }
    }
    return (groups, lists.filter { !$0.1.isEmpty })
  }
}
