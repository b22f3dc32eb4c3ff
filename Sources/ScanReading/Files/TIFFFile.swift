internal import CLeptonica

/// A TIFF of any number of pages.
final class TIFFFile: PageSource {
  private let bytes: [UInt8]
  private let limits: ScanLimits
  let pageCount: Int

  /// Reads no more than the headers of the pages, up to the limit.
  init(_ bytes: [UInt8], limits: ScanLimits) throws(ScanError) {
    MutedLibraries.mute()
    (self.bytes, self.limits) = (bytes, limits)
    var (count, pixels) = (0, 0)
    while count <= limits.pages, let size = Self.size(ofPage: count, in: bytes) {
      pixels += size.width * size.height
      count += 1
    }
    guard count > 0 else { throw .damaged("无法读取 TIFF 文件头", "its TIFF header") }
    guard pixels <= limits.pixels else { throw .tooManyPixelsInAll(pixels) }
    pageCount = count
  }

  private static func size(ofPage index: Int, in bytes: [UInt8]) -> (width: Int, height: Int)? {
    var (width, height): (l_int32, l_int32) = (0, 0)
    let status = readHeaderMemTiff(bytes, bytes.count, l_int32(index), &width, &height, nil, nil, nil, nil, nil)
    return status == 0 ? (Int(width), Int(height)) : nil
  }

  func page(at index: Int) throws(ScanError) -> Raster {
    guard let size = Self.size(ofPage: index, in: bytes) else { throw .damaged("TIFF 页头", "the header of a TIFF page") }
    guard limits.admits(width: size.width, height: size.height) else {
      throw .tooManyPixels(width: size.width, height: size.height)
    }
    guard let pix = pixReadMemTiff(bytes, bytes.count, l_int32(index)) else {
      throw .damaged("TIFF 数据", "its TIFF data")
    }
    let stated = Picture.statedResolution(of: pix)
    guard let picture = Picture.decoded(pix) else { throw .damaged("图像格式", "the form of its picture") }
    return picture.raster(dpi: stated ?? AssumedResolution.dpi(width: picture.width, height: picture.height))
  }
}
