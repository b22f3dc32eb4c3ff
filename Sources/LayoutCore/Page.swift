/// A finished page.
///
/// Its layers are frames that other pages may show as well: a form's page in the volume holds the very frame of the
/// single form, and a second layer with the volume's number.
public struct Page: Sendable, Hashable {
  public struct Layer: Sendable, Hashable {
    public var frame: Frame
    public var origin: Point
    /// The section of the document that the frame belongs to. Content names (`ContentID`) are unique within one: a
    /// single form is section 0; in a volume each form has its own.
    public var section: Int

    public init(_ frame: Frame, at origin: Point = .zero, section: Int = 0) {
      self.frame = frame
      self.origin = origin
      self.section = section
    }
  }

  public var size: Size
  public var layers: [Layer]

  public init(size: Size, layers: [Layer] = []) {
    self.size = size
    self.layers = layers
  }
}
