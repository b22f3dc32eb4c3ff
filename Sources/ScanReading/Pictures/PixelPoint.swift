internal import Foundation

/// A place on a picture, in pixels from its top left corner, to the right and down.
public struct PixelPoint: Hashable, Sendable {
  public var x: Double
  public var y: Double

  public init(x: Double, y: Double) {
    self.x = x
    self.y = y
  }
}

/// The four corners of a symbol in the order in which it is read: its own top left, top right, bottom right, bottom left.
public struct Corners: Hashable, Sendable {
  public var topLeft: PixelPoint
  public var topRight: PixelPoint
  public var bottomRight: PixelPoint
  public var bottomLeft: PixelPoint

  public init(topLeft: PixelPoint, topRight: PixelPoint, bottomRight: PixelPoint, bottomLeft: PixelPoint) {
    self.topLeft = topLeft
    self.topRight = topRight
    self.bottomRight = bottomRight
    self.bottomLeft = bottomLeft
  }

  var all: [PixelPoint] { [topLeft, topRight, bottomRight, bottomLeft] }

  /// Where they are after every point was moved.
  func moved(_ move: (PixelPoint) -> PixelPoint) -> Corners {
    Corners(
      topLeft: move(topLeft), topRight: move(topRight), bottomRight: move(bottomRight), bottomLeft: move(bottomLeft))
  }

  var middle: PixelPoint {
    PixelPoint(x: all.map(\.x).reduce(0, +) / 4, y: all.map(\.y).reduce(0, +) / 4)
  }

  /// The length of the longest side, in pixels.
  var longestSide: Double {
    zip(all, all.dropFirst() + [topLeft]).map { $0.distance(to: $1) }.max() ?? 0
  }

  /// The length of the shortest side, in pixels.
  var shortestSide: Double {
    zip(all, all.dropFirst() + [topLeft]).map { $0.distance(to: $1) }.min() ?? 0
  }

  /// How far the symbol is turned clockwise, in degrees from -180 to 180: the mean of its top and its bottom edge.
  var degrees: Double {
    let x = (topRight.x - topLeft.x) + (bottomRight.x - bottomLeft.x)
    let y = (topRight.y - topLeft.y) + (bottomRight.y - bottomLeft.y)
    return atan2(y, x) * 180 / .pi
  }
}

extension PixelPoint {
  func distance(to other: PixelPoint) -> Double { (x - other.x).magnitude(with: y - other.y) }
}

extension Double {
  fileprivate func magnitude(with other: Double) -> Double { (self * self + other * other).squareRoot() }
}
