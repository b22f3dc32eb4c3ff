internal import CCairo
internal import CLeptonica
internal import CPoppler
internal import Synchronization

/// A PDF of scans, or any other, whose pages are drawn by poppler.
final class PDFFile: PageSource {
  private let document: OpaquePointer
  private let images: EmbeddedImages
  private let limits: ScanLimits
  let pageCount: Int

  init(_ bytes: [UInt8], limits: ScanLimits) throws(ScanError) {
    MutedLibraries.mute()
    // Sizes of pictures come first: poppler would unpack them.
    images = try EmbeddedImages(of: bytes, limits: limits)
    let shared = g_bytes_new(bytes, gsize(bytes.count))
    defer { g_bytes_unref(shared) }
    var error: UnsafeMutablePointer<GError>?
    let document = poppler_document_new_from_bytes(shared, nil, &error)
    defer { g_clear_error(&error) }
    guard let document else { throw Self.reason(error?.pointee) }
    (self.document, self.limits) = (document, limits)
    pageCount = max(0, Int(poppler_document_get_n_pages(document)))
  }

  deinit { g_object_unref(UnsafeMutableRawPointer(document)) }

  private static func reason(_ error: GError?) -> ScanError {
    guard let error, error.code != gint(POPPLER_ERROR_ENCRYPTED.rawValue) else { return .encrypted }
    let reason = error.message.map { String(cString: $0) } ?? "poppler"
    return .damaged(reason, reason)
  }

  func page(at index: Int) throws(ScanError) -> Raster {
    try drawn(at: index, dpi: nil)
  }

  /// A page at a resolution, or at its picture's own.
  func drawn(at index: Int, dpi: Double?) throws(ScanError) -> Raster {
    guard (0..<pageCount).contains(index), let page = poppler_document_get_page(document, gint(index)) else {
      throw .damaged("第 \(index + 1) 页", "page \(index + 1)")
    }
    defer { g_object_unref(UnsafeMutableRawPointer(page)) }
    var (width, height) = (0.0, 0.0)
    poppler_page_get_size(page, &width, &height)
    let dpi = dpi ?? images.resolution(ofPage: index, width: width, height: height)
    let pixels = (width: Self.pixels(width, dpi: dpi), height: Self.pixels(height, dpi: dpi))
    guard limits.admits(width: pixels.width, height: pixels.height) else {
      throw .tooManyPixels(width: pixels.width, height: pixels.height)
    }
    return try Self.raster(of: page, width: pixels.width, height: pixels.height, dpi: dpi)
  }

  /// A page's side in pixels; a size that is no number, or beyond all limits, is far too large.
  private static func pixels(_ points: Double, dpi: Double) -> Int {
    let pixels = (points * dpi / 72).rounded(.up)
    return pixels < 1e6 ? Int(max(0, pixels)) : 1_000_000
  }

  private static func raster(
    of page: OpaquePointer, width: Int, height: Int, dpi: Double
  ) throws(ScanError) -> Raster {
    let surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, Int32(width), Int32(height))
    defer { cairo_surface_destroy(surface) }
    let context = cairo_create(surface)
    defer { cairo_destroy(context) }
    cairo_set_source_rgb(context, 1, 1, 1)
    cairo_paint(context)
    cairo_scale(context, dpi / 72, dpi / 72)
    PopplerDrawing.draw(page, on: context)
    cairo_surface_flush(surface)
    guard cairo_status(context) == CAIRO_STATUS_SUCCESS, let data = cairo_image_surface_get_data(surface) else {
      throw .damaged("页面无法绘制", "the page can't be drawn")
    }
    let stride = cairo_image_surface_get_stride(surface)
    let pix = banxin_pix_from_rgb24(data, l_int32(width), l_int32(height), l_int32(stride))
    guard let picture = Picture.decoded(pix) else { throw .damaged("页面过大", "the page is too large") }
    return picture.raster(dpi: dpi)
  }
}

/// Poppler makes its profile of sRGB, which all documents share, when the first page of all is drawn, and does so without
/// a lock (GfxState, 22.12). So the first drawing has poppler to itself.
private enum PopplerDrawing {
  private static let hasDrawn = Mutex(false)

  static func draw(_ page: OpaquePointer, on context: OpaquePointer?) {
    let isFirst = hasDrawn.withLock { hasDrawn in
      guard !hasDrawn else { return false }
      poppler_page_render(page, context)
      hasDrawn = true
      return true
    }
    if !isFirst { poppler_page_render(page, context) }
  }
}
