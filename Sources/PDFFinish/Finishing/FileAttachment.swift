extension Finisher {
  /// Puts the attachments into the document and ties them to it as a whole (ISO 19005-3, 6.8 and annex E).
  mutating func attachFiles() {
    guard !request.attachments.isEmpty else { return }
    var named: [(name: [UInt8], file: PDFReference)] = []
    for attachment in request.attachments {
      named.append((PDFObject.text(attachment.name).string ?? [], add(attachment)))
    }
    catalog["AF"] = .array(named.map { .reference($0.file) })
    var names = source.resolved(catalog["Names"]).dictionary ?? [:]
    names["EmbeddedFiles"] = ["Names": .array(nameTree(named))]
    catalog["Names"] = .dictionary(names)
  }

  private mutating func add(_ attachment: Attachment) -> PDFReference {
    let parameters: PDFObject = [
      "Size": .integer(attachment.data.count),
      "ModDate": DocumentDate(request.metadata.created).map { .text($0.objectForm) },
    ]
    let stream = PDFStream(
      dictionary: [
        "Type": .name("EmbeddedFile"), "Subtype": .name(attachment.mediaType), "Params": parameters,
      ], data: attachment.data)
    let (file, name) = (PDFObject.reference(update.add(stream)), PDFObject.text(attachment.name))
    return update.add([
      "Type": .name("Filespec"), "F": name, "UF": name, "Desc": .text(attachment.description),
      "AFRelationship": .name(attachment.relationship.rawValue), "EF": ["F": file, "UF": file],
    ])
  }

  /// ISO 32000-1, 7.9.6: the keys of a name tree stand in the order of their bytes.
  private func nameTree(_ named: [(name: [UInt8], file: PDFReference)]) -> [PDFObject] {
    named.sorted { $0.name.lexicographicallyPrecedes($1.name) }.flatMap {
      [.string($0.name), .reference($0.file)]
    }
  }
}
