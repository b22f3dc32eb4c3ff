internal import CPango
import LayoutCore

/// Shapes the segments of one text: Pango cuts them by script, and each piece becomes glyphs.
struct ItemShaping {
  let fonts: PangoFonts
  let text: UnsafeBufferPointer<CChar>
  let direction: TextDirection

  func shape(_ segment: PlannedText.Segment, into builder: inout ClusterBuilder) {
    let (start, length) = (Int32(segment.bytes.lowerBound), Int32(segment.bytes.count))
    let items = pango_itemize_with_base_dir(
      fonts.context, PANGO_DIRECTION_LTR, text.baseAddress, start, length, nil, nil)
    defer { g_list_free(items) }
    var link = items
    while let node = link {
      let item = node.pointee.data.assumingMemoryBound(to: PangoItem.self)
      shape(item, face: segment.face, into: &builder)
      pango_item_free(item)
      link = node.pointee.next
    }
  }

  private func shape(_ item: UnsafeMutablePointer<PangoItem>, face: FaceID, into builder: inout ClusterBuilder) {
    follow(plan: face, in: item)
    if direction == .stacked { askForVerticalForms(in: item) }
    guard let glyphs = pango_glyph_string_new() else { preconditionFailure("Pango gives no glyph string") }
    defer { pango_glyph_string_free(glyphs) }
    let offset = Int(item.pointee.offset)
    pango_shape_full(
      text.baseAddress.map { $0 + offset }, item.pointee.length, text.baseAddress, Int32(text.count),
      &item.pointee.analysis, glyphs)
    builder.add(glyphs.pointee, at: offset, length: Int(item.pointee.length), face: face)
  }

  /// Upright text takes the vertical forms of brackets, dashes and points. The item owns the attribute.
  private func askForVerticalForms(in item: UnsafeMutablePointer<PangoItem>) {
    guard let attribute = pango_attr_font_features_new("vert=1") else { preconditionFailure("Pango has no features") }
    attribute.pointee.start_index = 0
    attribute.pointee.end_index = UInt32.max
    item.pointee.analysis.extra_attrs = g_slist_prepend(item.pointee.analysis.extra_attrs, attribute)
  }

  /// Puts the planned font and the stored order in place of Pango's choice, which goes by a machine's emoji font and by
  /// the direction of scripts.
  private func follow(plan face: FaceID, in item: UnsafeMutablePointer<PangoItem>) {
    if let chosen = item.pointee.analysis.font { g_object_unref(chosen) }
    g_object_ref(fonts[face])
    item.pointee.analysis.font = fonts[face]
    item.pointee.analysis.level = 0
  }
}
