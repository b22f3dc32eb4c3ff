/// Where a QR code must lie, from the middles of its three finder patterns.
struct SymbolOutline {
  /// Modules in a row.
  let width: Int
  private let topLeft: PixelPoint
  /// From a module to the one on its right, in pixels; and to the one below.
  private let right: PixelPoint
  private let down: PixelPoint

  private init(_ corner: PixelPoint, _ across: PixelPoint, _ below: PixelPoint, width: Int) {
    let steps = Double(width - 7)
    self.width = width
    right = PixelPoint(x: (across.x - corner.x) / steps, y: (across.y - corner.y) / steps)
    down = PixelPoint(x: (below.x - corner.x) / steps, y: (below.y - corner.y) / steps)
    // The middle of a pattern lies three and a half modules from the symbol's edges.
    topLeft = PixelPoint(
      x: corner.x - 3.5 * (right.x + down.x), y: corner.y - 3.5 * (right.y + down.y))
  }

  /// The outlines that three of the patterns make, the likeliest first: two legs of one length at a right angle, of as
  /// many modules as symbols of the versions 2 to 5 have.
  static func all(from patterns: [FinderPattern], module: Double) -> [SymbolOutline] {
    var found: [(outline: SymbolOutline, likeness: Double)] = []
    for corner in patterns {
      for across in patterns {
        for below in patterns {
          guard let width = width(corner.middle, across.middle, below.middle, module: module) else { continue }
          let outline = SymbolOutline(corner.middle, across.middle, below.middle, width: width)
          found.append((outline, corner.likeness + across.likeness + below.likeness))
        }
      }
    }
    return found.sorted { $0.likeness > $1.likeness }.map(\.outline)
  }

  /// The number of modules of a symbol with these middles; nil where they make none.
  private static func width(
    _ corner: PixelPoint, _ across: PixelPoint, _ below: PixelPoint, module: Double
  ) -> Int? {
    let (legX, legY) = (across.x - corner.x, across.y - corner.y)
    let (otherX, otherY) = (below.x - corner.x, below.y - corner.y)
    let (leg, other) = (corner.distance(to: across), corner.distance(to: below))
    // The second leg is the first one turned clockwise, or the symbol would be seen in a mirror.
    let turned = legX * otherY - legY * otherX
    guard leg > 12 * module, abs(leg - other) < 0.06 * leg, turned > 0.99 * leg * other else { return nil }
    let modules = (leg + other) / 2 / module + 7
    return [25, 29, 33, 37].min { abs(Double($0) - modules) < abs(Double($1) - modules) }
      .flatMap { abs(Double($0) - modules) < 3 ? $0 : nil }
  }

  /// The symbol's surroundings, its quiet zone included.
  var area: PixelArea {
    let corners = [-4.0, Double(width) + 4].flatMap { u in [-4.0, Double(width) + 4].map { point(u, $0) } }
    let (xs, ys) = (corners.map(\.x).sorted(), corners.map(\.y).sorted())
    return PixelArea(
      left: Int(xs[0]), top: Int(ys[0]), width: Int(xs[3] - xs[0]) + 1, height: Int(ys[3] - ys[0]) + 1)
  }

  private func point(_ column: Double, _ row: Double) -> PixelPoint {
    PixelPoint(
      x: topLeft.x + column * right.x + row * down.x, y: topLeft.y + column * right.y + row * down.y)
  }

  /// The column and the row of modules at a point, as fractions.
  private func module(at point: PixelPoint) -> (column: Double, row: Double) {
    let (x, y) = (point.x - topLeft.x, point.y - topLeft.y)
    let determinant = right.x * down.y - right.y * down.x
    return ((x * down.y - y * down.x) / determinant, (right.x * y - right.y * x) / determinant)
  }

  /// Whether a point must be dark or light in every symbol, whatever it says; nil where it may be both.
  func isDark(at point: PixelPoint) -> Bool? {
    let (column, row) = module(at: point)
    let (u, v) = (Int(column.rounded(.down)), Int(row.rounded(.down)))
    guard (0..<width).contains(u), (0..<width).contains(v) else { return false }
    let (nearU, nearV) = (min(u, width - 1 - u), min(v, width - 1 - v))
    if nearU < 8, nearV < 8, !(u >= width - 8 && v >= width - 8) { return Self.isFinderDark(nearU, nearV) }
    // The timing patterns join the finder patterns (6.3.5).
    if u == 6 { return v.isMultiple(of: 2) }
    if v == 6 { return u.isMultiple(of: 2) }
    return nil
  }

  /// A finder pattern from its outer corner: a ring of 7, a light one, a square of 3, and the separator about it.
  private static func isFinderDark(_ u: Int, _ v: Int) -> Bool {
    guard u < 7, v < 7 else { return false }
    let ring = max(abs(u - 3), abs(v - 3))
    return ring != 2
  }
}
