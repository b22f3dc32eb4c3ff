/// A page as it stands in a file.
struct PDFPage {
  var reference: PDFReference
  var dictionary: PDFDictionary
  var box: PageBox
  /// Whether it is shown turned a quarter to the left.
  var isTurned: Bool

  /// The angle of a quarter turn to the left, which a page states to the right (ISO 32000-1, 7.7.3.3).
  static let leftTurn = 270
}

/// The rectangle of a page in its own coordinates, which run upwards.
struct PageBox: Hashable {
  var left: Double
  var bottom: Double
  var right: Double
  var top: Double

  /// A box from the four numbers of a rectangle, whichever corners they name; A4 when they name no sheet of paper.
  init(_ numbers: [Double]) {
    let isSheet = numbers.count == 4 && numbers.allSatisfy { $0.magnitude < PageArea.largest }
    let corners = isSheet ? numbers : [0, 0, 595.28, 841.89]
    left = min(corners[0], corners[2])
    right = max(corners[0], corners[2])
    bottom = min(corners[1], corners[3])
    top = max(corners[1], corners[3])
  }

  /// An area of the page as a rectangle object.
  func rectangle(_ area: PageArea) -> PDFObject {
    [
      .points(left + area.x), .points(top - area.y - area.height), .points(left + area.x + area.width),
      .points(top - area.y),
    ]
  }

  /// The area of the page that another box covers.
  func area(_ box: PageBox) -> PageArea {
    PageArea(x: box.left - left, y: top - box.top, width: box.right - box.left, height: box.top - box.bottom)
  }
}

extension ObjectSource {
  /// The pages in their order.
  var pages: [PDFPage] { pageReferences.map(page) }

  private func page(_ reference: PDFReference) -> PDFPage {
    let dictionary = object(reference).dictionary ?? [:]
    let box = inherited("MediaBox", by: dictionary).array ?? []
    return PDFPage(
      reference: reference, dictionary: dictionary, box: PageBox(box.compactMap { resolved($0).number }),
      isTurned: inherited("Rotate", by: dictionary).integer == PDFPage.leftTurn)
  }

  /// A value of a page that may stand further up in the page tree (ISO 32000-1, 7.7.3.4).
  func inherited(_ key: String, by page: PDFDictionary) -> PDFObject {
    var node = page
    // No page tree is this deep; the limit ends a tree that leads back to itself.
    for _ in 0..<64 {
      if let value = node[key] { return resolved(value) }
      guard let parent = resolved(node["Parent"]).dictionary else { break }
      node = parent
    }
    return .null
  }

  /// The content of a page: one stream, or several that are read as one (ISO 32000-1, 7.8.2).
  func content(of page: PDFPage) throws(FinishError) -> [UInt8] {
    var content: [UInt8] = []
    for stream in contentStreams(of: page) {
      guard let data = streamData(stream) else { throw .damaged("contents of a page") }
      content.append(contentsOf: data)
      content.append(UInt8(ascii: "\n"))
    }
    return content
  }

  private func contentStreams(of page: PDFPage) -> [PDFReference] {
    let contents = page.dictionary["Contents"]
    if let reference = contents?.reference, isStream(reference) { return [reference] }
    return resolved(contents).array?.compactMap(\.reference) ?? []
  }
}
