internal import CCairo
internal import CLeptonica
internal import CPoppler
internal import Foundation
internal import ScanReading

/// A sheet of paper as pixels, on which Cairo draws.
final class Sheet {
  let surface: OpaquePointer
  let context: OpaquePointer
  let width: Int
  let height: Int
  let dpi: Double

  /// White, of a size in pixels.
  init(width: Int, height: Int, dpi: Double) {
    guard let surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, Int32(width), Int32(height)),
      let context = cairo_create(surface)
    else { fatalError("no memory for a sheet") }
    (self.surface, self.context, self.width, self.height, self.dpi) = (surface, context, width, height, dpi)
    fill(1, 1, 1)
  }

  /// A page of a PDF, printed without a fault.
  convenience init(pdf: [UInt8], page index: Int, dpi: Double) {
    let bytes = g_bytes_new(pdf, gsize(pdf.count))
    defer { g_bytes_unref(bytes) }
    guard let document = poppler_document_new_from_bytes(bytes, nil, nil),
      let page = poppler_document_get_page(document, gint(index))
    else { fatalError("the fixture's PDF can't be read") }
    defer { [page, document].forEach { g_object_unref(UnsafeMutableRawPointer($0)) } }
    var (width, height) = (0.0, 0.0)
    poppler_page_get_size(page, &width, &height)
    self.init(width: Int((width * dpi / 72).rounded()), height: Int((height * dpi / 72).rounded()), dpi: dpi)
    drawn {
      cairo_scale(context, dpi / 72, dpi / 72)
      poppler_page_render(page, context)
    }
  }

  deinit {
    cairo_destroy(context)
    cairo_surface_destroy(surface)
  }

  /// Pixels in a millimetre.
  var millimetre: Double { dpi / 25.4 }

  /// Draws, and leaves the context as it was.
  func drawn(_ draw: () -> Void) {
    cairo_save(context)
    draw()
    cairo_restore(context)
  }

  func fill(_ red: Double, _ green: Double, _ blue: Double, alpha: Double = 1) {
    cairo_set_source_rgba(context, red, green, blue, alpha)
    cairo_paint(context)
  }

  /// The sheet in colour.
  func raster() -> Raster {
    cairo_surface_flush(surface)
    let stride = cairo_image_surface_get_stride(surface)
    let data = cairo_image_surface_get_data(surface)
    var pix = banxin_pix_from_rgb24(data, l_int32(width), l_int32(height), stride)
    defer { pixDestroy(&pix) }
    let bytes = [UInt8](unsafeUninitializedCapacity: width * height * 3) { buffer, count in
      banxin_pix_to_samples(pix, buffer.baseAddress)
      count = width * height * 3
    }
    return Raster(width: width, height: height, samples: .color, dpi: dpi, bytes: bytes)
  }
}
