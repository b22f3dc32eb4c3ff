/// A picture of a page in memory: rows of samples from the top left, without gaps between rows.
public struct Raster: Equatable, Sendable {
  /// What a pixel's bytes are.
  public enum Samples: Int, Sendable {
    /// One byte: 0 black to 255 white.
    case grey = 1
    /// Three bytes: red, green, blue.
    case color = 3
  }

  /// Pixels in a row.
  public let width: Int

  /// Rows.
  public let height: Int

  public let samples: Samples

  /// Pixels an inch; what a scan says of itself, or what it was rasterised at.
  public let dpi: Double

  /// `width * height` pixels of `samples.rawValue` bytes each.
  public var bytes: [UInt8]

  /// - Precondition: There are just as many bytes as the pixels need, and at least one pixel.
  public init(width: Int, height: Int, samples: Samples, dpi: Double, bytes: [UInt8]) {
    precondition(width > 0 && height > 0 && bytes.count == width * height * samples.rawValue)
    self.width = width
    self.height = height
    self.samples = samples
    self.dpi = dpi
    self.bytes = bytes
  }
}
