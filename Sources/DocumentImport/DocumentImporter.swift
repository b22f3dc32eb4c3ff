/// Reads one file format into the department's performance text.
///
/// An importer is a pure function of the bytes: it opens no files and keeps no state. Whatever it cannot place or
/// trust becomes a diagnostic; only a source from which nothing can be read at all ends in `ImportFailure`.
public protocol DocumentImporter: Sendable {
  func importDocument(
    from source: DocumentSource, options: ImportOptions
  ) throws(ImportFailure) -> ImportedDocument
}

/// The bytes of an input file and the name that the user knows it by.
public struct DocumentSource: Sendable {
  /// The file as the user named it; `-` for standard input.
  public var name: String
  public var bytes: [UInt8]

  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }
}

/// What the user states about the input because the input does not.
public struct ImportOptions: Sendable {
  /// The year of the performance text; nil to infer it.
  public var year: Int?
  /// The encoding of a text file; nil for UTF-8, or for what its byte order mark declares.
  public var encoding: TextEncoding?
  /// Which sheets and columns of a table hold what; nil to tell it by their words.
  public var mapping: ColumnMapping?

  public init(year: Int? = nil, encoding: TextEncoding? = nil, mapping: ColumnMapping? = nil) {
    self.year = year
    self.encoding = encoding
    self.mapping = mapping
  }
}
