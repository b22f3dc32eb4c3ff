extension Joiner {
  /// Writes one form for the fields of all documents. Of fields with one name the later get a number: a reader would
  /// fill them all at once.
  mutating func joinFields() {
    let forms = sources.map { $0.dictionary("AcroForm", of: $0.catalog) }
    guard forms.contains(where: { !$0.entries.isEmpty }) else { return }
    var (pool, fields): (NamePool<String>, [PDFObject]) = (NamePool(), [])
    for index in sources.indices { fields += joinedFields(of: index, pool: &pool) }
    var form = PDFDictionary()
    for (index, own) in forms.enumerated() {
      for entry in own.entries where form[entry.key] == nil && !["Fields", "SigFlags", "XFA"].contains(entry.key) {
        form[entry.key] = sources[index].copy.copied(entry.value, to: &update)
      }
    }
    let flags = forms.reduce(0) { $0 | ($1["SigFlags"]?.integer ?? 0) }
    form["Fields"] = .array(fields)
    form["SigFlags"] = flags == 0 ? nil : .integer(flags)
    catalog["AcroForm"] = .dictionary(form)
  }

  private mutating func joinedFields(of index: Int, pool: inout NamePool<String>) -> [PDFObject] {
    let source = sources[index]
    let form = source.dictionary("AcroForm", of: source.catalog)
    let fields = source.source.resolved(form["Fields"]).array?.compactMap(\.reference) ?? []
    let names = fields.map { source.source.resolved(source.source.object($0).dictionary?["T"]).text ?? "" }
    let changes = pool.changes(taking: names.filter { !$0.isEmpty }) { "\($0)-\($1)" }
    if fields.contains(where: { source.source.isSigned($0) }) { losses.append(.signatures(document: source.name)) }
    var copies: [PDFObject] = []
    for (field, name) in zip(fields, names) {
      if let new = changes[name] { rename(field, of: index, from: name, to: new) }
      copies.append(sources[index].copy.copied(.reference(field), to: &update))
    }
    return copies
  }

  private mutating func rename(_ field: PDFReference, of index: Int, from old: String, to new: String) {
    losses.append(.renamed(document: sources[index].name, old: old, new: new))
    guard var dictionary = sources[index].source.object(field).dictionary else { return }
    dictionary["T"] = .text(new)
    let reference = sources[index].copy.take(field, in: &update)
    update.write(.dictionary(sources[index].copy.copied(dictionary, to: &update)), as: reference)
  }
}

extension QPDFDocument {
  /// Whether a field or one below it holds a signature.
  fileprivate func isSigned(_ field: PDFReference) -> Bool {
    var (waiting, seen): ([PDFReference], Set<PDFReference>) = ([field], [])
    while let next = waiting.popLast() {
      guard seen.insert(next).inserted, let dictionary = object(next).dictionary else { continue }
      if dictionary["FT"]?.name == "Sig", resolved(dictionary["V"]).dictionary != nil { return true }
      waiting += resolved(dictionary["Kids"]).array?.compactMap(\.reference) ?? []
    }
    return false
  }
}
