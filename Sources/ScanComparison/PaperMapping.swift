/// Where a place of the page lies on the scan: an affine change of pixels.
struct PaperMapping: Hashable {
  // x' = a x + b y + c, y' = d x + e y + f
  var (a, b, c, d, e, f) = (1.0, 0.0, 0.0, 0.0, 1.0, 0.0)

  static let identity = PaperMapping()

  func applied(x: Double, y: Double) -> (x: Double, y: Double) { (a * x + b * y + c, d * x + e * y + f) }

  /// From a place of the scan to that of the page; nil where all of the page lies on a line.
  func inverse(x: Double, y: Double) -> (x: Double, y: Double)? {
    let determinant = a * e - b * d
    guard abs(determinant) > 1e-9 else { return nil }
    let (x, y) = (x - c, y - f)
    return ((e * x - b * y) / determinant, (a * y - d * x) / determinant)
  }

  /// A place of the page that was found again, and how surely.
  struct Match: Hashable {
    var x: Double
    var y: Double
    /// Where it lies on the scan.
    var foundX: Double
    var foundY: Double
    var weight: Double
  }

  private init() {}

  static func shift(x: Double, y: Double) -> PaperMapping {
    var mapping = identity
    (mapping.c, mapping.f) = (x, y)
    return mapping
  }

  /// The mapping that fits matches best, those that disagree with the others left out; nil for too few.
  init?(fitting matches: [Match], tolerance: Double) {
    var kept = matches
    // Each round throws out what lies far from the fit of the round before; the fit settles within a few.
    for _ in 0..<6 {
      guard kept.count >= 6, let fit = PaperMapping(leastSquares: kept) else { return nil }
      self = fit
      let misses = matches.map { fit.miss(of: $0) }
      let limit = max(tolerance, 2.5 * misses.sorted()[misses.count / 2])
      let next = zip(matches, misses).filter { $0.1 <= limit }.map(\.0)
      guard next != kept else { break }
      kept = next
    }
  }

  /// How far from where it says a match was found, in pixels.
  func miss(of match: Match) -> Double {
    let place = applied(x: match.x, y: match.y)
    return max(abs(place.x - match.foundX), abs(place.y - match.foundY))
  }

  /// Two systems of three normal equations with one matrix.
  private init?(leastSquares matches: [Match]) {
    var matrix = [[Double]](repeating: [0, 0, 0], count: 3)
    var (right, below) = ([0.0, 0, 0], [0.0, 0, 0])
    for match in matches {
      let row = [match.x, match.y, 1]
      for i in 0..<3 {
        for j in 0..<3 { matrix[i][j] += match.weight * row[i] * row[j] }
        right[i] += match.weight * row[i] * match.foundX
        below[i] += match.weight * row[i] * match.foundY
      }
    }
    guard let x = solved(matrix, right), let y = solved(matrix, below) else { return nil }
    (a, b, c, d, e, f) = (x[0], x[1], x[2], y[0], y[1], y[2])
  }
}

/// The solution of three linear equations by Cramer's rule; nil where there is none.
private func solved(_ matrix: [[Double]], _ values: [Double]) -> [Double]? {
  let whole = determinant(matrix)
  guard abs(whole) > 1e-6 else { return nil }
  return (0..<3).map { column in
    var changed = matrix
    for row in 0..<3 { changed[row][column] = values[row] }
    return determinant(changed) / whole
  }
}

private func determinant(_ m: [[Double]]) -> Double {
  m[0][0] * (m[1][1] * m[2][2] - m[1][2] * m[2][1]) - m[0][1] * (m[1][0] * m[2][2] - m[1][2] * m[2][0])
    + m[0][2] * (m[1][0] * m[2][1] - m[1][1] * m[2][0])
}
