internal import CCairo
import LayoutCore

/// Writes a document's outline with Cairo.
struct PDFOutline {
  let surface: OpaquePointer
  let anchors: [String: AnchorPlace]

  /// Adds the entries, each below the nearest one before it of a lower level.
  func add(_ entries: [OutlineEntry]) throws(DrawingError) {
    var open: [(level: Int, id: Int32)] = []
    for entry in entries {
      guard let place = anchors[entry.target] else { throw .unknownAnchor(entry.target) }
      open.removeAll { $0.level >= entry.level }
      let parent = open.last?.id ?? CAIRO_PDF_OUTLINE_ROOT
      let flags = CAIRO_PDF_OUTLINE_FLAG_OPEN
      let id = cairo_pdf_surface_add_outline(surface, parent, entry.title, attributes(of: place), flags)
      open.append((entry.level, id))
    }
  }

  /// Pages and positions rather than names: names get lost when a file is rewritten.
  private func attributes(of place: AnchorPlace) -> String {
    "page=\(place.page + 1) pos=[\(place.position.x.points) \(place.position.y.points)]"
  }
}
