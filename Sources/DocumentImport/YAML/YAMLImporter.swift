/// Reads our own data format written as YAML: what `banxin import` writes and people edit.
struct YAMLImporter: DocumentImporter {
  func importDocument(from source: DocumentSource, options: ImportOptions) throws(ImportFailure) -> ImportedDocument {
    let text = try source.decodedText()
    try JSONImporter.checkSize(of: source)
    let records = try DataRecords(root: try YAMLReader.document(text, file: source.name))
    return try JSONImporter.importDocument(records, source: source.name, options: options)
  }
}
