internal import CHarfBuzz

/// A face opened with HarfBuzz: what its tables say, read on demand.
final class OpenFace {
  let face: OpaquePointer
  private let font: OpaquePointer

  init?(owning face: OpaquePointer) {
    guard let font = hb_font_create(face) else {
      hb_face_destroy(face)
      return nil
    }
    self.face = face
    self.font = font
  }

  deinit {
    hb_font_destroy(font)
    hb_face_destroy(face)
  }

  var glyphCount: Int { Int(hb_face_get_glyph_count(face)) }

  func has(_ scalar: Unicode.Scalar) -> Bool {
    var glyph: hb_codepoint_t = 0
    return hb_font_get_nominal_glyph(font, scalar.value, &glyph) != 0 && glyph != 0
  }

  /// Whether the face knows the variation of `base` that `selector` asks for.
  func has(_ base: Unicode.Scalar, variation selector: Unicode.Scalar) -> Bool {
    var glyph: hb_codepoint_t = 0
    return hb_font_get_variation_glyph(font, base.value, selector.value, &glyph) != 0 && glyph != 0
  }

  /// All characters of the face, in ascending order of ranges.
  var characterRanges: [ClosedRange<UInt32>] {
    guard let characters = hb_set_create() else { return [] }
    defer { hb_set_destroy(characters) }
    hb_face_collect_unicodes(face, characters)
    var ranges: [ClosedRange<UInt32>] = []
    var first = hb_codepoint_t.max
    var last = hb_codepoint_t.max
    while hb_set_next_range(characters, &first, &last) != 0 { ranges.append(first...last) }
    return ranges
  }

  func hasTable(_ tag: String) -> Bool {
    let blob = hb_face_reference_table(face, openTypeTag(tag))
    defer { hb_blob_destroy(blob) }
    return hb_blob_get_length(blob) > 0
  }

  /// A copy of a small table such as `OS/2`; empty when the face has none.
  func table(_ tag: String) -> [UInt8] {
    let blob = hb_face_reference_table(face, openTypeTag(tag))
    defer { hb_blob_destroy(blob) }
    var length: UInt32 = 0
    let start = hb_blob_get_data(blob, &length)
    return Array(UnsafeRawBufferPointer(start: start, count: Int(length)))
  }

  /// The entries of the name table with number `id`, one for each language that has a different one.
  func names(_ id: Int) -> [String] {
    var count: UInt32 = 0
    guard let entries = hb_ot_name_list_names(face, &count) else { return [] }
    var names: [String] = []
    for entry in UnsafeBufferPointer(start: entries, count: Int(count)) where Int(entry.name_id) == id {
      let name = name(entry)
      if !name.isEmpty && !names.contains(name) { names.append(name) }
    }
    return names
  }

  private func name(_ entry: hb_ot_name_entry_t) -> String {
    let length = hb_ot_name_get_utf8(face, entry.name_id, entry.language, nil, nil)
    var capacity = length + 1
    var bytes = [CChar](repeating: 0, count: Int(capacity))
    _ = hb_ot_name_get_utf8(face, entry.name_id, entry.language, &capacity, &bytes)
    return String(decoding: bytes.prefix(Int(length)).map(UInt8.init(bitPattern:)), as: UTF8.self)
  }
}

/// The four letters of an OpenType tag as the number that HarfBuzz takes.
func openTypeTag(_ letters: String) -> hb_tag_t {
  letters.utf8.reduce(0) { $0 << 8 | hb_tag_t($1) }
}
