extension Finisher {
  /// Title, language and dates: in the catalog, the information dictionary and, for an archival document, the metadata.
  mutating func describeDocument() {
    let producer = source.resolved(trailer["Info"]).dictionary?["Producer"]?.text ?? ""
    let information = information(producer: producer)
    informationStrings = information.entries.sorted { $0.key < $1.key }.compactMap(\.value.string)
    trailer["Info"] = .reference(update.add(.dictionary(information)))
    catalog["Lang"] = .text(request.metadata.language)
    catalog["ViewerPreferences"] = viewerPreferences
    guard request.conformance.isArchival else { return }
    let packet = MetadataPacket(metadata: request.metadata, conformance: request.conformance, producer: producer)
    catalog["Metadata"] = .reference(update.add(packet.stream))
  }

  /// ISO 14289-1, 7.1: a window shows the title, not the name of the file.
  private var viewerPreferences: PDFObject {
    var preferences = source.resolved(catalog["ViewerPreferences"]).dictionary ?? [:]
    preferences["DisplayDocTitle"] = true
    return .dictionary(preferences)
  }

  private func information(producer: String) -> PDFDictionary {
    let metadata = request.metadata
    let date = DocumentDate(metadata.created).map { PDFObject.text($0.objectForm) }
    let texts = [
      ("Title", metadata.title), ("Author", metadata.author), ("Subject", metadata.subject),
      ("Creator", metadata.creator), ("Producer", producer),
    ]
    let entries = texts.filter { !$0.1.isEmpty }.map { ($0.0, PDFObject?.some(.text($0.1))) }
    return PDFDictionary(entries + [("CreationDate", date), ("ModDate", date)])
  }
}
