internal import CLeptonica

/// A PNG or a JPEG: one page.
final class PictureFile: PageSource {
  private let bytes: [UInt8]
  private let format: ScanFormat

  /// Reads no more than the header.
  init(_ bytes: [UInt8], format: ScanFormat, limits: ScanLimits) throws(ScanError) {
    MutedLibraries.mute()
    (self.bytes, self.format) = (bytes, format)
    var (width, height): (l_int32, l_int32) = (0, 0)
    let status =
      format == .png
      ? readHeaderMemPng(bytes, bytes.count, &width, &height, nil, nil, nil)
      : readHeaderMemJpeg(bytes, bytes.count, &width, &height, nil, nil, nil)
    guard status == 0 else { throw .damaged("无法读取 \(format.rawValue) 文件头", "its \(format.rawValue) header") }
    guard limits.admits(width: Int(width), height: Int(height)) else {
      throw .tooManyPixels(width: Int(width), height: Int(height))
    }
  }

  let pageCount = 1

  func page(at index: Int) throws(ScanError) -> Raster {
    guard let pix = format == .png ? pixReadMemPng(bytes, bytes.count) : try jpeg() else {
      throw .damaged("\(format.rawValue) 数据", "its \(format.rawValue) data")
    }
    let stated = Picture.statedResolution(of: pix)
    guard let picture = Picture.decoded(pix) else { throw .damaged("图像格式", "the form of its picture") }
    return picture.raster(dpi: stated ?? AssumedResolution.dpi(width: picture.width, height: picture.height))
  }

  /// A JPEG that ends early is read to its end in grey: such a page is not whole, and is refused.
  private func jpeg() throws(ScanError) -> UnsafeMutablePointer<Pix>? {
    var warnings: l_int32 = 0
    guard let pix = pixReadMemJpeg(bytes, bytes.count, 0, 1, &warnings, 0) else { return nil }
    guard warnings == 0 else {
      _ = Picture(owning: pix)
      throw .damaged("JPEG 数据不全", "its JPEG data are not whole")
    }
    return pix
  }
}
