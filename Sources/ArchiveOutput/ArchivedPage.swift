internal import Archive
internal import Diagnostics
internal import ScanReading

/// A scanned page of an archive beside the printed page that it is of, as pictures.
struct ArchivedPage {
  let number: Int
  let scan: Raster
  /// Grey, at 200 pixels an inch.
  let original: Raster

  /// Nil where the page did not come back. Throws where a file of the archive is missing or damaged.
  init?(
    _ page: ArchivedDocument.Page, original pdf: [UInt8], in reader: ArchiveReader
  ) throws(ArchiveFailure) {
    guard let accepted = page.scan else { return nil }
    let bytes = try reader.bytes(of: accepted.picture)
    number = page.number
    do throws(ScanError) {
      let picture = try ScanFile(bytes, name: reader.path(of: accepted.picture)).raster(at: 0)
      // The archive knows the resolution better than a file that may not state it.
      scan = Raster(
        width: picture.width, height: picture.height, samples: picture.samples, dpi: accepted.dpi, bytes: picture.bytes)
      original = try Raster.rasterised(pdf: pdf, page: page.number - 1, dpi: 200).grey()
    } catch {
      throw ArchiveFailure([error.diagnostic])
    }
  }
}
