/// A rectangle of a sheet in millimetres, from its top left corner as it is read, downwards.
public struct PaperArea: Sendable, Hashable, Encodable {
  public var left: Double
  public var top: Double
  public var width: Double
  public var height: Double

  public init(left: Double, top: Double, width: Double, height: Double) {
    (self.left, self.top, self.width, self.height) = (left, top, width, height)
  }

  public var right: Double { left + width }
  public var bottom: Double { top + height }
  var middle: (x: Double, y: Double) { (left + width / 2, top + height / 2) }

  /// Whether `other` lies in it, but for `tolerance` millimetres at each side.
  func contains(_ other: PaperArea, tolerance: Double = 0) -> Bool {
    other.left >= left - tolerance && other.right <= right + tolerance && other.top >= top - tolerance
      && other.bottom <= bottom + tolerance
  }

  func contains(x: Double, y: Double) -> Bool { x >= left && x <= right && y >= top && y <= bottom }

  func overlaps(_ other: PaperArea) -> Bool {
    left < other.right && other.left < right && top < other.bottom && other.top < bottom
  }

  func union(_ other: PaperArea) -> PaperArea {
    let (left, top) = (min(left, other.left), min(top, other.top))
    return PaperArea(
      left: left, top: top, width: max(right, other.right) - left, height: max(bottom, other.bottom) - top)
  }

  func grown(by border: Double) -> PaperArea {
    PaperArea(left: left - border, top: top - border, width: width + 2 * border, height: height + 2 * border)
  }
}
