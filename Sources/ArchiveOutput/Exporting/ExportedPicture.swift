internal import Archive
internal import Foundation
internal import PDFFinish
internal import ScanComparison
internal import ScanReading

/// The picture of a scanned page as an exported document shows it, laid over the printed page.
///
/// A scan that came as a JPEG is shown as it came, byte by byte, turned upright by its place alone; of others the picture
/// that the archive made.
struct ExportedPicture {
  let sheet: ScanSheet
  /// Whether the scan could be laid over its page; else it is shown in the page's size.
  let isRegistered: Bool

  init(
    _ accepted: AcceptedScan, of page: ArchivedPage, in reader: ArchiveReader
  ) throws(ArchiveFailure) {
    let placement = try? ScanPlacement(of: page.scan, on: page.original)
    let upright = UprightPlace(placement, of: page)
    isRegistered = placement != nil
    let isJPEG = accepted.source.type == "image/jpeg"
    let source = isJPEG ? try reader.bytes(of: accepted.source) : []
    if let shown = ExportedPicture.unchanged(source, accepted, on: upright) {
      sheet = ScanSheet(page: page.number - 1, image: shown.image, placement: shown.placement)
    } else {
      let bytes = try reader.bytes(of: accepted.picture)
      sheet = ScanSheet(
        page: page.number - 1, image: ExportedPicture.image(bytes, raster: page.scan), placement: upright.placement)
    }
  }

  /// The scan as it came, where PDF can show it and nothing but turning made the archive's picture of it.
  private static func unchanged(
    _ bytes: [UInt8], _ accepted: AcceptedScan, on upright: UprightPlace
  ) -> (image: ScanImage, placement: ImagePlacement)? {
    guard let header = JPEGHeader(bytes), let image = ScanImage(jpeg: bytes) else { return nil }
    let turning = ScanTurning(
      width: header.width, height: header.height, quarters: accepted.quarterTurns, degrees: accepted.skew)
    guard turning.uprightWidth == accepted.width, turning.uprightHeight == accepted.height else { return nil }
    return (image, upright.placement(of: turning))
  }

  private static func image(_ bytes: [UInt8], raster: Raster) -> ScanImage {
    ScanImage(jpeg: bytes)
      ?? ScanImage(
        width: raster.width, height: raster.height, isColour: raster.samples == .color, coding: .samples,
        data: raster.bytes)
  }
}

extension ScanImage {
  /// A JPEG that PDF/A with colours for screens can show: grey or of three colours.
  fileprivate init?(jpeg bytes: [UInt8]) {
    guard let header = JPEGHeader(bytes), [1, 3].contains(header.components) else { return nil }
    self.init(
      width: header.width, height: header.height, isColour: header.components == 3, coding: .jpeg, data: bytes)
  }
}

/// How a scan was turned to stand upright, as a change of places.
struct ScanTurning {
  let width: Int
  let height: Int
  let quarters: Int
  let degrees: Double

  var uprightWidth: Int { quarters % 2 == 0 ? width : height }
  var uprightHeight: Int { quarters % 2 == 0 ? height : width }

  /// Where a place of the scan lies upright, in pixels from the top left.
  func upright(x: Double, y: Double) -> (x: Double, y: Double) {
    let (width, height) = (Double(width), Double(height))
    let turned: (x: Double, y: Double) =
      switch quarters % 4 {
      case 1: (height - y, x)
      case 2: (width - x, height - y)
      case 3: (y, width - x)
      default: (x, y)
      }
    let (centreX, centreY) = (Double(uprightWidth) / 2, Double(uprightHeight) / 2)
    let (sine, cosine) = (sin(degrees * .pi / 180), cos(degrees * .pi / 180))
    let (dx, dy) = (turned.x - centreX, turned.y - centreY)
    return (centreX + cosine * dx - sine * dy, centreY + sine * dx + cosine * dy)
  }
}

/// Where an upright scan lies on its page.
struct UprightPlace {
  private static let pointsInMillimetre = 72 / 25.4
  private let width: Double
  private let height: Double
  let placement: ImagePlacement

  /// - Parameter scan: nil for one that lies nobody knows how: then it is as large as the page.
  init(_ scan: ScanPlacement?, of page: ArchivedPage) {
    (width, height) = (Double(page.scan.width), Double(page.scan.height))
    let scale = UprightPlace.pointsInMillimetre
    if let scan {
      placement = ImagePlacement(
        topLeft: .init(x: scan.topLeft.x * scale, y: scan.topLeft.y * scale),
        topRight: .init(x: scan.topRight.x * scale, y: scan.topRight.y * scale),
        bottomLeft: .init(x: scan.bottomLeft.x * scale, y: scan.bottomLeft.y * scale))
    } else {
      let points = 72 / page.original.dpi
      placement = ImagePlacement(
        topLeft: .init(x: 0, y: 0), topRight: .init(x: Double(page.original.width) * points, y: 0),
        bottomLeft: .init(x: 0, y: Double(page.original.height) * points))
    }
  }

  /// Where the scan itself lies, of which the upright one was made.
  func placement(of turning: ScanTurning) -> ImagePlacement {
    let (width, height) = (Double(turning.width), Double(turning.height))
    return ImagePlacement(
      topLeft: place(turning.upright(x: 0, y: 0)), topRight: place(turning.upright(x: width, y: 0)),
      bottomLeft: place(turning.upright(x: 0, y: height)))
  }

  private func place(_ pixel: (x: Double, y: Double)) -> ImagePlacement.Point {
    let (across, down) = (pixel.x / width, pixel.y / height)
    let (origin, right, below) = (placement.topLeft, placement.topRight, placement.bottomLeft)
    return .init(
      x: origin.x + (right.x - origin.x) * across + (below.x - origin.x) * down,
      y: origin.y + (right.y - origin.y) * across + (below.y - origin.y) * down)
  }
}
