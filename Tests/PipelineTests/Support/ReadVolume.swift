import Foundation
import Testing

/// A finished volume read back: its text page by page, its labels, outline and links.
struct ReadVolume: Sendable {
  struct Page: Sendable {
    /// What readers call the page.
    var label: String
    /// The text without white space, as drawn.
    var letters: String
    var links: [Link]

    /// The text without the line of the page's number, which ends it; pages without a number have none.
    var body: String {
      let folio = "—\(label)—"
      return letters.hasSuffix(folio) ? String(letters.dropLast(folio.count)) : letters
    }

    /// Pages of the parts and forms have plain numbers; those before them are cover and contents.
    var isText: Bool { Int(label) != nil }
  }

  struct OutlineEntry: Sendable, Equatable {
    var title: String
    var level: Int
    /// Counted from 1.
    var page: Int
  }

  struct Link: Sendable {
    var area: PDFFile.Area
    /// Counted from 1.
    var page: Int
    /// Where on the page it leads, in points from the top.
    var top: Double
  }

  /// The example's volume, read once for all tests.
  static let example = Result { try ReadVolume(Rendering.example.get().volume) }

  let file: PDFFile
  let pages: [Page]
  let outline: [OutlineEntry]

  init(_ file: PDFFile) throws {
    let objects = try PDFObjects(file.url)
    let (texts, labels) = (try file.lettersOfPages(), objects.pageLabels)
    try #require(texts.count == objects.pageCount && labels.count == objects.pageCount)
    pages = try texts.indices.map { page in
      Page(label: labels[page], letters: texts[page], links: try objects.links(onPage: page))
    }
    self.file = file
    outline = objects.outline
  }

  /// The page with the table of contents.
  var contents: Page {
    get throws { try #require(pages.first { $0.label == "I" }) }
  }
}
