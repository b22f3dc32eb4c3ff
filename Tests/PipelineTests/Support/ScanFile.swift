@testable import PDFFinish

/// A PDF as a scanner writes it: an image a page, and nothing else.
struct ScanFile {
  /// The sizes of its pages in points.
  var sizes: [(width: Int, height: Int)] = [(595, 842)]
  /// What is typed on the pages; with it the file is no plain scan.
  var text: String?

  var bytes: [UInt8] {
    let header = Array("%PDF-1.4\n%\u{E2}\u{E3}\n".utf8)
    var update = ObjectUpdate(appendedTo: header.count, size: 1)
    update.free(0)
    let tree = PDFReference(number: update.reserve())
    let pages = sizes.enumerated().map { index, size in page(index, size: size, tree: tree, to: &update) }
    update.write(
      ["Type": .name("Pages"), "Kids": .array(pages.map { .reference($0) }), "Count": .integer(pages.count)], as: tree)
    let catalog = update.add(["Type": .name("Catalog"), "Pages": .reference(tree)])
    return header + update.bytes(trailer: ["Root": .reference(catalog)], previousCrossReference: nil)
  }

  /// No two pages show the same gray.
  private func page(
    _ index: Int, size: (width: Int, height: Int), tree: PDFReference, to update: inout ObjectUpdate
  ) -> PDFReference {
    let image = PDFStream(
      dictionary: [
        "Type": .name("XObject"), "Subtype": .name("Image"), "Width": 1, "Height": 1, "BitsPerComponent": 8,
        "ColorSpace": .name("DeviceGray"),
      ], data: [UInt8(200 + index)])
    let typed = text.map { " BT /F1 20 Tf 72 400 Td (\($0)) Tj ET" } ?? ""
    let content = PDFStream(data: Array("q \(size.width) 0 0 \(size.height) 0 0 cm /Im Do Q\(typed)".utf8))
    let font: PDFObject = ["Type": .name("Font"), "Subtype": .name("Type1"), "BaseFont": .name("Helvetica")]
    return update.add([
      "Type": .name("Page"), "Parent": .reference(tree), "Contents": .reference(update.add(content)),
      "MediaBox": [0, 0, .integer(size.width), .integer(size.height)],
      "Resources": [
        "XObject": ["Im": .reference(update.add(image))], "Font": text.map { _ in ["F1": font] },
      ],
    ])
  }
}
