internal import CLeptonica
internal import ScanReading

/// Finds squares of the page again on a scan that lies nearly as it does, by the share of ink that both have.
struct BlockMatching {
  /// Both in bits, ink set, and of one scale.
  let page: Picture
  let scan: Picture
  /// The side of a square, and how far it may have moved, in pixels.
  let side: Int
  let reach: Int

  /// A square of the page and where it was found.
  struct Found: Hashable {
    var area: PixelArea
    var shiftX: Int
    var shiftY: Int
    /// From 0 for nothing in common to 1 for the same.
    var score: Double
  }

  /// Below this share of ink a square shows too little to be told from others.
  private static let leastInk = 0.02

  func match(_ area: PixelArea) throws(ComparisonError) -> Found? {
    let (own, other) = (try page.part(area), try scan.part(area))
    let (ownInk, otherInk) = (own.count, other.count)
    let least = Int(Double(area.width * area.height) * BlockMatching.leastInk)
    guard ownInk >= least, otherInk >= least else { return nil }
    var (x, y, score): (Int32, Int32, Float) = (0, 0, 0)
    // Leptonica moves its second picture over the first; what it answers is where the page would lie on the scan.
    pixBestCorrelation(
      other.pix, own.pix, Int32(otherInk), Int32(ownInk), 0, 0, Int32(reach), nil, &x, &y, &score, 0)
    return Found(area: area, shiftX: Int(x), shiftY: Int(y), score: Double(score))
  }

  /// All squares in rows and columns a half of their side apart.
  func all() throws(ComparisonError) -> [Found] {
    var found: [Found] = []
    for top in stride(from: 0, through: page.height - side, by: side / 2) {
      for left in stride(from: 0, through: page.width - side, by: side / 2) {
        let area = PixelArea(left: left, top: top, width: side, height: side)
        if let match = try match(area) { found.append(match) }
      }
    }
    return found
  }
}

extension BlockMatching.Found {
  /// The middle of the square and where it was found, in pixels `scale` times as small.
  func match(scale: Double) -> PaperMapping.Match {
    let (x, y) = (Double(area.left) + Double(area.width) / 2, Double(area.top) + Double(area.height) / 2)
    return PaperMapping.Match(
      x: x * scale, y: y * scale, foundX: (x + Double(shiftX)) * scale, foundY: (y + Double(shiftY)) * scale,
      weight: score * score)
  }
}
