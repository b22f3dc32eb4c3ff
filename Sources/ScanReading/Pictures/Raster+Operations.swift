internal import CLeptonica
internal import Foundation

/// Pictures made from pictures. Sizes are those that `ScanLimits` lets in; memory that runs out ends the process, as it
/// does for any value.
extension Raster {
  /// Without colour.
  public func grey() -> Raster { samples == .grey ? self : Picture(self).grey().raster(dpi: dpi) }

  /// In grey, without the colour of seals and pens: as bright as the brightest of red, green and blue.
  public func withoutInks() -> Raster {
    samples == .grey ? self : Picture(self).withoutInks().raster(dpi: dpi)
  }

  /// Turned clockwise by quarters.
  public func turned(by turn: QuarterTurn) -> Raster {
    turn == .none ? self : Picture(self).turned(by: turn).raster(dpi: dpi)
  }

  /// Turned clockwise by some degrees about its middle; as large as before, white where nothing was.
  public func rotated(degrees: Double) -> Raster {
    degrees == 0 ? self : Picture(self).rotated(degrees: degrees).raster(dpi: dpi)
  }

  /// The part within an area; nil where the two have nothing in common.
  public func cropped(to area: PixelArea) -> Raster? {
    area.clipped(width: width, height: height).map { Picture(self).cropped(to: $0).raster(dpi: dpi) }
  }

  /// Larger or smaller by a factor, with the resolution that follows from it.
  ///
  /// - Precondition: At least one pixel remains.
  public func scaled(by factor: Double) -> Raster {
    factor == 1 ? self : Picture(self).scaled(by: factor).raster(dpi: dpi * factor)
  }
}

// MARK: - As files

extension Raster {
  /// As a PNG file, which loses nothing.
  public func png() -> [UInt8] { encoded { pixWriteMemPng(&$0, &$1, $2, 0) } }

  /// As a JPEG file.
  ///
  /// - Parameter quality: From 1 to 100; 75 is usual, 90 shows no difference.
  public func jpeg(quality: Int) -> [UInt8] { encoded { pixWriteMemJpeg(&$0, &$1, $2, l_int32(quality), 0) } }

  private typealias Encoder = (inout UnsafeMutablePointer<UInt8>?, inout Int, UnsafeMutablePointer<Pix>) -> l_int32

  private func encoded(by encode: Encoder) -> [UInt8] {
    let picture = Picture(self)
    pixSetResolution(picture.pix, l_int32(dpi.rounded()), l_int32(dpi.rounded()))
    var (data, size): (UnsafeMutablePointer<UInt8>?, Int) = (nil, 0)
    let status = encode(&data, &size, picture.pix)
    defer { free(data) }
    guard status == 0, let data else { fatalError("leptonica has no memory for a file") }
    return Array(UnsafeBufferPointer(start: data, count: size))
  }
}
