/// A change of coordinates (ISO 32000-1, 8.3.3): six numbers in the order in which operators take them.
struct PageTransform: Hashable {
  var (a, b, c, d, e, f): (Double, Double, Double, Double, Double, Double) = (1, 0, 0, 1, 0, 0)

  static let identity = PageTransform()

  /// From the coordinates of a page's content to those of its area: from the top left corner downwards.
  static func page(_ box: PageBox) -> PageTransform { PageTransform([1, 0, 0, -1, -box.left, box.top]) ?? .identity }

  private init() {}

  /// Nil when there are not six numbers.
  init?(_ numbers: [Double]) {
    guard numbers.count == 6 else { return nil }
    (a, b, c, d, e, f) = (numbers[0], numbers[1], numbers[2], numbers[3], numbers[4], numbers[5])
  }

  static func translation(x: Double, y: Double) -> PageTransform {
    var transform = identity
    (transform.e, transform.f) = (x, y)
    return transform
  }

  /// This change and then `other`.
  func followed(by other: PageTransform) -> PageTransform {
    var result = PageTransform()
    (result.a, result.b) = (a * other.a + b * other.c, a * other.b + b * other.d)
    (result.c, result.d) = (c * other.a + d * other.c, c * other.b + d * other.d)
    (result.e, result.f) = (e * other.a + f * other.c + other.e, e * other.b + f * other.d + other.f)
    return result
  }

  func applied(x: Double, y: Double) -> (x: Double, y: Double) { (a * x + c * y + e, b * x + d * y + f) }

  /// How much longer a line becomes that ran from left to right, and one that ran upwards.
  var horizontalScale: Double { (a * a + b * b).squareRoot() }
  var verticalScale: Double { (c * c + d * d).squareRoot() }

  /// Whether left stays left and up, in coordinates that run upwards, becomes up on the page.
  var isUpright: Bool { a > 0 && d < 0 && abs(b) < 0.001 * a && abs(c) < -0.001 * d }
}

extension PageTransform {
  /// Whether what ran to the right runs downwards and what ran upwards runs to the right: a quarter turn.
  var isTurned: Bool { b > 0 && c > 0 && abs(a) < 0.001 * b && abs(d) < 0.001 * c }
}

extension PageArea {
  /// The smallest area that holds all points; nil for none.
  init?(around points: [(x: Double, y: Double)]) {
    guard let first = points.first else { return nil }
    let (left, right) = points.reduce((first.x, first.x)) { (min($0.0, $1.x), max($0.1, $1.x)) }
    let (top, bottom) = points.reduce((first.y, first.y)) { (min($0.0, $1.y), max($0.1, $1.y)) }
    self.init(x: left, y: top, width: right - left, height: bottom - top)
  }

  /// The area with a border of this width around it.
  func grown(by border: Double) -> PageArea {
    PageArea(x: x - border, y: y - border, width: width + 2 * border, height: height + 2 * border)
  }

  /// What two areas share; empty where they share nothing.
  func intersection(_ other: PageArea) -> PageArea {
    let (left, top) = (max(x, other.x), max(y, other.y))
    let (right, bottom) = (min(x + width, other.x + other.width), min(y + height, other.y + other.height))
    return PageArea(x: left, y: top, width: max(0, right - left), height: max(0, bottom - top))
  }
}
