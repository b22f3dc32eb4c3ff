internal import ScanReading

/// How far places of a scan still lie from those of the page: shifts of squares, evened out between neighbours.
struct ShiftField {
  private let squares: [BlockMatching.Found]
  /// What of the page was found again where it should be, from 0 to 1.
  let score: Double

  /// The side of the tiles that are moved as one, and how far a square tells of others, in pixels.
  private static let tile = 80
  private static let reach = 220.0

  /// Squares that found little of themselves tell nothing.
  private static let leastScore = 0.35

  init(_ found: [BlockMatching.Found]) {
    score = found.isEmpty ? 0 : found.map(\.score).sorted()[found.count / 2]
    squares = found.filter { $0.score >= ShiftField.leastScore }
  }

  func applied(to picture: Picture, width: Int, height: Int) throws(ComparisonError) -> Picture {
    let result = try Picture(width: width, height: height, depth: picture.depth)
    for top in stride(from: 0, to: height, by: ShiftField.tile) {
      for left in stride(from: 0, to: width, by: ShiftField.tile) {
        let shift = shift(x: left + ShiftField.tile / 2, y: top + ShiftField.tile / 2)
        let area = PixelArea(
          left: left + shift.x, top: top + shift.y, width: ShiftField.tile, height: ShiftField.tile)
        result.copy(area, of: picture, toX: left, y: top)
      }
    }
    return result
  }

  /// The middle one of the shifts of the squares around, which one that is mistaken cannot move.
  func shift(x: Int, y: Int) -> (x: Int, y: Int) {
    let near = squares.filter { distance($0, x: x, y: y) < ShiftField.reach }
    guard near.count >= 3 else { return (0, 0) }
    return (median(near.map(\.shiftX)), median(near.map(\.shiftY)))
  }

  private func distance(_ square: BlockMatching.Found, x: Int, y: Int) -> Double {
    let (dx, dy) = (square.area.left + square.area.width / 2 - x, square.area.top + square.area.height / 2 - y)
    return Double(dx * dx + dy * dy).squareRoot()
  }

  private func median(_ values: [Int]) -> Int { values.sorted()[values.count / 2] }
}
