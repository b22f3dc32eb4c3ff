internal import CLeptonica

/// A picture in leptonica's own form, which it owns: 8 bits of grey or 32 of colour a pixel, without a colour map.
///
/// It belongs to one thread.
final class Picture {
  let pix: UnsafeMutablePointer<Pix>

  /// Takes over what a function of leptonica gave.
  init(owning pix: UnsafeMutablePointer<Pix>) { self.pix = pix }

  /// Takes over what a function of leptonica gave; nil where it gave nothing.
  convenience init?(taking pix: UnsafeMutablePointer<Pix>?) {
    guard let pix else { return nil }
    self.init(owning: pix)
  }

  deinit {
    var pix: UnsafeMutablePointer<Pix>? = pix
    pixDestroy(&pix)
  }

  var width: Int { Int(pixGetWidth(pix)) }
  var height: Int { Int(pixGetHeight(pix)) }
  var isGrey: Bool { pixGetDepth(pix) == 8 }

  /// What an operation on the picture gives. With sizes within `ScanLimits` it gives nothing only where memory has run
  /// out, and then no Swift value could be made either.
  func made(_ operation: (UnsafeMutablePointer<Pix>) -> UnsafeMutablePointer<Pix>?) -> Picture {
    guard let result = Picture(taking: operation(pix)) else { fatalError("leptonica has no memory for a picture") }
    return result
  }
}

// MARK: - To and from rasters

extension Picture {
  convenience init(_ raster: Raster) {
    let pix = raster.bytes.withUnsafeBufferPointer {
      banxin_pix_from_samples(
        $0.baseAddress, l_int32(raster.width), l_int32(raster.height), l_int32(raster.samples.rawValue))
    }
    guard let pix else { fatalError("leptonica has no memory for a picture") }
    self.init(owning: pix)
  }

  func raster(dpi: Double) -> Raster {
    let samples: Raster.Samples = isGrey ? .grey : .color
    let count = width * height * samples.rawValue
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      banxin_pix_to_samples(pix, buffer.baseAddress)
      filled = count
    }
    return Raster(width: width, height: height, samples: samples, dpi: dpi, bytes: bytes)
  }
}
