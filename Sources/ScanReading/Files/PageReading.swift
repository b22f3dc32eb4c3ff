/// The pages of an opened file, read here or by a process of their own.
protocol PageReading: AnyObject {
  var format: ScanFormat { get }
  var pageCount: Int { get }

  /// A page's picture as it was scanned, the first at 0.
  func raster(at index: Int) throws(ScanError) -> Raster

  /// A page, read.
  func page(at index: Int) throws(ScanError) -> ScannedPage
}

/// The pages of a file, read here.
final class LocalPages: PageReading {
  let format: ScanFormat
  private let name: String
  private let source: any PageSource

  init(_ bytes: [UInt8], name: String, limits: ScanLimits) throws(ScanError) {
    guard bytes.count <= limits.bytes else { throw .tooManyBytes(bytes.count, limit: limits.bytes) }
    guard let format = ScanFormat(of: bytes) else { throw .unknownFormat }
    (self.name, self.format) = (name, format)
    source =
      switch format {
      case .png, .jpeg: try PictureFile(bytes, format: format, limits: limits)
      case .tiff: try TIFFFile(bytes, limits: limits)
      case .pdf: try PDFFile(bytes, limits: limits)
      }
    guard pageCount > 0 else { throw .noPages }
    guard pageCount <= limits.pages else { throw .tooManyPages(pageCount, limit: limits.pages) }
  }

  var pageCount: Int { source.pageCount }

  func raster(at index: Int) throws(ScanError) -> Raster { try source.page(at: index) }

  func page(at index: Int) throws(ScanError) -> ScannedPage {
    ScannedPage(try raster(at: index), file: name, index: index)
  }
}
