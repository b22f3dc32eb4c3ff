@testable import PDFFinish

/// A PDF as other programs write it: no tags, no standard, with names, fields and layers of its own.
struct ForeignPDF {
  /// What its texts, entries and layers are called after.
  var name: String
  var pageCount = 3
  /// By how much its pages are shown turned, in degrees.
  var rotation = 0
  /// Whether its field holds a signature.
  var isSigned = false
  /// Whether its layer is hidden by default.
  var hidesLayers = false

  var bytes: [UInt8] {
    let header = Array("%PDF-1.7\n%\u{E2}\u{E3}\n".utf8)
    var update = ObjectUpdate(appendedTo: header.count, size: 1)
    update.free(0)
    let catalog = catalog(in: &update)
    return header + update.bytes(trailer: ["Root": .reference(catalog)], previousCrossReference: nil)
  }

  private func catalog(in update: inout ObjectUpdate) -> PDFReference {
    let (tree, outline) = (PDFReference(number: update.reserve()), PDFReference(number: update.reserve()))
    let pages = (0..<pageCount).map { _ in PDFReference(number: update.reserve()) }
    let field = addField(on: pages[0], to: &update)
    let layer = update.add(["Type": .name("OCG"), "Name": .text("layer \(name)")])
    addPages(pages, tree: tree, field: field, to: &update)
    addOutline(outline, to: pages, in: &update)
    return update.add([
      "Type": .name("Catalog"), "Pages": .reference(tree), "Outlines": .reference(outline),
      "Names": ["Dests": ["Names": [.string(Array("end".utf8)), destination(pages[pageCount - 1])]]],
      "AcroForm": ["Fields": [.reference(field)], "SigFlags": isSigned ? 1 : nil],
      "OCProperties": [
        "OCGs": [.reference(layer)],
        "D": ["BaseState": .name(hidesLayers ? "OFF" : "ON"), "Order": [.reference(layer)]],
      ],
    ])
  }

  /// Resources and sheet stand in the page tree; the first page has a link by name.
  private func addPages(
    _ pages: [PDFReference], tree: PDFReference, field: PDFReference, to update: inout ObjectUpdate
  ) {
    let font: PDFObject = ["Type": .name("Font"), "Subtype": .name("Type1"), "BaseFont": .name("Helvetica")]
    let rectangle: PDFObject = [0, 0, 100, 20]
    let link = update.add([
      "Type": .name("Annot"), "Subtype": .name("Link"), "Rect": rectangle, "Dest": .string(Array("end".utf8)),
    ])
    for (index, page) in pages.enumerated() {
      let content = PDFStream(data: Array("BT /F1 20 Tf 72 700 Td (\(name) \(index + 1)) Tj ET".utf8))
      update.write(
        [
          "Type": .name("Page"), "Parent": .reference(tree), "Contents": .reference(update.add(content)),
          "Annots": index == 0 ? [.reference(link), .reference(field)] : nil,
        ], as: page)
    }
    update.write(
      [
        "Type": .name("Pages"), "Kids": .array(pages.map { .reference($0) }), "Count": .integer(pageCount),
        "MediaBox": [0, 0, 595, 842], "Rotate": .integer(rotation), "Resources": ["Font": ["F1": font]],
      ], as: tree)
  }

  private func addField(on page: PDFReference, to update: inout ObjectUpdate) -> PDFReference {
    update.add([
      "Type": .name("Annot"), "Subtype": .name("Widget"), "Rect": [0, 0, 0, 0], "P": .reference(page),
      "FT": .name(isSigned ? "Sig" : "Tx"), "T": .text("field"),
      "V": isSigned ? ["Type": .name("Sig"), "Contents": .string([0])] : .text(name),
    ])
  }

  /// One entry for the first page and one for the last.
  private func addOutline(_ outline: PDFReference, to pages: [PDFReference], in update: inout ObjectUpdate) {
    let (first, last) = (PDFReference(number: update.reserve()), PDFReference(number: update.reserve()))
    update.write(
      [
        "Title": .text("\(name) first"), "Parent": .reference(outline), "Next": .reference(last),
        "Dest": destination(pages[0]),
      ], as: first)
    update.write(
      [
        "Title": .text("\(name) last"), "Parent": .reference(outline), "Prev": .reference(first),
        "Dest": .string(Array("end".utf8)),
      ], as: last)
    update.write(["First": .reference(first), "Last": .reference(last), "Count": 2], as: outline)
  }

  private func destination(_ page: PDFReference) -> PDFObject { [.reference(page), .name("Fit")] }
}

extension JoinedDocument {
  init(_ foreign: ForeignPDF) { self.init(name: "\(foreign.name).pdf", bytes: foreign.bytes) }
}
