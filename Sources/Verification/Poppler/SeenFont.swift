internal import CGLib
internal import CPoppler

/// A font as poppler finds it in the resources of the pages.
struct SeenFont: Hashable {
  var name: String
  var isEmbedded: Bool
  /// A Type 3 font draws its glyphs with page operators: nothing of ours does.
  var isDrawn: Bool
}

extension PopplerDocument {
  /// Every font of the document once.
  func fonts() -> [SeenFont] {
    let scan = poppler_font_info_new(handle)
    defer { if let scan { g_object_unref(UnsafeMutableRawPointer(scan)) } }
    var iterator: OpaquePointer?
    guard poppler_font_info_scan(scan, gint(pageCount), &iterator) != 0, let iterator else { return [] }
    defer { poppler_fonts_iter_free(iterator) }
    var fonts: [SeenFont] = []
    repeat {
      let name = poppler_fonts_iter_get_full_name(iterator).map { String(cString: $0) } ?? "?"
      fonts.append(
        SeenFont(
          name: name, isEmbedded: poppler_fonts_iter_is_embedded(iterator) != 0,
          isDrawn: poppler_fonts_iter_get_font_type(iterator) == POPPLER_FONT_TYPE_TYPE3))
    } while poppler_fonts_iter_next(iterator) != 0
    return fonts
  }
}
