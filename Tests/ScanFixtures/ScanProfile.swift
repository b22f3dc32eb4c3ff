/// What a scanner and the years do to a printed page.
public struct ScanProfile: Sendable {
  /// What a scanner keeps of colours.
  public enum Mode: String, Sendable, CaseIterable {
    case color, grey, blackAndWhite
  }

  /// The brightness of the paper's red, green and blue, of 1.
  public var paper: (red: Double, green: Double, blue: Double)
  /// The standard deviation of noise, of 255.
  public var noise: Double
  /// Over which width every point is spread, in millimetres.
  public var blur: Double
  /// How much darker the darkest corner is than the brightest one, of 1.
  public var shade: Double
  /// How much of the print has faded, of 1.
  public var fading: Double
  /// The largest skew to either side, in degrees.
  public var skew: Double
  /// The largest shift to every side, in millimetres.
  public var shift: Double
  /// The quality of JPEG, of 100.
  public var jpegQuality: Int
  public var mode: Mode

  /// An office scanner in good order.
  public static let normal = ScanProfile()

  /// An old one with its feeder awry, and a faded print on poor paper.
  public static let bad = ScanProfile(
    paper: (0.9, 0.88, 0.82), noise: 14, blur: 0.35, shade: 0.15, fading: 0.35, skew: 3, shift: 4, jpegQuality: 30)

  public init(
    paper: (red: Double, green: Double, blue: Double) = (0.97, 0.96, 0.93), noise: Double = 5, blur: Double = 0.15,
    shade: Double = 0.05, fading: Double = 0, skew: Double = 1.5, shift: Double = 2, jpegQuality: Int = 75,
    mode: Mode = .color
  ) {
    (self.paper, self.noise, self.blur, self.shade, self.fading) = (paper, noise, blur, shade, fading)
    (self.skew, self.shift, self.jpegQuality, self.mode) = (skew, shift, jpegQuality, mode)
  }

  /// The same in another mode.
  public func scanning(in mode: Mode) -> ScanProfile {
    var profile = self
    profile.mode = mode
    return profile
  }
}
