internal import LayoutCore

/// A finished document, whatever format it will be written in: a single form or a volume.
struct OutputDocument: Sendable {
  struct NumberedPage: Sendable {
    var page: Page
    /// What a reader's page field shows; nil for plain counting.
    var label: String?
  }

  var info: DocumentInfo
  var pages: [NumberedPage]
  var outline: [OutlineEntry]
  /// What the document is to a reader who does not see it.
  var structure: [StructureNode]
}

/// A file to be written: its name without folder, and its bytes.
struct OutputFile: Sendable {
  var name: String
  var bytes: [UInt8]
}
