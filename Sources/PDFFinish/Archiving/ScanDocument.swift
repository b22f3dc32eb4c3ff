/// A PDF of scanned pages, each as large as the printed page that it is of, with the printed text laid over it unseen
/// in its own fonts. It declares no standard; its pages are there to be shown by `PageInserts`.
///
/// The same input gives the same bytes. Throws when the printed PDF is damaged, or does not have a page.
///
/// - Parameters:
///   - sheets: the pages in the order of the result.
///   - pdf: the printed document.
public func scanDocument(_ sheets: [ScanSheet], of pdf: [UInt8]) throws(FinishError) -> [UInt8] {
  var writer = try ScanDocumentWriter(pdf)
  for sheet in sheets { try writer.add(sheet) }
  return try writer.written()
}

private struct ScanDocumentWriter {
  private static let header = Array("%PDF-1.7\n%".utf8) + [0xE2, 0xE3, 0xCF, 0xD3, 10]
  private let source: QPDFDocument
  private let printed: [PDFPage]
  private var copy: DocumentCopy
  private var update: ObjectUpdate
  private let tree: PDFReference
  private var pages: [PDFReference] = []

  init(_ pdf: [UInt8]) throws(FinishError) {
    source = try QPDFDocument(pdf)
    printed = source.pages
    copy = DocumentCopy(source)
    update = ObjectUpdate(appendedTo: ScanDocumentWriter.header.count, size: 1)
    update.free(0)
    tree = PDFReference(number: update.reserve())
  }

  mutating func add(_ sheet: ScanSheet) throws(FinishError) {
    guard printed.indices.contains(sheet.page) else { throw .damaged("page \(sheet.page + 1)") }
    let page = printed[sheet.page]
    let visible = VisiblePage(page, of: source)
    let image = update.add(sheet.image.stream)
    let text = try invisibleText(source.content(of: page))
    let toSheet = visible.toSheet.map(PDFObject.points).map(\.written).joined(separator: " ")
    let content =
      Array("q \(sheet.placement.matrix(onSheetOf: visible.height)) cm /BanxinScan Do Q\nq \(toSheet) cm\n".utf8)
      + text + Array("Q\n".utf8)
    let fonts = source.resolved(source.inherited("Resources", by: page.dictionary).dictionary?["Font"])
    pages.append(
      update.add([
        "Type": .name("Page"), "Parent": .reference(tree),
        "MediaBox": .array([0, 0, .points(visible.width), .points(visible.height)]),
        "Contents": .reference(update.add(PDFStream(data: content))),
        "Resources": ["XObject": ["BanxinScan": .reference(image)], "Font": copy.copied(fonts, to: &update)],
      ]))
  }

  mutating func written() throws(FinishError) -> [UInt8] {
    update.write(
      ["Type": .name("Pages"), "Kids": .array(pages.map { .reference($0) }), "Count": .integer(pages.count)],
      as: tree)
    let root = update.add(["Type": .name("Catalog"), "Pages": .reference(tree)])
    try copy.finish(in: &update)
    let bytes = update.bytes(trailer: ["Root": .reference(root)], previousCrossReference: nil)
    return try QPDFDocument(ScanDocumentWriter.header + bytes).rewritten()
  }
}

extension ScanImage {
  /// The image as an object (ISO 32000-1, 8.9.5). Samples are compressed when the document is written.
  fileprivate var stream: PDFStream {
    PDFStream(
      dictionary: [
        "Type": .name("XObject"), "Subtype": .name("Image"), "Width": .integer(width), "Height": .integer(height),
        "ColorSpace": .name(isColour ? "DeviceRGB" : "DeviceGray"), "BitsPerComponent": 8,
        "Filter": coding == .jpeg ? .name("DCTDecode") : nil,
      ], data: data)
  }
}

extension ImagePlacement {
  /// The matrix that takes the unit square of an image, which runs upwards, to its place on a sheet of this height.
  fileprivate func matrix(onSheetOf height: Double) -> String {
    let numbers = [
      topRight.x - topLeft.x, topLeft.y - topRight.y, topLeft.x - bottomLeft.x, bottomLeft.y - topLeft.y,
      bottomLeft.x, height - bottomLeft.y,
    ]
    return numbers.map(PDFObject.points).map(\.written).joined(separator: " ")
  }
}
