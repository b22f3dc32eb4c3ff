/// A place on a page or in a frame: x to the right, y downwards, from the top left corner.
public struct Point: Sendable, Hashable {
  public var x: Length
  public var y: Length

  public init(x: Length, y: Length) {
    self.x = x
    self.y = y
  }

  public static let zero = Point(x: .zero, y: .zero)

  public static func + (left: Point, right: Point) -> Point { Point(x: left.x + right.x, y: left.y + right.y) }
  public static func - (left: Point, right: Point) -> Point { Point(x: left.x - right.x, y: left.y - right.y) }

  /// The point after a quarter turn to the right about the corner: what ran to the right runs downwards.
  public var turned: Point { Point(x: .zero - y, y: x) }
}

public struct Size: Sendable, Hashable {
  public var width: Length
  public var height: Length

  public init(width: Length, height: Length) {
    self.width = width
    self.height = height
  }

  public static let zero = Size(width: .zero, height: .zero)
}

public struct Rect: Sendable, Hashable {
  public var origin: Point
  public var size: Size

  public init(origin: Point, size: Size) {
    self.origin = origin
    self.size = size
  }

  public init(x: Length, y: Length, width: Length, height: Length) {
    self.init(origin: Point(x: x, y: y), size: Size(width: width, height: height))
  }

  public var left: Length { origin.x }
  public var top: Length { origin.y }
  public var right: Length { origin.x + size.width }
  public var bottom: Length { origin.y + size.height }

  public func moved(by offset: Point) -> Rect { Rect(origin: origin + offset, size: size) }

  /// The rectangle after a quarter turn to the right about the corner.
  public var turned: Rect { Rect(x: .zero - bottom, y: left, width: size.height, height: size.width) }

  /// The rectangle inside the insets.
  public func inset(by insets: Insets) -> Rect {
    Rect(
      x: left + insets.left, y: top + insets.top, width: size.width - insets.horizontal,
      height: size.height - insets.vertical)
  }
}

/// Distances from the four edges of a rectangle inwards: margins, padding.
public struct Insets: Sendable, Hashable {
  public var top: Length
  public var bottom: Length
  public var left: Length
  public var right: Length

  public init(top: Length = .zero, bottom: Length = .zero, left: Length = .zero, right: Length = .zero) {
    self.top = top
    self.bottom = bottom
    self.left = left
    self.right = right
  }

  public init(vertical: Length, horizontal: Length) {
    self.init(top: vertical, bottom: vertical, left: horizontal, right: horizontal)
  }

  public static let zero = Insets()

  public var horizontal: Length { left + right }
  public var vertical: Length { top + bottom }
}
