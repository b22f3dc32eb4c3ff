/// A finished rectangle of content: nothing in it moves against anything else any more.
public struct Frame: Sendable, Hashable {
  public var size: Size
  /// What stands in the frame, in reading order, relative to its top left corner.
  public var items: [DrawItem]

  public init(size: Size, items: [DrawItem] = []) {
    self.size = size
    self.items = items
  }

  /// Puts what stands in `frame` into this one, with the other's corner at `origin`.
  public mutating func place(_ frame: Frame, at origin: Point) {
    items.append(contentsOf: frame.items.lazy.map { $0.moved(by: origin) })
  }
}
