internal import Diagnostics
internal import ScanReading

extension IncomingPage {
  /// A page that was read, its picture made into a file.
  init(_ page: ScannedPage) {
    self.init(
      number: page.index + 1, picture: Picture(page.upright), quarterTurns: page.turning.turn.rawValue,
      skew: page.turning.degrees, codes: page.codes.map(ReadPageCode.init), isBlank: page.isBlank)
  }

  /// A page that could not be read.
  init(number: Int, error: ScanError) {
    self.init(number: number, picture: nil, problem: error.diagnostic)
  }
}

extension IncomingPage.Picture {
  /// How good the pictures of pages are: at this quality no difference can be seen, also of pen on paper. What came from
  /// the scanner is kept besides, as it was.
  private static let quality = 92

  init(_ raster: Raster) {
    self.init(
      bytes: raster.jpeg(quality: IncomingPage.Picture.quality), type: "image/jpeg", width: raster.width,
      height: raster.height, dpi: raster.dpi)
  }
}

extension ReadPageCode {
  fileprivate init(_ code: ReadCode) {
    let corners = [code.corners.topLeft, code.corners.topRight, code.corners.bottomRight, code.corners.bottomLeft]
    self.init(text: code.text, corners: corners.map { Point(x: $0.x, y: $0.y) })
  }
}

extension ScanFormat {
  /// The media type (RFC 2046) of such files.
  var mediaType: String {
    switch self {
    case .pdf: "application/pdf"
    case .png: "image/png"
    case .jpeg: "image/jpeg"
    case .tiff: "image/tiff"
    }
  }
}
