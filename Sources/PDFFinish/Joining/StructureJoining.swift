extension Joiner {
  /// Writes one structure for all documents that have one: where there are several, a document that holds each of them
  /// as a part. The result says that it is tagged when all of it is.
  mutating func joinStructures() {
    let tagged = sources.indices.filter { sources[$0].structureRoot != nil }
    guard !tagged.isEmpty else { return }
    let kids = tagged.count == 1 ? topElements(of: tagged[0], parent: structureRoot) : [document(of: tagged)]
    var root: PDFDictionary = ["Type": .name("StructTreeRoot"), "K": kids.count == 1 ? kids[0] : .array(kids)]
    addMaps(of: tagged, to: &root)
    addTrees(of: tagged, to: &root)
    update.write(.dictionary(root), as: structureRoot)
    catalog["StructTreeRoot"] = .reference(structureRoot)
    let untagged = sources.filter { !$0.reader.isTagged }
    if untagged.isEmpty { catalog["MarkInfo"] = ["Marked": true] }
    losses += untagged.map { .untagged(document: $0.name) }
  }

  private mutating func document(of tagged: [Int]) -> PDFObject {
    let document = PDFReference(number: update.reserve())
    var kids: [PDFObject] = []
    for index in tagged { kids += topElements(of: index, parent: document, isPart: true) }
    update.write(
      [
        "Type": .name("StructElem"), "S": .name("Document"), "P": .reference(structureRoot), "K": .array(kids),
      ], as: document)
    return .reference(document)
  }

  /// The elements that stand below a document's root, below another parent.
  private mutating func topElements(of index: Int, parent: PDFReference, isPart: Bool = false) -> [PDFObject] {
    let source = sources[index]
    let root = source.structureRoot?["K"]
    let kids = source.source.resolved(root).array ?? [root].compactMap(\.self)
    var elements: [PDFObject] = []
    for kid in kids {
      guard var element = source.source.resolved(kid).dictionary else { continue }
      element["P"] = nil
      if isPart { source.becomePart(&element, besides: sources[0]) }
      var copy = sources[index].copy.copied(element, to: &update)
      copy["P"] = .reference(parent)
      let reference =
        kid.reference.map { sources[index].copy.take($0, in: &update) } ?? PDFReference(number: update.reserve())
      update.write(.dictionary(copy), as: reference)
      elements.append(.reference(reference))
    }
    return elements
  }

  /// What roles and classes of attributes mean.
  private mutating func addMaps(of tagged: [Int], to root: inout PDFDictionary) {
    var (roles, classes) = (PDFDictionary(), PDFDictionary())
    for index in tagged {
      let changes = sources[index].copy.changes
      for entry in sources[index].dictionary("RoleMap", of: sources[index].structureRoot).entries {
        roles[changes.roles[entry.key] ?? entry.key] = entry.value
      }
      for entry in sources[index].dictionary("ClassMap", of: sources[index].structureRoot).entries {
        classes[changes.classes[entry.key] ?? entry.key] = sources[index].copy.copied(entry.value, to: &update)
      }
    }
    if !roles.entries.isEmpty { root["RoleMap"] = .dictionary(roles) }
    if !classes.entries.isEmpty { root["ClassMap"] = .dictionary(classes) }
  }

  /// The trees that lead from content and from identifiers to elements.
  private mutating func addTrees(of tagged: [Int], to root: inout PDFDictionary) {
    var (numbers, next): ([PDFObject], Int) = ([], 0)
    var names: [([UInt8], PDFObject)] = []
    for index in tagged {
      let (source, changes) = (sources[index], sources[index].copy.changes)
      for (key, value) in source.source.numberTree(source.structureRoot?["ParentTree"]) {
        next = max(next, key + changes.parentKeys + 1)
        numbers += [.integer(key + changes.parentKeys), sources[index].copy.copied(value, to: &update)]
      }
      for (name, value) in source.source.nameTree(source.structureRoot?["IDTree"]) {
        names.append((changes.identifiers[name] ?? name, sources[index].copy.copied(value, to: &update)))
      }
    }
    root["ParentTree"] = ["Nums": .array(numbers)]
    root["ParentTreeNextKey"] = .integer(next)
    guard !names.isEmpty else { return }
    names.sort { $0.0.lexicographicallyPrecedes($1.0) }
    root["IDTree"] = ["Names": .array(names.flatMap { [.string($0.0), $0.1] })]
  }
}

extension JoinedSource {
  /// Makes a document's element that of a part, which keeps its title and its language.
  fileprivate func becomePart(_ element: inout PDFDictionary, besides base: JoinedSource) {
    if element["S"]?.name == "Document" { element["S"] = .name("Part") }
    if element["T"] == nil { element["T"] = .text(title) }
    if element["Lang"] == nil, let language = reader.language, language != base.reader.language {
      element["Lang"] = .text(language)
    }
  }
}
