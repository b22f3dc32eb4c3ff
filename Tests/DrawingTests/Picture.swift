import CCairo
import Foundation

/// The pixels of a PNG file as shades of grey.
struct Picture {
  struct Box: Equatable {
    var x: Range<Int>
    var y: Range<Int>
  }

  struct Unreadable: Error {}

  let width: Int
  let height: Int
  private let shades: [UInt8]

  init(png: [UInt8]) throws {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString + ".png")
    try Data(png).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let surface = cairo_image_surface_create_from_png(file.path)
    defer { cairo_surface_destroy(surface) }
    guard let pixels = cairo_image_surface_get_data(surface) else { throw Unreadable() }
    let (width, height) = (Int(cairo_image_surface_get_width(surface)), Int(cairo_image_surface_get_height(surface)))
    let stride = Int(cairo_image_surface_get_stride(surface))
    self.width = width
    self.height = height
    shades = (0..<height).flatMap { y in (0..<width).map { x in pixels[y * stride + 4 * x + 1] } }
  }

  /// The shade of a pixel: 0 is black, 255 white.
  subscript(x: Int, y: Int) -> UInt8 { shades[y * width + x] }

  /// How many pixels are darker than half grey.
  var inkedCount: Int { shades.count { $0 < 128 } }

  /// The smallest box around all that is darker than half grey, or nil when nothing is.
  var inkedBox: Box? {
    let inked = shades.indices.filter { shades[$0] < 128 }
    guard let top = inked.first, let bottom = inked.last else { return nil }
    let columns = inked.map { $0 % width }
    return Box(x: (columns.min() ?? 0)..<(columns.max() ?? 0) + 1, y: top / width..<bottom / width + 1)
  }
}
