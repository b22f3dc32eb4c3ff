/// Finishes a drawn PDF: adds what its request asks for and writes it anew in its final form.
///
/// The input is a PDF as Cairo draws it, with text inside flat marked-content sequences where the document is to be
/// tagged. The output has the version 1.7, object streams, and an identifier made from its content: the same input and
/// request give the same bytes. Throws when the input is damaged or encrypted, when the request asks for what no
/// conforming document may hold, or when content and structure do not fit each other.
public func finish(_ pdf: [UInt8], _ request: FinishRequest) throws(FinishError) -> [UInt8] {
  let deflate = try Deflate()
  let source = try DrawnFile(pdf, deflate: deflate)
  var finisher = try Finisher(source: source, request: request)
  try finisher.run()
  return try finisher.written(deflate: deflate)
}

/// The steps of finishing, each in the file of its subject. What they change in the file they leave in `update`.
struct Finisher {
  let source: DrawnFile
  let request: FinishRequest
  var update: ObjectUpdate
  var pages: [PDFPage]
  var catalog: PDFDictionary
  var trailer: PDFDictionary
  /// The strings of the information dictionary in the order of their keys.
  var informationStrings: [[UInt8]] = []
  private let catalogReference: PDFReference

  init(source: DrawnFile, request: FinishRequest) throws(FinishError) {
    self.source = source
    self.request = request
    update = ObjectUpdate(appendedTo: 0, size: source.size)
    pages = source.pages
    trailer = source.trailer
    guard let root = trailer["Root"]?.reference, let catalog = source.object(root).dictionary else {
      throw .damaged("catalog")
    }
    catalogReference = root
    self.catalog = catalog
    try request.check(pageCount: pages.count)
  }

  /// Takes all steps.
  mutating func run() throws(FinishError) {
    describeDocument()
    if request.conformance.isArchival { makeColoursAndFontsLast() }
    turnPages()
    attachFiles()
    if request.conformance.isTagged { try checkDrawnAnnotations() }
    let links = addLinks()
    let fields = addFields()
    if request.conformance.isTagged { try tagContent(links: links, fields: fields) } else { removeTags() }
    try insertPages()
    for page in pages { update.write(.dictionary(page.dictionary), as: page.reference) }
    update.write(.dictionary(catalog), as: catalogReference)
  }

  /// The document in its final form: what the steps made, and what these refer to of what was drawn.
  func written(deflate: Deflate) throws(FinishError) -> [UInt8] {
    guard let information = trailer["Info"]?.reference else { throw .damaged("trailer") }
    var writer = DocumentWriter(size: update.nextNumber, deflate: deflate)
    update.write(to: &writer, catalog: catalogReference)
    try DrawnCopy(of: source, deflate: deflate).write(update.references, besides: update.numbers, to: &writer)
    return writer.finished(root: catalogReference, info: information, information: informationStrings)
  }

  private mutating func turnPages() {
    for page in pages.indices where request.turnedPages.contains(page) {
      pages[page].dictionary["Rotate"] = .integer(PDFPage.leftTurn)
    }
  }

  private mutating func makeColoursAndFontsLast() {
    catalog["OutputIntents"] = [.reference(addOutputIntent())]
    completeFonts()
  }
}
