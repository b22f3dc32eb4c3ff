import CCairo
import PDFFinish

/// Draws test PDFs with Cairo as the product does: flat tags around text, rules untagged.
final class CairoDrawing {
  private let surface: OpaquePointer
  private let context: OpaquePointer
  private let output = Output()
  private(set) var leaves: [[Leaf]] = [[]]

  private final class Output {
    var bytes: [UInt8] = []
  }

  init(font: FontFile = .trueType) {
    let closure = Unmanaged.passUnretained(output).toOpaque()
    surface = cairo_pdf_surface_create_for_stream(
      { closure, data, length in
        guard let closure else { return CAIRO_STATUS_WRITE_ERROR }
        let bytes = UnsafeBufferPointer(start: data, count: Int(length))
        Unmanaged<Output>.fromOpaque(closure).takeUnretainedValue().bytes.append(contentsOf: bytes)
        return CAIRO_STATUS_SUCCESS
      }, closure, 595.28, 841.89)
    context = cairo_create(surface)
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, "2023-01-01T00:00:00Z")
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_MOD_DATE, "2023-01-01T00:00:00Z")
    let face = font.open()
    cairo_set_font_face(context, face)
    cairo_font_face_destroy(face)
    cairo_set_font_size(context, 10.5)
  }

  deinit {
    cairo_destroy(context)
    cairo_surface_destroy(surface)
  }

  /// Text outside all tags.
  func text(_ text: String, x: Double, y: Double) {
    cairo_move_to(context, x, y)
    cairo_show_text(context, text)
  }

  /// Text inside a tag of its own.
  func text(_ text: String, x: Double, y: Double, as leaf: Leaf) {
    tagged(leaf) { self.text(text, x: x, y: y) }
  }

  /// Whatever is drawn inside a tag.
  func tagged(_ leaf: Leaf, draw: () -> Void) {
    cairo_tag_begin(context, "Span", nil)
    draw()
    cairo_tag_end(context, "Span")
    leaves[leaves.count - 1].append(leaf)
  }

  func rule(fromX x: Double, y: Double, toX endX: Double, y endY: Double) {
    cairo_set_line_width(context, 0.75)
    cairo_move_to(context, x, y)
    cairo_line_to(context, endX, endY)
    cairo_stroke(context)
  }

  func rectangle(x: Double, y: Double, width: Double, height: Double) {
    cairo_rectangle(context, x, y, width, height)
    cairo_fill(context)
  }

  /// Draws inside a clip, which Cairo writes as a path that is not painted.
  func clipped(x: Double, y: Double, width: Double, height: Double, draw: () -> Void) {
    cairo_save(context)
    cairo_rectangle(context, x, y, width, height)
    cairo_clip(context)
    draw()
    cairo_restore(context)
  }

  /// Draws half-transparent through a group, which Cairo writes as a form.
  func grouped(draw: () -> Void) {
    cairo_push_group(context)
    draw()
    cairo_pop_group_to_source(context)
    cairo_paint_with_alpha(context, 0.5)
    cairo_set_source_rgb(context, 0, 0, 0)
  }

  func outline(_ title: String, page: Int, under parent: Int32 = 0) -> Int32 {
    cairo_pdf_surface_add_outline(
      surface, parent, title, "page=\(page) pos=[10 20]", CAIRO_PDF_OUTLINE_FLAG_OPEN)
  }

  func label(_ label: String) { cairo_pdf_surface_set_page_label(surface, label) }

  /// A link as Cairo makes it: an annotation that belongs to no element of ours.
  func cairoLink(draw: () -> Void) {
    cairo_tag_begin(context, "P", nil)
    cairo_tag_begin(context, "Link", "page=1 pos=[0 0] rect=[10 10 50 20]")
    draw()
    cairo_tag_end(context, "Link")
    cairo_tag_end(context, "P")
  }

  func nextPage() {
    cairo_show_page(context)
    leaves.append([])
  }

  func pdf() -> [UInt8] {
    cairo_surface_finish(surface)
    precondition(cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS)
    return output.bytes
  }
}

/// A font opened by its file: what fontconfig offers changes with the machine, and with the other tests of the process.
struct FontFile {
  var path: String
  var index: Int

  static let trueType = FontFile(path: "/usr/share/fonts/truetype/lxgw-wenkai/LXGWWenKai-Regular.ttf", index: 0)
  static let postScript = FontFile(path: "/usr/share/fonts/opentype/noto/NotoSerifCJK-Regular.ttc", index: 2)

  /// A Cairo face. FreeType's own objects stay for the rest of the process: tests open few.
  fileprivate func open() -> OpaquePointer? {
    var library: FT_Library?
    var face: FT_Face?
    precondition(FT_Init_FreeType(&library) == 0, "FreeType does not start")
    precondition(FT_New_Face(library, path, FT_Long(index), &face) == 0, "no font at \(path)")
    return cairo_ft_font_face_create_for_ft_face(face, 0)
  }
}
