internal import CPango

/// A paragraph in Pango's own layout, for comparison: it shapes and breaks anew at every width.
final class PangoRelayout {
  private let context: OpaquePointer
  private let layout: OpaquePointer

  /// - Parameter size: in points.
  init(_ text: String, size: Double) {
    guard let map = pango_cairo_font_map_get_default(), let context = pango_font_map_create_context(map),
      let layout = pango_layout_new(context)
    else { preconditionFailure("Pango gives no layout") }
    self.context = context
    self.layout = layout
    let font = pango_font_description_from_string("Noto Serif CJK SC")
    pango_font_description_set_absolute_size(font, size * Double(PANGO_SCALE))
    pango_layout_set_font_description(layout, font)
    pango_font_description_free(font)
    pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR)
    pango_layout_set_justify(layout, 1)
    pango_layout_set_text(layout, text, -1)
  }

  deinit {
    g_object_unref(UnsafeMutableRawPointer(layout))
    g_object_unref(UnsafeMutableRawPointer(context))
  }

  /// Lays the paragraph out at a width in points.
  func setWidth(_ width: Double) {
    pango_layout_set_width(layout, Int32(width * Double(PANGO_SCALE)))
    precondition(pango_layout_get_line_count(layout) > 0, "Pango gives no lines")
  }
}
