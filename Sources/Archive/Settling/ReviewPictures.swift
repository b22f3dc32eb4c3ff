internal import Foundation
internal import SafeFiles
internal import ScanReading

extension ArchiveWriter {
  /// Makes the folder `review` show the pages that wait for a person, each by a small picture under its number: what is
  /// missing is made, what is settled is taken away. The pictures themselves stay in the archive.
  public func refreshReview() throws(ArchiveFailure) {
    let open = try reader.openScans()
    try failing(at: paths.review) {
      try FileManager.default.createDirectory(atPath: paths.review, withIntermediateDirectories: true)
      removeParts(in: paths.review)
      let wanted = Set(open.filter { $0.picture != nil }.map { ArchivePaths.reviewName($0.page.item) })
      for name in try FileManager.default.contentsOfDirectory(atPath: paths.review) where !wanted.contains(name) {
        guard ArchivePaths.isReviewName(name) else { continue }
        unlink("\(paths.review)/\(name)")
      }
    }
    for entry in open { try makePicture(of: entry) }
  }

  private func makePicture(of entry: ScanEntry) throws(ArchiveFailure) {
    let path = paths.reviewPicture(entry.page.item)
    guard let picture = entry.picture, !FileManager.default.fileExists(atPath: path) else { return }
    let bytes = try reader.bytes(of: picture)
    guard let raster = try? ScanFile(bytes, name: path).raster(at: 0) else { return }
    let small = raster.scaled(by: min(1, ArchiveWriter.previewHeight / Double(raster.height)))
    try failing(at: path) { try writeAtomically(small.png(), to: path) }
  }

  /// Pixels: print of 小五 can just be read.
  private static let previewHeight = 1200.0
}

extension ArchiveReader {
  /// Where the small picture of a page lies that waits for a person: `review/0007.png`.
  public func reviewPicture(of item: Int64) -> String { paths.reviewPicture(item) }
}
