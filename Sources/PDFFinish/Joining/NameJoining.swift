extension Joiner {
  /// Decides what the names of each document become, so that no two documents use one name for two things.
  mutating func nameApart() {
    var pools = NamePools()
    for index in sources.indices {
      let changes = pools.changes(for: sources[index])
      sources[index].copy.changes = changes
      let name = sources[index].name
      for (old, new) in changes.visible.sorted(by: { $0.key < $1.key }) {
        losses.append(.renamed(document: name, old: old, new: new))
      }
    }
  }

  /// Writes the name trees of all documents as one of each kind, and the list of the files that belong to the result.
  mutating func joinNames() {
    let kinds = sources.reduce(into: [String]()) { kinds, source in
      kinds += source.nameTrees.keys.filter { !kinds.contains($0) }
    }
    var trees = PDFDictionary()
    for kind in kinds where kind != "EmbeddedFiles" { trees[kind] = tree(names(of: kind)) }
    trees["EmbeddedFiles"] = tree(embeddedFiles())
    if !trees.entries.isEmpty { catalog["Names"] = .dictionary(trees) }
    joinOldDestinations()
  }

  /// ISO 32000-1, 7.9.6: the keys of a name tree stand in the order of their bytes.
  private func tree(_ names: [([UInt8], PDFObject)]) -> PDFObject? {
    guard !names.isEmpty else { return nil }
    let sorted = names.sorted { $0.0.lexicographicallyPrecedes($1.0) }
    return ["Names": .array(sorted.flatMap { [.string($0.0), $0.1] })]
  }

  private mutating func names(of kind: String) -> [([UInt8], PDFObject)] {
    var pool = NamePool<[UInt8]>()
    var names: [([UInt8], PDFObject)] = []
    for index in sources.indices {
      let own = sources[index].names(kind)
      // Destinations were told apart before, for links know them by name.
      let known = kind == "Dests" ? sources[index].copy.changes.destinations : nil
      let changes = known ?? pool.changes(taking: own.map(\.0), numbered: numbered)
      for (name, value) in own {
        names.append((changes[name] ?? name, sources[index].copy.copied(value, to: &update)))
      }
    }
    return names
  }

  /// The files of all documents and those that the request adds; all of them belong to the result as a whole.
  private mutating func embeddedFiles() -> [([UInt8], PDFObject)] {
    let old = names(of: "EmbeddedFiles")
    let added = attachedFiles(besides: old.map(\.0))
    let associated = sources.indices.flatMap { associatedFiles(of: $0) } + added.map(\.1)
    if !associated.isEmpty { catalog["AF"] = .array(associated) }
    return old + added
  }

  /// The files of the request, under names that no other file has.
  private mutating func attachedFiles(besides names: [[UInt8]]) -> [([UInt8], PDFObject)] {
    var pool = NamePool(sources.flatMap(\.fileNames))
    var keys = NamePool(names)
    var files: [([UInt8], PDFObject)] = []
    for var attachment in request.attachments {
      attachment.name =
        pool.changes(taking: [attachment.name], numbered: numberedFile)[attachment.name] ?? attachment.name
      let key = PDFObject.text(attachment.name).string ?? []
      let file = PDFObject.reference(attachment.fileSpecification(in: &update, modified: modified))
      files.append((keys.changes(taking: [key], numbered: numbered)[key] ?? key, file))
    }
    return files
  }

  private mutating func associatedFiles(of document: Int) -> [PDFObject] {
    let files = sources[document].source.resolved(sources[document].catalog["AF"]).array ?? []
    var copies: [PDFObject] = []
    for file in files { copies.append(sources[document].copy.copied(file, to: &update)) }
    return copies
  }

  /// The date of the base, so that the same input gives the same bytes.
  private var modified: DocumentDate? {
    let packet = sources[0].reader.metadata
    return (packet?["xmp:ModifyDate"] ?? packet?["xmp:CreateDate"]).flatMap(DocumentDate.init)
  }

  /// Destinations of PDF 1.1 stand in a dictionary of their own.
  private mutating func joinOldDestinations() {
    var destinations = PDFDictionary()
    for index in sources.indices {
      let own = sources[index].dictionary("Dests", of: sources[index].catalog)
      let changes = sources[index].copy.changes.oldDestinations
      for entry in own.entries {
        destinations.append(changes[entry.key] ?? entry.key, sources[index].copy.copied(entry.value, to: &update))
      }
    }
    if !destinations.entries.isEmpty { catalog["Dests"] = .dictionary(destinations) }
  }
}

