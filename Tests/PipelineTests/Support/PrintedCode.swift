import Foundation
import PageCodes

/// The symbol of a page's code as it comes out of a printer: rasterised, and looked at module by module.
struct PrintedCode {
  /// The dark modules of a square of a page.
  ///
  /// - Parameters:
  ///   - page: counted from 1.
  ///   - corner: the square's top left corner on the page as it is seen, in millimetres.
  static func modules(
    _ file: URL, page: Int, corner: (x: Double, y: Double), side: Double = 25, width: Int = 29
  ) throws -> [Bool] {
    let picture = try GreyPage(file, page: page, dpi: 200)
    let module = side / Double(width)
    return (0..<width).flatMap { row in
      (0..<width).map { column in
        let (x, y) = (corner.x + (Double(column) + 0.5) * module, corner.y + (Double(row) + 0.5) * module)
        return picture.shade(x: x, y: y) < 128
      }
    }
  }
}

/// A page as poppler rasterises it, in shades of grey.
struct GreyPage {
  private let width: Int
  private let shades: Data
  private let pixelsPerMillimetre: Double

  init(_ file: URL, page: Int, dpi: Int) throws {
    let words = ["-r", "\(dpi)", "-f", "\(page)", "-l", "\(page)", "-gray", file.path]
    let picture = try Program("pdftoppm", words).output
    // PGM: the mark, width, height and highest shade, each ended by white space, then a byte a pixel.
    let head = picture.prefix(64).split(maxSplits: 4, omittingEmptySubsequences: true) { $0 == 0x0A || $0 == 0x20 }
    guard head.count == 5, let width = Int(String(decoding: head[1], as: UTF8.self)),
      let height = Int(String(decoding: head[2], as: UTF8.self)), picture.count >= width * height
    else { throw CocoaError(.fileReadCorruptFile) }
    self.width = width
    shades = Data(picture.suffix(width * height))
    pixelsPerMillimetre = Double(dpi) / 25.4
  }

  /// The shade at a place in millimetres from the top left corner: 0 is black, 255 white.
  func shade(x: Double, y: Double) -> UInt8 {
    shades[Int(y * pixelsPerMillimetre) * width + Int(x * pixelsPerMillimetre)]
  }
}
