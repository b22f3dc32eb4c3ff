/// A file that a PDF carries.
public struct EmbeddedFile: Sendable, Hashable {
  public var name: String
  public var mediaType: String?
  public var description: String?
  /// What the file is to the document, by its name in a PDF: `Source`.
  public var relationship: String?
  public var data: [UInt8]
}

extension PDFReader {
  /// The files that the document carries, in the order of their names. Throws when one cannot be read whole.
  public func attachments() throws(FinishError) -> [EmbeddedFile] {
    let tree = source.nameTree(source.resolved(catalog["Names"]).dictionary?["EmbeddedFiles"])
    var files: [EmbeddedFile] = []
    for (name, value) in tree {
      guard let file = source.resolved(value).dictionary else { throw .damaged("embedded file") }
      files.append(try embeddedFile(file, name: PDFObject.string(name).text ?? ""))
    }
    return files
  }

  private func embeddedFile(_ file: PDFDictionary, name: String) throws(FinishError) -> EmbeddedFile {
    let streams = source.resolved(file["EF"]).dictionary
    guard let stream = (streams?["UF"] ?? streams?["F"])?.reference, let data = source.streamData(stream) else {
      throw .damaged("embedded file \(name)")
    }
    try source.check()
    return EmbeddedFile(
      name: source.resolved(file["UF"]).text ?? name,
      mediaType: source.object(stream).dictionary?["Subtype"]?.name,
      description: source.resolved(file["Desc"]).text, relationship: file["AFRelationship"]?.name, data: data)
  }
}
