internal import CLeptonica
internal import Foundation
internal import ScanReading

/// Scans as the files that scanners write.
extension SimulatedScan {
  public func jpeg() -> [UInt8] { raster.jpeg(quality: profile.jpegQuality) }

  public func png() -> [UInt8] {
    profile.mode == .blackAndWhite ? withPicture(png(of:)) : raster.png()
  }

  /// Calls a function with leptonica's form of the picture, in black and white where the profile says so.
  fileprivate func withPicture<Result>(_ use: (UnsafeMutablePointer<Pix>) -> Result) -> Result {
    var whole = banxin_pix_from_samples(
      raster.bytes, l_int32(raster.width), l_int32(raster.height), l_int32(raster.samples.rawValue))
    defer { pixDestroy(&whole) }
    var pix = profile.mode == .blackAndWhite ? pixThresholdToBinary(whole, 128) : pixClone(whole)
    defer { pixDestroy(&pix) }
    guard let pix else { fatalError("no memory for a picture") }
    pixSetResolution(pix, l_int32(raster.dpi), l_int32(raster.dpi))
    return use(pix)
  }
}

extension [SimulatedScan] {
  /// A TIFF of all of them: black and white ones as faxes are packed, others by LZW.
  public func tiff() -> [UInt8] {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).tif").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    for (index, scan) in enumerated() {
      let packing = scan.profile.mode == .blackAndWhite ? IFF_TIFF_G4 : IFF_TIFF_LZW
      scan.withPicture { _ = pixWriteTiff(path, $0, l_int32(packing), index == 0 ? "w" : "a") }
    }
    return FileManager.default.contents(atPath: path).map { [UInt8]($0) } ?? []
  }

  /// A PDF of nothing but these pictures.
  public func pdf() -> [UInt8] {
    var writer = PicturePDF()
    for scan in self {
      let (packing, quality) = scan.packing
      scan.withPicture { pix in
        var data: UnsafeMutablePointer<L_COMP_DATA>?
        defer { l_CIDataDestroy(&data) }
        guard pixGenerateCIData(pix, packing, quality, 0, &data) == 0, let data else { fatalError("no picture") }
        writer.add(data.pointee, dpi: scan.raster.dpi)
      }
    }
    return writer.finished()
  }
}

extension SimulatedScan {
  fileprivate var packing: (l_int32, l_int32) {
    profile.mode == .blackAndWhite ? (l_int32(L_G4_ENCODE), 0) : (l_int32(L_JPEG_ENCODE), l_int32(profile.jpegQuality))
  }
}

private func png(of pix: UnsafeMutablePointer<Pix>) -> [UInt8] {
  var (data, size): (UnsafeMutablePointer<UInt8>?, Int) = (nil, 0)
  defer { free(data) }
  guard pixWriteMemPng(&data, &size, pix, 0) == 0, let data else { fatalError("no picture") }
  return Array(UnsafeBufferPointer(start: data, count: size))
}
