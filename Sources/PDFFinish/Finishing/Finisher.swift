/// Finishes a drawn PDF: adds what its request asks for and writes it anew in its final form.
///
/// The input is a PDF as Cairo draws it, with text inside flat marked-content sequences where the document is to be
/// tagged. The output has the version 1.7, object streams, and an identifier made from its content: the same input and
/// request give the same bytes. Throws when the input is damaged or encrypted, when the request asks for what no
/// conforming document may hold, or when content and structure do not fit each other.
public func finish(_ pdf: [UInt8], _ request: FinishRequest) throws(FinishError) -> [UInt8] {
  let source = try QPDFDocument(pdf)
  guard let place = startOfCrossReferences(in: pdf), let size = source.trailer["Size"]?.integer,
    (1...mostObjects).contains(size)
  else {
    throw .damaged("trailer")
  }
  var finisher = try Finisher(source: source, request: request, update: ObjectUpdate(appendedTo: pdf.count, size: size))
  try finisher.run()
  for element in DrawnStructure(pdf).elements(crossReferences: place) { finisher.update.free(element) }
  let update = finisher.update.bytes(trailer: finisher.trailer, previousCrossReference: place)
  return try QPDFDocument(pdf + update).rewritten()
}

/// ISO 19005-3, 6.1.13: more objects than a file may have.
private let mostObjects = 8_388_607

/// The steps of finishing, each in the file of its subject. What they change in the file they leave in `update`.
struct Finisher {
  let source: QPDFDocument
  let request: FinishRequest
  var update: ObjectUpdate
  var pages: [PDFPage]
  var catalog: PDFDictionary
  var trailer: PDFDictionary
  private let catalogReference: PDFReference

  init(source: QPDFDocument, request: FinishRequest, update: ObjectUpdate) throws(FinishError) {
    self.source = source
    self.request = request
    self.update = update
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
    try source.check()
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
