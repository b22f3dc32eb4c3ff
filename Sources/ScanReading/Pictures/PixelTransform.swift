internal import Foundation

/// Where points of one picture are on another one made from it: `x' = a x + c y + e`, `y' = b x + d y + f`.
struct PixelTransform: Hashable, Sendable {
  var a = 1.0
  var b = 0.0
  var c = 0.0
  var d = 1.0
  var e = 0.0
  var f = 0.0

  static let identity = PixelTransform()

  func callAsFunction(_ point: PixelPoint) -> PixelPoint {
    PixelPoint(x: a * point.x + c * point.y + e, y: b * point.x + d * point.y + f)
  }

  static func moved(x: Double, y: Double) -> PixelTransform { PixelTransform(e: x, f: y) }

  static func scaled(by factor: Double) -> PixelTransform { PixelTransform(a: factor, d: factor) }

  /// Turned clockwise about the middle of a picture, which keeps its size.
  static func rotated(degrees: Double, width: Int, height: Int) -> PixelTransform {
    let (sine, cosine) = (sin(degrees * .pi / 180), cos(degrees * .pi / 180))
    let (x, y) = (Double(width) / 2, Double(height) / 2)
    return PixelTransform(
      a: cosine, b: sine, c: -sine, d: cosine, e: x - cosine * x + sine * y, f: y - sine * x - cosine * y)
  }

  /// Turned clockwise by quarters: a picture of `width` and `height` may change the two.
  static func turned(by turn: QuarterTurn, width: Int, height: Int) -> PixelTransform {
    let (width, height) = (Double(width), Double(height))
    return switch turn {
    case .none: .identity
    case .quarter: PixelTransform(a: 0, b: 1, c: -1, d: 0, e: height, f: 0)
    case .half: PixelTransform(a: -1, b: 0, c: 0, d: -1, e: width, f: height)
    case .threeQuarters: PixelTransform(a: 0, b: -1, c: 1, d: 0, e: 0, f: width)
    }
  }

  /// First this, then the next.
  func followed(by next: PixelTransform) -> PixelTransform {
    let origin = next(self(PixelPoint(x: 0, y: 0)))
    let (right, down) = (next(self(PixelPoint(x: 1, y: 0))), next(self(PixelPoint(x: 0, y: 1))))
    return PixelTransform(
      a: right.x - origin.x, b: right.y - origin.y, c: down.x - origin.x, d: down.y - origin.y, e: origin.x,
      f: origin.y)
  }

  var inverse: PixelTransform {
    let determinant = a * d - b * c
    return PixelTransform(
      a: d / determinant, b: -b / determinant, c: -c / determinant, d: a / determinant,
      e: (c * f - d * e) / determinant, f: (b * e - a * f) / determinant)
  }
}
