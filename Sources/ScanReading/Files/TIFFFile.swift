internal import CLeptonica

/// A TIFF of any number of pages.
final class TIFFFile: PageSource {
  private let bytes: [UInt8]
  private let limits: ScanLimits
  private let directories: [TIFFDirectories.Entry]

  /// Reads no more than the directories of the pages, up to the limit.
  init(_ bytes: [UInt8], limits: ScanLimits) throws(ScanError) {
    MutedLibraries.mute()
    (self.bytes, self.limits) = (bytes, limits)
    directories = try TIFFDirectories(of: bytes, limit: limits.pages).entries
    // A page over the limit is refused alone, when it is read.
    let admitted = directories.filter { limits.admits(width: $0.width, height: $0.height) }
    let pixels = admitted.map { $0.width * $0.height }.reduce(0, +)
    guard pixels <= limits.pixels else { throw .tooManyPixelsInAll(pixels) }
  }

  var pageCount: Int { directories.count }

  func page(at index: Int) throws(ScanError) -> Raster {
    let directory = directories[index]
    guard limits.admits(width: directory.width, height: directory.height) else {
      throw .tooManyPixels(width: directory.width, height: directory.height)
    }
    // The first page's place is 0 to leptonica, that of others where their directories are.
    var offset = index == 0 ? 0 : directory.offset
    guard let pix = pixReadMemFromMultipageTiff(bytes, bytes.count, &offset) else {
      throw .damaged("TIFF 数据", "its TIFF data")
    }
    let stated = Picture.statedResolution(of: pix)
    guard let picture = Picture.decoded(pix) else { throw .damaged("图像格式", "the form of its picture") }
    return picture.raster(dpi: stated ?? AssumedResolution.dpi(width: picture.width, height: picture.height))
  }
}
