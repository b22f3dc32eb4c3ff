internal import CPango
import LayoutCore

/// The fonts of a run as Pango sees them, at the size where its units are ems' units, without hinting or rounding.
final class PangoFonts {
  /// 1024 pt: a Pango unit is 1/1024 pt, and so 1/2²⁰ of the em.
  private static let size = Em.unitsPerEm

  let context: OpaquePointer
  private let map: UnsafeMutablePointer<PangoFontMap>
  private let configuration: FontConfiguration
  private let fonts: [UnsafeMutablePointer<PangoFont>]

  init(_ set: FontSet) {
    let configuration = FontConfiguration(fonts: set)
    guard let map = pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT) else {
      preconditionFailure("Pango was built without FreeType")
    }
    pango_fc_font_map_set_config(banxin_fc_font_map(map), configuration.config)
    let context = Self.makeContext(map)
    self.configuration = configuration
    self.map = map
    self.context = context
    self.fonts = set.faces.map { Self.load($0, file: set[$0], context: context) }
  }

  deinit {
    for font in fonts { g_object_unref(font) }
    g_object_unref(UnsafeMutableRawPointer(context))
    g_object_unref(map)
  }

  subscript(face: FaceID) -> UnsafeMutablePointer<PangoFont> { fonts[face.index] }

  /// The names of all families that Pango could choose from.
  var families: [String] {
    var list: UnsafeMutablePointer<UnsafeMutablePointer<PangoFontFamily>?>?
    var count: Int32 = 0
    pango_font_map_list_families(map, &list, &count)
    defer { g_free(list) }
    return UnsafeBufferPointer(start: list, count: Int(count)).map { String(cString: pango_font_family_get_name($0)) }
  }

  private static func makeContext(_ map: UnsafeMutablePointer<PangoFontMap>) -> OpaquePointer {
    guard let context = pango_font_map_create_context(map), let options = cairo_font_options_create() else {
      preconditionFailure("Pango gives no context")
    }
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
    pango_cairo_context_set_font_options(context, options)
    cairo_font_options_destroy(options)
    pango_cairo_context_set_resolution(context, 72)
    pango_context_set_round_glyph_positions(context, 0)
    pango_context_set_language(context, pango_language_from_string("zh-cn"))
    pango_context_set_base_dir(context, PANGO_DIRECTION_LTR)
    return context
  }

  /// Loads a font and makes sure that it is the file asked for: Pango gives some other font without a word.
  private static func load(
    _ face: FaceID, file: FontFile, context: OpaquePointer
  ) -> UnsafeMutablePointer<PangoFont> {
    let description = pango_font_description_new()
    defer { pango_font_description_free(description) }
    pango_font_description_set_family(description, FontConfiguration.family(of: face))
    pango_font_description_set_absolute_size(description, Double(size))
    guard let font = pango_context_load_font(context, description), path(of: font) == file.path else {
      preconditionFailure("Pango does not load the run's font \(file.path)")
    }
    return font
  }

  private static func path(of font: UnsafeMutablePointer<PangoFont>) -> String? {
    var path: UnsafeMutablePointer<FcChar8>?
    guard FcPatternGetString(banxin_font_pattern(font), FC_FILE, 0, &path) == FcResultMatch, let path else {
      return nil
    }
    return String(cString: path)
  }
}
