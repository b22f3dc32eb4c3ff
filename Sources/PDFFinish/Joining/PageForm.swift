/// A page as a reader sees it: the part that shows, turned upright.
struct VisiblePage: Hashable {
  /// The part that shows, in the page's own coordinates.
  let box: PageBox
  /// By how many quarters of a turn the page is shown turned to the right.
  let quarters: Int

  init(_ page: PDFPage, of source: QPDFDocument) {
    let crop = source.inherited("CropBox", by: page.dictionary).array?.compactMap { source.resolved($0).number } ?? []
    box = crop.count == 4 ? page.box.intersection(PageBox(crop)) : page.box
    let turn = source.inherited("Rotate", by: page.dictionary).integer ?? 0
    quarters = ((turn / 90) % 4 + 4) % 4
  }

  var width: Double { quarters % 2 == 0 ? box.right - box.left : box.top - box.bottom }
  var height: Double { quarters % 2 == 0 ? box.top - box.bottom : box.right - box.left }

  /// The matrix from a sheet as it is seen, its origin in the lower left corner, to the page's own coordinates.
  var fromSheet: [Double] {
    switch quarters {
    case 1: [0, 1, -1, 0, box.right, box.bottom]
    case 2: [-1, 0, 0, -1, box.right, box.top]
    case 3: [0, -1, 1, 0, box.left, box.top]
    default: [1, 0, 0, 1, box.left, box.bottom]
    }
  }

  /// The matrix from the page's own coordinates to the sheet as it is seen.
  var toSheet: [Double] {
    switch quarters {
    case 1: [0, -1, 1, 0, -box.bottom, box.right]
    case 2: [-1, 0, 0, -1, box.right, box.top]
    case 3: [0, 1, -1, 0, box.top, -box.left]
    default: [1, 0, 0, 1, -box.left, -box.bottom]
    }
  }
}

extension PageBox {
  /// What both boxes cover; this one where they have nothing in common.
  fileprivate func intersection(_ other: PageBox) -> PageBox {
    let both = PageBox([
      max(left, other.left), max(bottom, other.bottom), min(right, other.right), min(top, other.top),
    ])
    let isEmpty = max(left, other.left) >= min(right, other.right) || max(bottom, other.bottom) >= min(top, other.top)
    return isEmpty ? self : both
  }
}

extension DocumentCopy {
  /// The content of a page as a form (ISO 32000-1, 8.10), upright, its origin in the lower left corner of what shows.
  mutating func form(of page: PDFPage, in update: inout ObjectUpdate) throws(FinishError) -> PDFStream {
    let sheet = VisiblePage(page, of: source)
    let appearances = AppearanceDrawing(page, in: source)
    let box = [sheet.box.left, sheet.box.bottom, sheet.box.right, sheet.box.top]
    let dictionary: PDFDictionary = [
      "Type": .name("XObject"), "Subtype": .name("Form"), "BBox": .array(box.map(PDFObject.points)),
      "Matrix": .array(sheet.toSheet.map(PDFObject.points)),
      "Resources": copied(.dictionary(resources(of: page, with: appearances)), to: &update),
      "Group": page.dictionary["Group"].map { copied($0, to: &update) },
    ]
    return PDFStream(dictionary: dictionary, data: try formContent(of: page, with: appearances))
  }

  /// The content of a page without the marks of its structure, and its annotations drawn over it. What the content does
  /// to the state of drawing does not reach them.
  func formContent(of page: PDFPage, with appearances: AppearanceDrawing) throws(FinishError) -> [UInt8] {
    let content = try unmarkedContent(source.content(of: page))
    guard !appearances.forms.isEmpty else { return content }
    return Array("q\n".utf8) + content + Array("\nQ\(appearances.content)".utf8)
  }

  func resources(of page: PDFPage, with appearances: AppearanceDrawing) -> PDFDictionary {
    var resources = source.inherited("Resources", by: page.dictionary).dictionary ?? [:]
    guard !appearances.forms.isEmpty else { return resources }
    var objects = source.resolved(resources["XObject"]).dictionary ?? [:]
    for (name, form) in appearances.forms { objects[name] = .reference(form) }
    resources["XObject"] = .dictionary(objects)
    return resources
  }
}

/// Something drawn over a page: a number that its own program did not print.
struct PageStamp {
  /// What pages call it.
  static let name = "BanxinNumber"

  /// The form that is drawn, as large as the sheet.
  var form: PDFReference
  var sheet: VisiblePage

  /// What ends the page's own content and draws the stamp. A page number is no part of the text.
  var content: String {
    let place = sheet.fromSheet.map(PDFObject.points).map(\.written).joined(separator: " ")
    return "\nQ\n/Artifact \(Artifact.pageFooter.properties) BDC q \(place) cm /\(PageStamp.name) Do Q EMC\n"
  }
}
