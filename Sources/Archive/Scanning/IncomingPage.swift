public import Diagnostics

/// A page of a scan, read, as it comes to the archive.
public struct IncomingPage: Sendable {
  /// A picture as a file.
  public struct Picture: Sendable {
    public var bytes: [UInt8]
    /// Its media type, such as `image/png`.
    public var type: String
    /// Pixels in a row, and rows.
    public var width: Int
    public var height: Int
    /// Pixels an inch.
    public var dpi: Double

    public init(bytes: [UInt8], type: String, width: Int, height: Int, dpi: Double) {
      self.bytes = bytes
      self.type = type
      self.width = width
      self.height = height
      self.dpi = dpi
    }
  }

  /// Its place in its file, from 1.
  public var number: Int
  /// Upright and straight, in its colours; nil where it could not be read.
  public var picture: Picture?
  /// How often it was turned by a quarter, clockwise, to stand upright.
  public var quarterTurns: Int
  /// By how many degrees it was turned besides, clockwise.
  public var skew: Double
  public var codes: [ReadPageCode]
  /// Whether nothing is on it.
  public var isBlank: Bool
  /// Why it could not be read.
  public var problem: Diagnostic?

  public init(
    number: Int, picture: Picture?, quarterTurns: Int = 0, skew: Double = 0, codes: [ReadPageCode] = [],
    isBlank: Bool = false, problem: Diagnostic? = nil
  ) {
    self.number = number
    self.picture = picture
    self.quarterTurns = quarterTurns
    self.skew = skew
    self.codes = codes
    self.isBlank = isBlank
    self.problem = problem
  }
}
