/// A scanned page, to be shown in the size of the printed page that it is of.
public struct ScanSheet: Sendable {
  /// The printed page, counted from 0.
  public var page: Int
  public var image: ScanImage
  /// Where the picture's corners lie on the page.
  public var placement: ImagePlacement

  public init(page: Int, image: ScanImage, placement: ImagePlacement) {
    self.page = page
    self.image = image
    self.placement = placement
  }
}

/// A picture as PDF stores it.
public struct ScanImage: Sendable, Hashable {
  public enum Coding: Sendable, Hashable {
    /// A JPEG file, taken over byte by byte.
    case jpeg
    /// Rows of samples from the top left, without gaps; they are compressed without loss.
    case samples
  }

  public var width: Int
  public var height: Int
  /// Whether a pixel is red, green and blue, or grey; each of one byte.
  public var isColour: Bool
  public var coding: Coding
  public var data: [UInt8]

  public init(width: Int, height: Int, isColour: Bool, coding: Coding, data: [UInt8]) {
    self.width = width
    self.height = height
    self.isColour = isColour
    self.coding = coding
    self.data = data
  }
}

/// An affine place of a picture, in points of the page from its top left corner downwards.
public struct ImagePlacement: Sendable, Hashable {
  public struct Point: Sendable, Hashable {
    public var x: Double
    public var y: Double

    public init(x: Double, y: Double) { (self.x, self.y) = (x, y) }
  }

  public var topLeft: Point
  public var topRight: Point
  public var bottomLeft: Point

  public init(topLeft: Point, topRight: Point, bottomLeft: Point) {
    (self.topLeft, self.topRight, self.bottomLeft) = (topLeft, topRight, bottomLeft)
  }
}
