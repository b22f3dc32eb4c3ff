internal import Diagnostics

/// One of the documents to be joined, opened: its pages under their new numbers, and the copy of what they need.
struct JoinedSource {
  let name: String
  let reader: PDFReader
  let pages: [PDFPage]
  /// The pages in the result.
  let pageReferences: [PDFReference]
  var copy: DocumentCopy

  var source: QPDFDocument { reader.source }
  var catalog: PDFDictionary { reader.catalog }
  /// What the outline calls the document.
  var title: String { reader.title.flatMap { $0.isEmpty ? nil : $0 } ?? name }

  /// Opens a document; its old page tree and structure root are replaced by those of the result.
  init(
    _ document: JoinedDocument, pageTree: PDFReference, structureRoot: PDFReference, in update: inout ObjectUpdate
  ) throws(FinishError) {
    name = document.name
    do {
      reader = try PDFReader(document.bytes)
    } catch {
      throw error.located(in: document.name)
    }
    pages = reader.source.pages
    copy = DocumentCopy(reader.source)
    copy.replace(reader.catalog["Pages"]?.reference, by: pageTree)
    copy.replace(reader.catalog["StructTreeRoot"]?.reference, by: structureRoot)
    var references: [PDFReference] = []
    for page in pages { references.append(copy.take(page.reference, in: &update)) }
    pageReferences = references
  }

  /// The entries of the catalog's name tree of a kind.
  func names(_ kind: String) -> [([UInt8], PDFObject)] { source.nameTree(nameTrees[kind]) }

  /// The name trees of the catalog by their kinds.
  var nameTrees: PDFDictionary { source.resolved(catalog["Names"]).dictionary ?? [:] }

  var structureRoot: PDFDictionary? { source.resolved(catalog["StructTreeRoot"]).dictionary }

  /// A dictionary that the structure root or another one holds, directly or not.
  func dictionary(_ key: String, of holder: PDFDictionary?) -> PDFDictionary {
    source.resolved(holder?[key]).dictionary ?? [:]
  }
}

extension FinishError {
  /// The error with the document that it is of.
  func located(in name: String) -> FinishError {
    var error = self
    error.diagnostic.location.file = name
    return error
  }
}
