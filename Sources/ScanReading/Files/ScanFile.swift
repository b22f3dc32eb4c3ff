/// A file of scanned pages, opened, of which pages are taken one at a time.
///
/// It belongs to the thread that opened it; others open their own.
public final class ScanFile {
  /// The file as the user named it, for messages.
  public let name: String
  public let format: ScanFormat
  private let source: any PageSource

  /// Opens the bytes of a PDF, PNG, JPEG or TIFF, told by content.
  ///
  /// - Throws: What keeps the whole file from being read: an unknown kind, a password, damage, no pages, or more than
  ///   `limits` admit.
  public init(_ bytes: [UInt8], name: String, limits: ScanLimits = ScanLimits()) throws(ScanError) {
    do throws(ScanError) {
      guard bytes.count <= limits.bytes else { throw ScanError.tooManyBytes(bytes.count, limit: limits.bytes) }
      guard let format = ScanFormat(of: bytes) else { throw ScanError.unknownFormat }
      let source = try Self.source(of: bytes, format: format, limits: limits)
      guard source.pageCount > 0 else { throw ScanError.noPages }
      guard source.pageCount <= limits.pages else {
        throw ScanError.tooManyPages(source.pageCount, limit: limits.pages)
      }
      (self.name, self.format, self.source) = (name, format, source)
    } catch {
      throw error.at(name)
    }
  }

  private static func source(
    of bytes: [UInt8], format: ScanFormat, limits: ScanLimits
  ) throws(ScanError) -> any PageSource {
    switch format {
    case .png, .jpeg: try PictureFile(bytes, format: format, limits: limits)
    case .tiff: try TIFFFile(bytes, limits: limits)
    case .pdf: try PDFFile(bytes, limits: limits)
    }
  }

  public var pageCount: Int { source.pageCount }

  /// The picture of a page, the first at 0, as it was scanned: in its colours, not turned.
  ///
  /// - Throws: What keeps this page from being read; the others may still be.
  public func raster(at index: Int) throws(ScanError) -> Raster {
    do throws(ScanError) {
      return try source.page(at: index)
    } catch {
      throw error.at(name, page: index + 1)
    }
  }

  /// A page, read: its codes, upright, blank or not.
  ///
  /// - Throws: What keeps this page from being read; the others may still be.
  public func page(at index: Int) throws(ScanError) -> ScannedPage {
    ScannedPage(try raster(at: index), file: name, index: index)
  }
}
