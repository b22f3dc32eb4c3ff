internal import CCairo
import Diagnostics
public import LayoutCore

/// Turns pages into pictures: for looking, and for tests of what only pixels show.
public final class PNGRenderer {
  /// What a picture's pixels hold.
  public enum Colour: Sendable, Hashable {
    case grey, rgb
  }

  private let fonts: GlyphFonts
  private let scale: Double
  private let colour: Colour

  /// Pictures of `dpi` pixels to the inch; throws when a font file cannot be opened.
  public init(fonts: FontSet, dpi: Double, colour: Colour = .grey) throws(DrawingError) {
    scale = dpi / 72
    self.colour = colour
    self.fonts = try GlyphFonts(fonts, scale: scale)
  }

  /// The page as a PNG file, black on white. Throws when there is no memory for it.
  public func png(of page: Page) throws(DrawingError) -> [UInt8] {
    let contents = PageContents(page)
    // Coverage alone can't tell grey from black.
    let colour = contents.fills.isEmpty ? colour : .rgb
    let surface = try Surface(owning: makeSurface(page.sheet, colour))
    prepareGround(surface.context, colour)
    cairo_scale(surface.context, scale, scale)
    let painter = PagePainter(context: surface.context, fonts: fonts)
    painter.turn(page)
    painter.paint(contents)
    try surface.check(Message(zh: "绘制图片", en: "Drawing a picture"))
    let output = ByteCollector()
    let status = cairo_surface_write_to_png_stream(surface.surface, ByteCollector.write, output.closure)
    try DrawingError.check(status, Message(zh: "写 PNG", en: "Writing PNG"))
    return output.bytes
  }

  private func makeSurface(_ size: Size, _ colour: Colour) -> OpaquePointer? {
    let format = colour == .grey ? CAIRO_FORMAT_A8 : CAIRO_FORMAT_RGB24
    let width = (size.width.points * scale).rounded(.up)
    let height = (size.height.points * scale).rounded(.up)
    return cairo_image_surface_create(format, Int32(width), Int32(height))
  }

  /// Makes the ground white and the ink black. Cairo has no grey format but that of coverage: there, white is full
  /// coverage and ink takes it away.
  private func prepareGround(_ context: OpaquePointer, _ colour: Colour) {
    cairo_set_source_rgb(context, 1, 1, 1)
    cairo_paint(context)
    cairo_set_source_rgb(context, 0, 0, 0)
    if colour == .grey { cairo_set_operator(context, CAIRO_OPERATOR_DEST_OUT) }
  }
}
