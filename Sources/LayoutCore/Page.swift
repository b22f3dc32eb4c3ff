/// A finished page.
///
/// Its layers are frames that other pages may show as well: a form's page in the volume holds the very frame of the
/// single form, and a second layer with the volume's number.
public struct Page: Sendable, Hashable {
  public struct Layer: Sendable, Hashable {
    public var frame: Frame
    public var origin: Point

    public init(_ frame: Frame, at origin: Point = .zero) {
      self.frame = frame
      self.origin = origin
    }
  }

  public var size: Size
  public var layers: [Layer]

  public init(size: Size, layers: [Layer] = []) {
    self.size = size
    self.layers = layers
  }
}
