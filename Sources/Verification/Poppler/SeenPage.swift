internal import CGLib
internal import CPoppler
internal import Synchronization

/// A page as poppler sees it.
struct SeenPage {
  /// A character that is not white space, with its box in points from the page's top left corner.
  struct Character: Hashable {
    var scalar: Unicode.Scalar
    var left: Double
    var right: Double
    var top: Double
    var bottom: Double
  }

  /// Its number from 1 where the document gives it no label.
  var label: String
  var width: Double
  var height: Double
  /// In poppler's own reading order; white space left out, for poppler makes it up from gaps.
  var characters: [Character]
}

extension PopplerDocument {
  /// The pages in order.
  func pages() throws(UnreadableFile) -> [SeenPage] {
    try makeWhatAllShare()
    var pages: [SeenPage] = []
    for index in 0..<pageCount { pages.append(try page(at: index)) }
    return pages
  }

  /// Whether a page was read by any thread yet.
  private static let hasRead = Mutex(false)

  /// Poppler makes its profile of sRGB, which all documents share, when the first page of all is read, and does so
  /// without a lock (GfxState, 22.12). So the first reading has poppler to itself.
  private func makeWhatAllShare() throws(UnreadableFile) {
    try PopplerDocument.hasRead.withLock { hasRead throws(UnreadableFile) in
      guard !hasRead, pageCount > 0 else { return }
      _ = try page(at: 0)
      hasRead = true
    }
  }

  private func page(at index: Int) throws(UnreadableFile) -> SeenPage {
    guard let page = poppler_document_get_page(handle, gint(index)) else { throw UnreadableFile(nil) }
    defer { g_object_unref(UnsafeMutableRawPointer(page)) }
    var (width, height) = (0.0, 0.0)
    poppler_page_get_size(page, &width, &height)
    let label = taken(poppler_page_get_label(page))
    let characters = try characters(of: page)
    return SeenPage(
      label: label.isEmpty ? String(index + 1) : label, width: width, height: height, characters: characters)
  }

  private func characters(of page: OpaquePointer) throws(UnreadableFile) -> [SeenPage.Character] {
    var (boxes, count): (UnsafeMutablePointer<PopplerRectangle>?, guint) = (nil, 0)
    let text = Array(taken(poppler_page_get_text(page)).unicodeScalars)
    guard poppler_page_get_text_layout(page, &boxes, &count) != 0 else { return [] }
    defer { g_free(boxes) }
    // One box a character is what poppler promises; without it nothing could be said of places.
    guard text.count == Int(count) else { throw UnreadableFile(nil) }
    let places = UnsafeBufferPointer(start: boxes, count: Int(count))
    return zip(text, places).filter { !$0.0.properties.isWhitespace }.map { scalar, box in
      SeenPage.Character(scalar: scalar, left: box.x1, right: box.x2, top: box.y1, bottom: box.y2)
    }
  }
}

/// The text that a function of GLib hands over, which is ours to free.
func taken(_ text: UnsafeMutablePointer<CChar>?) -> String {
  defer { g_free(text) }
  return text.map { String(cString: $0) } ?? ""
}
