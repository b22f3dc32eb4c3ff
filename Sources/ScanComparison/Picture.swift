internal import CLeptonica
internal import ScanReading

/// A picture of Leptonica's, released with its last user. It belongs to the thread that made it.
final class Picture {
  let pix: UnsafeMutablePointer<PIX>

  /// Takes over a picture that a function of Leptonica's made; nil says that it could not.
  init(owning pix: UnsafeMutablePointer<PIX>?) throws(ComparisonError) {
    guard let pix else { throw .noMemory }
    self.pix = pix
  }

  deinit {
    var pix: UnsafeMutablePointer<PIX>? = pix
    pixDestroy(&pix)
  }

  var width: Int { Int(pixGetWidth(pix)) }
  var height: Int { Int(pixGetHeight(pix)) }
  var depth: Int { Int(pixGetDepth(pix)) }
}

// MARK: - Making

extension Picture {
  /// A white picture of 1, 8 or 32 bits a pixel.
  convenience init(width: Int, height: Int, depth: Int) throws(ComparisonError) {
    try self.init(owning: pixCreate(Int32(width), Int32(height), Int32(depth)))
    if depth == 1 { pixClearAll(pix) } else { pixSetAllArbitrary(pix, depth == 8 ? 255 : 0xFFFF_FF00) }
  }

  /// Bits of which none is set, as many as another picture has pixels.
  static func empty(like other: Picture) throws(ComparisonError) -> Picture {
    try Picture(width: other.width, height: other.height, depth: 1)
  }

  /// The picture of a raster, 8 or 32 bits a pixel.
  convenience init(_ raster: Raster) throws(ComparisonError) {
    let pix = raster.bytes.withUnsafeBufferPointer {
      banxin_pix_from_samples(
        $0.baseAddress, Int32(raster.width), Int32(raster.height), Int32(raster.samples.rawValue))
    }
    try self.init(owning: pix)
  }

  /// The picture in memory as the project passes it on.
  func raster(dpi: Double = WorkingScale.dpi) -> Raster {
    let samples: Raster.Samples = depth == 8 ? .grey : .color
    let count = width * height * samples.rawValue
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      banxin_pix_to_samples(pix, buffer.baseAddress)
      filled = count
    }
    return Raster(width: width, height: height, samples: samples, dpi: dpi, bytes: bytes)
  }
}

// MARK: - Samples

extension Picture {
  /// A pixel of a picture of 1 or 8 bits.
  func sample(x: Int, y: Int) -> UInt8 {
    var value: UInt32 = 0
    pixGetPixel(pix, Int32(x), Int32(y), &value)
    return UInt8(truncatingIfNeeded: value)
  }
}
