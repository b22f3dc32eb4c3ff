/// A file of scanned pages, opened, of which pages are taken one at a time.
///
/// It belongs to the thread that opened it; others open their own.
public final class ScanFile {
  /// The file as the user named it, for messages.
  public let name: String
  private let pages: any PageReading

  /// Opens the bytes of a PDF, PNG, JPEG or TIFF, told by content.
  ///
  /// - Parameter worker: The program that reads the file in a process of its own, within the usual limits; nil to read it
  ///   here. A file that brings a library down then ends that process alone.
  /// - Throws: What keeps the whole file from being read: an unknown kind, a password, damage, no pages, or more than
  ///   `limits` admit.
  public init(
    _ bytes: [UInt8], name: String, limits: ScanLimits = ScanLimits(), worker: ScanWorkerCommand? = nil
  ) throws(ScanError) {
    self.name = name
    do throws(ScanError) {
      pages =
        if let worker {
          try WorkerPages(bytes, name: name, command: worker)
        } else {
          try LocalPages(bytes, name: name, limits: limits)
        }
    } catch {
      throw error.at(name)
    }
  }

  /// What kind of file it is.
  public var format: ScanFormat { pages.format }

  /// How many pages it has, one at least.
  public var pageCount: Int { pages.pageCount }

  /// The picture of a page, the first at 0, as it was scanned: in its colours, not turned.
  ///
  /// - Throws: What keeps this page from being read; the others may still be.
  public func raster(at index: Int) throws(ScanError) -> Raster {
    do throws(ScanError) {
      return try pages.raster(at: index)
    } catch {
      throw error.at(name, page: index + 1)
    }
  }

  /// A page, the first at 0, read: its codes, upright, blank or not.
  ///
  /// - Throws: What keeps this page from being read; the others may still be.
  public func page(at index: Int) throws(ScanError) -> ScannedPage {
    do throws(ScanError) {
      return try pages.page(at: index)
    } catch {
      throw error.at(name, page: index + 1)
    }
  }
}
