internal import CCairo
import Diagnostics
public import LayoutCore

/// The fonts of a run, opened for drawing: unhinted, glyph numbers as shaping chose them.
///
/// Opened fonts and the sizes in use are kept for all documents of a worker. They belong to one thread.
public final class GlyphFonts {
  private struct Key: Hashable {
    var face: FaceID
    var size: Length
  }

  private let faces: [OpaquePointer]
  private let emboldened: Set<FaceID>
  private let options: OpaquePointer
  private let scale: Double
  private var scaledFonts: [Key: OpaquePointer] = [:]

  /// Opens the files of `fonts` to draw at `scale` device units to the point; throws when one of them cannot be opened.
  public convenience init(_ fonts: FontSet) throws(DrawingError) { try self.init(fonts, scale: 1) }

  init(_ fonts: FontSet, scale: Double) throws(DrawingError) {
    guard let options = cairo_font_options_create() else {
      throw DrawingError(Message(zh: "打开字体", en: "Opening fonts"), reason: "no memory")
    }
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
    self.options = options
    self.scale = scale
    var faces: [OpaquePointer] = []
    for file in fonts.files {
      do {
        faces.append(try FontFace.open(file))
      } catch {
        faces.forEach(cairo_font_face_destroy)
        cairo_font_options_destroy(options)
        throw error
      }
    }
    self.faces = faces
    emboldened = Set(fonts.faces.filter { fonts[$0].isEmboldened })
  }

  deinit {
    scaledFonts.values.forEach(cairo_scaled_font_destroy)
    faces.forEach(cairo_font_face_destroy)
    cairo_font_options_destroy(options)
  }

  /// How far a thickened glyph is moved to stand where the plain one would. FreeType thickens strokes by 1/24 em, and
  /// all of it to the right and upwards.
  func offset(_ face: FaceID, size: Length) -> Length {
    emboldened.contains(face) ? size.scaled(by: 1, over: 48) : .zero
  }

  /// The face at a size, ready to draw with.
  func scaledFont(_ face: FaceID, size: Length) -> OpaquePointer? {
    let key = Key(face: face, size: size)
    if let font = scaledFonts[key] { return font }
    var matrix = cairo_matrix_t()
    var userToDevice = cairo_matrix_t()
    cairo_matrix_init_scale(&matrix, size.points, size.points)
    cairo_matrix_init_scale(&userToDevice, scale, scale)
    let font = cairo_scaled_font_create(faces[face.index], &matrix, &userToDevice, options)
    scaledFonts[key] = font
    return font
  }
}

@available(*, unavailable, message: "FreeType's faces belong to the thread that draws with them")
extension GlyphFonts: Sendable {}

/// Opens font files with FreeType for Cairo.
private enum FontFace {
  /// A Cairo face for a font file, which the caller owns. Thickened outlines are embedded as they are drawn.
  static func open(_ file: FontFile) throws(DrawingError) -> OpaquePointer {
    let face = try freeTypeFace(file.path)
    let flags = FT_LOAD_NO_HINTING | FT_LOAD_NO_BITMAP
    let fontFace = cairo_ft_font_face_create_for_ft_face(face, Int32(flags))
    guard let fontFace, banxin_tie_face(fontFace, face) else {
      cairo_font_face_destroy(fontFace)
      banxin_release_face(face)
      throw DrawingError(operation(file.path), reason: "no memory")
    }
    if file.isEmboldened { cairo_ft_font_face_set_synthesize(fontFace, UInt32(CAIRO_FT_SYNTHESIZE_BOLD.rawValue)) }
    return fontFace
  }

  private static func freeTypeFace(_ path: String) throws(DrawingError) -> FT_Face {
    var library: FT_Library?
    guard FT_Init_FreeType(&library) == 0, let library else {
      throw DrawingError(operation(path), reason: "FreeType does not start")
    }
    var face: FT_Face?
    let error = FT_New_Face(library, path, 0, &face)
    guard error == 0, let face else {
      FT_Done_FreeType(library)
      throw DrawingError(operation(path), reason: "FreeType error \(error)")
    }
    // Runs bring their text along; FreeType would make up a character map for fonts keyed by CID.
    face.pointee.charmap = nil
    return face
  }

  private static func operation(_ path: String) -> Message {
    Message(zh: "打开字体文件 \(path)", en: "Opening the font file \(path)")
  }
}
