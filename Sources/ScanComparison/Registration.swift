internal import CLeptonica
internal import ScanReading

/// Lays a scan over its page: first as a whole, then square by square, because paper stretches.
struct Registration {
  /// The page in bits.
  private let page: Picture
  /// The scan in its colours, paper evened, and its ink in bits.
  private let scan: Picture
  private let scanInk: Picture
  /// What of the page was found again where it should be, from 0 to 1.
  private(set) var score = 0.0
  private(set) var mapping = PaperMapping.identity
  /// What the scan's pixels were multiplied by to be compared.
  let scale: Double

  /// Ink is darker than this on evened paper.
  static let inkLevel = 160

  /// - Parameter original: the page, grey.
  init(scan: Raster, original: Picture) throws(ComparisonError) {
    page = try original.darker(than: Registration.inkLevel)
    (self.scan, scale) = try Registration.canvas(for: scan, over: original)
    scanInk = try self.scan.channel(.red).darker(than: Registration.inkLevel)
    mapping = try coarseShift()
    mapping = try refined(halvings: 2, side: 80, reach: 10)
    mapping = try refined(halvings: 0, side: 160, reach: 10)
  }

  /// The scan at the scale of comparing, paper evened, on a sheet at least as large as the page; and what its pixels
  /// were multiplied by.
  private static func canvas(for scan: Raster, over page: Picture) throws(ComparisonError) -> (Picture, Double) {
    var picture = try Picture(scan)
    let scale = WorkingScale.dpi / scan.dpi
    if abs(scale - 1) > 0.005 {
      picture = try picture.scaled(
        width: Int(Double(scan.width) * scale), height: Int(Double(scan.height) * scale))
    }
    // Whole squares of paper, as evening it wants them.
    let (width, height) = (max(picture.width, page.width), max(picture.height, page.height))
    let canvas = try Picture(width: (width + 7) / 8 * 8, height: (height + 7) / 8 * 8, depth: picture.depth)
    canvas.copy(PixelArea(left: 0, top: 0, width: picture.width, height: picture.height), of: picture, toX: 0, y: 0)
    return (try PaperTone.evened(canvas), scale)
  }

  /// The scan with each place of the page where the page has it.
  mutating func laidOver() throws(ComparisonError) -> Picture {
    let whole = try warped(scan)
    let matching = BlockMatching(page: page, scan: try warped(scanInk), side: 160, reach: 7)
    let field = ShiftField(try matching.all())
    score = field.score
    return try field.applied(to: whole, width: page.width, height: page.height)
  }

  /// How far the scan lies from the page, to an eighth of the scale: a search over 20 mm each way.
  private func coarseShift() throws(ComparisonError) -> PaperMapping {
    let (small, other) = (try page.halved(times: 3), try scanInk.halved(times: 3))
    let whole = PixelArea(
      left: 0, top: 0, width: max(small.width, other.width), height: max(small.height, other.height))
    let matching = BlockMatching(page: small, scan: other, side: 0, reach: 20)
    guard let found = try matching.match(whole) else { throw .unregistered }
    return .shift(x: Double(found.shiftX * 8), y: Double(found.shiftY * 8))
  }

  /// The mapping made better by squares of a picture that is halved a number of times.
  private func refined(halvings: Int, side: Int, reach: Int) throws(ComparisonError) -> PaperMapping {
    let scale = Double(1 << halvings)
    let matching = BlockMatching(
      page: try page.halved(times: halvings), scan: try warped(scanInk).halved(times: halvings), side: side,
      reach: reach)
    let matches = try matching.all().filter { $0.score > 0.2 }.map { found in
      var match = found.match(scale: scale)
      (match.foundX, match.foundY) = mapping.applied(x: match.foundX, y: match.foundY)
      return match
    }
    guard let mapping = PaperMapping(fitting: matches, tolerance: scale) else { throw .unregistered }
    return mapping
  }

  private func warped(_ picture: Picture) throws(ComparisonError) -> Picture {
    guard let (there, here) = cornerPoints() else { throw .noMemory }
    var (target, source): (UnsafeMutablePointer<PTA>?, UnsafeMutablePointer<PTA>?) = (there, here)
    defer {
      ptaDestroy(&target)
      ptaDestroy(&source)
    }
    let warp = picture.depth == 1 ? pixAffineSampledPta : pixAffinePta
    return try Picture(owning: warp(picture.pix, there, here, Int32(L_BRING_IN_WHITE)))
  }

  /// Three corners of the page, and where they lie on the scan.
  private func cornerPoints() -> (UnsafeMutablePointer<PTA>, UnsafeMutablePointer<PTA>)? {
    guard let page = ptaCreate(3), let scan = ptaCreate(3) else { return nil }
    for (x, y) in [(0, 0), (self.page.width, 0), (0, self.page.height)] {
      let place = mapping.applied(x: Double(x), y: Double(y))
      ptaAddPt(page, Float(x), Float(y))
      ptaAddPt(scan, Float(place.x), Float(place.y))
    }
    return (page, scan)
  }
}
