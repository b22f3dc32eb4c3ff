/// The path that is being built, by the areas of its parts in the page's coordinates (ISO 32000-1, 8.5.2).
struct PathReading {
  private typealias Point = (x: Double, y: Double)
  private var outlines: [[Point]] = []
  /// The clip that the next painting operator will set.
  var isClip = false

  var isEmpty: Bool { outlines.isEmpty }

  /// Adds what a construction operator says.
  mutating func add(_ name: String, _ numbers: [Double], in transform: PageTransform) {
    let points = stride(from: 0, to: numbers.count - 1, by: 2).map {
      transform.applied(x: numbers[$0], y: numbers[$0 + 1])
    }
    switch name {
    case "m": outlines.append(points)
    case "re": addRectangle(numbers, in: transform)
    case "h": close()
    default: extend(by: points)
    }
  }

  /// The areas between the ends of each line; a curve counts as the lines between its control points.
  func lines(width: Double) -> [PageArea] {
    outlines.flatMap { outline in
      zip(outline, outline.dropFirst()).compactMap { PageArea(around: [$0, $1])?.grown(by: width / 2) }
    }
  }

  /// The area of each outline.
  var areas: [PageArea] { outlines.compactMap { PageArea(around: $0) } }

  private mutating func extend(by points: [Point]) {
    if outlines.isEmpty { outlines.append([]) }
    outlines[outlines.count - 1] += points
  }

  private mutating func close() {
    if let first = outlines.last?.first { extend(by: [first]) }
  }

  private mutating func addRectangle(_ numbers: [Double], in transform: PageTransform) {
    guard numbers.count == 4 else { return }
    let (x, y, width, height) = (numbers[0], numbers[1], numbers[2], numbers[3])
    let corners = [(x, y), (x + width, y), (x + width, y + height), (x, y + height), (x, y)]
    outlines.append(corners.map { transform.applied(x: $0.0, y: $0.1) })
  }
}
