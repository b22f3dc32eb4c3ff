import Foundation
import Testing

/// A PDF, read back by programs of other projects: poppler and qpdf.
struct PDFFile: Sendable {
  let url: URL

  /// An area of a page in points from its top left corner.
  struct Area: Sendable {
    var x: Double
    var y: Double
    var width: Double
    var height: Double
  }

  enum TextOrder: String {
    /// As the page draws it.
    case drawn = "-raw"
    /// As poppler believes that people read it.
    case seen = "-q"
  }

  /// The text without white space, of all pages.
  func letters(order: TextOrder = .drawn) throws -> String {
    try text([order.rawValue, "-nopgbrk"]).filter { !$0.isWhitespace }
  }

  /// The text without white space of each page.
  func lettersOfPages() throws -> [String] {
    try text([TextOrder.drawn.rawValue]).split(separator: "\u{C}", omittingEmptySubsequences: false).dropLast()
      .map { page in page.filter { !$0.isWhitespace } }
  }

  /// The text without white space in an area of a page, counted from 1.
  func letters(page: Int, area: Area) throws -> String {
    let crop = zip(["-x", "-y", "-W", "-H"], [area.x, area.y, area.width, area.height]).flatMap { option, length in
      [option, String(Int(length.rounded()))]
    }
    return try text(["-f", "\(page)", "-l", "\(page)", "-r", "72", "-raw"] + crop).filter { !$0.isWhitespace }
  }

  /// The lines of some pages as people copy them, with the spaces that poppler reads off the gaps.
  func lines(pages: ClosedRange<Int>) throws -> [String] {
    let text = try text(["-f", "\(pages.lowerBound)", "-l", "\(pages.upperBound)", "-nopgbrk"])
    return text.split(separator: "\n").map(String.init)
  }

  private func text(_ arguments: [String]) throws -> String {
    try judged("pdftotext", arguments + [url.path, "-"])
  }

  /// A line of what `pdfinfo` tells: Title, Pages, CreationDate.
  func information(_ key: String) throws -> String {
    let lines = try judged("pdfinfo", ["-isodates", url.path]).split(separator: "\n")
    let line = try #require(lines.first { $0.hasPrefix("\(key):") })
    return line.dropFirst(key.count + 1).trimmingCharacters(in: .whitespaces)
  }

  struct Font: Hashable {
    var name: String
    var isEmbedded: Bool
    var isSubset: Bool
    var hasUnicode: Bool
  }

  /// Its fonts as `pdffonts` lists them, their names without the tags of subsets.
  func fonts() throws -> [Font] {
    try judged("pdffonts", [url.path]).matches(of: /(?:\w{6}\+)?(\S+) .*(yes|no) (yes|no) (yes|no) +\d+ +\d+\n/).map {
      Font(
        name: String($0.output.1), isEmbedded: $0.output.2 == "yes", isSubset: $0.output.3 == "yes",
        hasUnicode: $0.output.4 == "yes")
    }
  }

  func pageCount() throws -> Int { try #require(Int(information("Pages"))) }

  private func judged(_ tool: String, _ arguments: [String]) throws -> String {
    let run = try Program(tool, arguments)
    #expect(run.status == 0 && run.messages.isEmpty, "\(tool): \(run.messages)")
    return run.text
  }
}
