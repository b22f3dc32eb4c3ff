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
    /// Whether the frame is turned a quarter to the right about its corner: upright on the sheet of a turned page.
    public var isTurned: Bool

    public init(_ frame: Frame, at origin: Point = .zero, section: Int = 0, isTurned: Bool = false) {
      self.frame = frame
      self.origin = origin
      self.section = section
      self.isTurned = isTurned
    }
  }

  public var size: Size
  public var layers: [Layer]
  /// Whether the page is a landscape one bound among upright ones: readers and printers turn it a quarter to the left,
  /// so that its head lies at the left edge of the upright sheet (GB/T 9704-2012, 8).
  public var isTurned: Bool

  public init(size: Size, layers: [Layer] = [], isTurned: Bool = false) {
    self.size = size
    self.layers = layers
    self.isTurned = isTurned
  }

  /// The sheet as it is printed and shown.
  public var sheet: Size { isTurned ? Size(width: size.height, height: size.width) : size }
}

extension Page {
  /// The items of all layers in drawing order, relative to the page's corner.
  public var items: some Sequence<DrawItem> {
    layers.lazy.flatMap { layer in
      layer.frame.items.lazy.map { item in
        (layer.isTurned ? item.turned : item).placed(at: layer.origin, section: layer.section)
      }
    }
  }
}

extension Page.Layer {
  /// The layer of an upright sheet where the page is turned to the right under it.
  public func turned(onSheetOfHeight height: Length) -> Page.Layer {
    Page.Layer(frame, at: Point(x: height - origin.y, y: origin.x), section: section, isTurned: true)
  }
}
