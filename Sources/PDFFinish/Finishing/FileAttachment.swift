extension Finisher {
  /// Puts the attachments into the document and ties them to it as a whole (ISO 19005-3, 6.8 and annex E).
  mutating func attachFiles() {
    guard !request.attachments.isEmpty else { return }
    var named: [(name: [UInt8], file: PDFReference)] = []
    for attachment in request.attachments {
      let file = attachment.fileSpecification(in: &update, modified: DocumentDate(request.metadata.created))
      named.append((PDFObject.text(attachment.name).string ?? [], file))
    }
    catalog["AF"] = .array(named.map { .reference($0.file) })
    var names = source.resolved(catalog["Names"]).dictionary ?? [:]
    names["EmbeddedFiles"] = ["Names": .array(nameTree(named))]
    catalog["Names"] = .dictionary(names)
  }

  /// ISO 32000-1, 7.9.6: the keys of a name tree stand in the order of their bytes.
  private func nameTree(_ named: [(name: [UInt8], file: PDFReference)]) -> [PDFObject] {
    named.sorted { $0.name.lexicographicallyPrecedes($1.name) }.flatMap {
      [.string($0.name), .reference($0.file)]
    }
  }
}

extension Attachment {
  /// Adds the file and what is said of it, and returns the latter.
  func fileSpecification(in update: inout ObjectUpdate, modified: DocumentDate?) -> PDFReference {
    let parameters: PDFObject = ["Size": .integer(data.count), "ModDate": modified.map { .text($0.objectForm) }]
    let stream = PDFStream(
      dictionary: ["Type": .name("EmbeddedFile"), "Subtype": .name(mediaType), "Params": parameters], data: data)
    let (file, name) = (PDFObject.reference(update.add(stream)), PDFObject.text(name))
    return update.add([
      "Type": .name("Filespec"), "F": name, "UF": name, "Desc": .text(description),
      "AFRelationship": .name(relationship.rawValue), "EF": ["F": file, "UF": file],
    ])
  }
}
