import CCairo
import Foundation

/// A PNG file as shades of grey, coarse enough that two versions of one renderer draw the same.
struct GreyPicture {
  struct Unreadable: Error {}

  let width: Int
  let height: Int
  /// The mean shade of each square block, row by row: 0 is black, 255 white.
  let blocks: [Int]

  /// The pixels along a side of a block.
  static let blockSide = 4

  init(_ file: URL) throws {
    let surface = cairo_image_surface_create_from_png(file.path)
    defer { cairo_surface_destroy(surface) }
    guard let pixels = cairo_image_surface_get_data(surface) else { throw Unreadable() }
    let (width, height) = (Int(cairo_image_surface_get_width(surface)), Int(cairo_image_surface_get_height(surface)))
    let stride = Int(cairo_image_surface_get_stride(surface))
    (self.width, self.height) = (width, height)
    let side = GreyPicture.blockSide
    blocks = Swift.stride(from: 0, to: height, by: side).flatMap { top in
      Swift.stride(from: 0, to: width, by: side).map { left in
        let (rows, columns) = (top..<min(top + side, height), left..<min(left + side, width))
        // A pixel is four bytes; grey has the same shade in each of its colours.
        let sum = rows.reduce(0) { sum, y in columns.reduce(sum) { $0 + Int(pixels[y * stride + 4 * $1 + 1]) } }
        return sum / (rows.count * columns.count)
      }
    }
  }

  /// How many blocks differ by more than `tolerance` shades; nil for pictures of different size.
  func differingBlocks(from other: GreyPicture, tolerance: Int) -> Int? {
    guard (width, height) == (other.width, other.height) else { return nil }
    return zip(blocks, other.blocks).count { abs($0 - $1) > tolerance }
  }
}