/// The names that the documents so far use, kind by kind.
private struct NamePools {
  private var destinations = NamePool<[UInt8]>()
  private var oldDestinations = NamePool<String>()
  private var roles: [String: String] = [:]
  private var classes = NamePool<String>()
  private var identifiers = NamePool<[UInt8]>()
  private var files = NamePool<String>()
  private var parentKeys = 0

  mutating func changes(for source: JoinedSource) -> NameChanges {
    let root = source.structureRoot
    var changes = NameChanges()
    changes.parentKeys = parentKeys
    let keys = source.source.numberTree(root?["ParentTree"]).map { $0.0 + 1 }
    parentKeys += max(keys.max() ?? 0, root?["ParentTreeNextKey"]?.integer ?? 0)
    changes.destinations = destinations.changes(taking: source.names("Dests").map(\.0), numbered: numbered)
    let old = source.dictionary("Dests", of: source.catalog).keys
    changes.oldDestinations = oldDestinations.changes(taking: old, numbered: numbered)
    changes.roles = roleChanges(source.dictionary("RoleMap", of: root))
    changes.classes = classes.changes(taking: source.dictionary("ClassMap", of: root).keys, numbered: numbered)
    let identified = source.source.nameTree(root?["IDTree"]).map(\.0)
    changes.identifiers = identifiers.changes(taking: identified, numbered: numbered)
    changes.files = files.changes(taking: source.fileNames, numbered: numberedFile)
    return changes
  }

  /// Roles change only where two documents mean something else by one name.
  private mutating func roleChanges(_ map: PDFDictionary) -> [String: String] {
    var pool = NamePool(Array(roles.keys))
    var changes: [String: String] = [:]
    for entry in map.entries {
      guard let role = entry.value.name else { continue }
      if let known = roles[entry.key], known != role {
        changes.merge(pool.changes(taking: [entry.key], numbered: numbered)) { first, _ in first }
      }
      roles[changes[entry.key] ?? entry.key] = role
    }
    return changes
  }
}

extension NameChanges {
  /// The changes that a user may meet: of destinations and files.
  fileprivate var visible: [String: String] {
    let names = destinations.map {
      (String(decoding: $0.key, as: UTF8.self), String(decoding: $0.value, as: UTF8.self))
    }
    return Dictionary(names + oldDestinations.map { ($0.key, $0.value) } + files.map { ($0.key, $0.value) }) { $1 }
  }
}

extension JoinedSource {
  /// What the embedded files are called.
  fileprivate var fileNames: [String] {
    names("EmbeddedFiles").compactMap { _, value in
      let file = source.resolved(value).dictionary
      return source.resolved(file?["UF"]).text ?? source.resolved(file?["F"]).text
    }
  }
}

private func numbered(_ name: [UInt8], _ number: Int) -> [UInt8] {
  // A name in UTF-16 gets its number in UTF-16.
  let isWide = name.starts(with: [0xFE, 0xFF])
  return name + "-\(number)".utf8.flatMap { isWide ? [0, $0] : [$0] }
}

private func numbered(_ name: String, _ number: Int) -> String { "\(name)-\(number)" }

/// The number stands before the suffix: `data-2.json`.
private func numberedFile(_ name: String, _ number: Int) -> String {
  guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return numbered(name, number) }
  return "\(name[..<dot])-\(number)\(name[dot...])"
}
