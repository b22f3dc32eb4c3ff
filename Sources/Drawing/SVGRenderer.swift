internal import CCairo
import Diagnostics
public import LayoutCore

/// Turns pages into SVG, glyphs as outlines: for looking at single pages in a browser.
public struct SVGRenderer {
  private let fonts: GlyphFonts

  public init(fonts: GlyphFonts) { self.fonts = fonts }

  /// The page as an SVG file of its size in points. Throws when Cairo cannot draw it.
  public func svg(of page: Page) throws(DrawingError) -> [UInt8] {
    let output = ByteCollector()
    let surface = try Surface(
      owning: cairo_svg_surface_create_for_stream(
        ByteCollector.write, output.closure, page.sheet.width.points, page.sheet.height.points),
      output: output)
    let painter = PagePainter(context: surface.context, fonts: fonts)
    painter.turn(page)
    painter.paint(PageContents(page))
    try surface.check(Message(zh: "绘制 SVG", en: "Drawing SVG"))
    return Self.withoutCounter(try surface.finish())
  }

  /// Cairo numbers the surfaces of a process through; the number says nothing about the page.
  private static func withoutCounter(_ svg: [UInt8]) -> [UInt8] {
    Array(
      String(decoding: svg, as: UTF8.self).replacing(/id="surface\d+"/, with: "id=\"page\"", maxReplacements: 1).utf8)
  }
}
