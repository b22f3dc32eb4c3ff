/// A rectangle of whole pixels, from the top left.
public struct PixelArea: Hashable, Sendable {
  public var left: Int
  public var top: Int
  public var width: Int
  public var height: Int

  public init(left: Int, top: Int, width: Int, height: Int) {
    self.left = left
    self.top = top
    self.width = width
    self.height = height
  }

  /// The part of it that lies within a picture of a size; nil where none does.
  public func clipped(width: Int, height: Int) -> PixelArea? {
    let (left, top) = (max(0, left), max(0, top))
    let (right, bottom) = (min(width, self.left + self.width), min(height, self.top + self.height))
    guard left < right, top < bottom else { return nil }
    return PixelArea(left: left, top: top, width: right - left, height: bottom - top)
  }
}
