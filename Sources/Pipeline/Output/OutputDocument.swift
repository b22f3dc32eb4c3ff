package import LayoutCore
internal import VolumeBinding

/// A finished document, whatever format it will be written in: a single form or a volume.
package struct OutputDocument: Sendable {
  package struct NumberedPage: Sendable {
    var page: Page
    /// What a reader's page field shows; nil for plain counting.
    var label: String?

    package init(page: Page, label: String? = nil) {
      self.page = page
      self.label = label
    }
  }

  var info: DocumentInfo
  var pages: [NumberedPage]
  var outline: [OutlineEntry]
  /// What the document is to a reader who does not see it.
  var structure: [StructureNode]
  /// The data file that the document carries, in formats that can; nil for none.
  var data: [UInt8]?
  /// The PDFs of other programs whose pages it shows, in formats that can.
  var annexes: [Annex] = []
  var annexPages: [AnnexPage] = []

  package init(
    info: DocumentInfo, pages: [NumberedPage], outline: [OutlineEntry] = [], structure: [StructureNode],
    data: [UInt8]? = nil
  ) {
    self.info = info
    self.pages = pages
    self.outline = outline
    self.structure = structure
    self.data = data
  }
}

/// A file to be written: its name without folder, and its bytes.
struct OutputFile: Sendable {
  var name: String
  var bytes: [UInt8]
}
