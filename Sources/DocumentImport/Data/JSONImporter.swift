import Diagnostics

/// Reads our own data format: a department's performance text as a JSON object, or projects as JSON Lines.
///
/// `docs/data-format.md` describes it; it is what every PDF carries and what `banxin extract` gives back.
public struct JSONImporter: DocumentImporter {
  /// The largest file that is read, in bytes: some fifty thousand projects.
  static let largestFile = 256 << 20

  public init() {}

  public func importDocument(
    from source: DocumentSource, options: ImportOptions = ImportOptions()
  ) throws(ImportFailure) -> ImportedDocument {
    try JSONImporter.checkSize(of: source)
    let records = try DataRecords(try source.decodedText(), file: source.name)
    return try JSONImporter.importDocument(records, source: source.name, options: options)
  }

  static func importDocument(
    _ records: DataRecords, source: String, options: ImportOptions
  ) throws(ImportFailure) -> ImportedDocument {
    switch records {
    case .document(let root): try DataDocumentReader(root, source: source, options: options).read()
    case .projects(let nodes, let diagnostics): try projects(nodes, diagnostics, source: source, options: options)
    }
  }

  static func checkSize(of source: DocumentSource) throws(ImportFailure) {
    guard source.bytes.count <= largestFile else { throw ImportFailure([tooLarge(source)]) }
  }

  /// Projects without anything around them: they state their department, and their codes tell the year.
  private static func projects(
    _ nodes: [JSONNode], _ diagnostics: [Diagnostic], source: String, options: ImportOptions
  ) throws(ImportFailure) -> ImportedDocument {
    var reading = DataReading(
      projects: nodes.enumerated().map { index, node in
        ProjectDataReader(node, path: "", defaults: .init(sequence: index + 1)).read()
      })
    reading.diagnostics = diagnostics
    return try reading.assembled(source: source, options: options)
  }

  private static func tooLarge(_ source: DocumentSource) -> Diagnostic {
    Diagnostic(
      .error, "file.too-large", zh: "文件超过 \(JSONImporter.largestFile >> 20) MB",
      en: "the file is larger than \(JSONImporter.largestFile >> 20) MB", at: SourceLocation(file: source.name),
      hints: [Message(zh: "分成几个文件", en: "divide it into several files")])
  }
}
