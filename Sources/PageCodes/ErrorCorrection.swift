/// How much of a symbol may be lost before it can't be read (ISO/IEC 18004, 7.5.1).
public enum ErrorCorrection: String, CaseIterable, Sendable {
  /// About 7 % of the codewords.
  case low = "L"
  /// About 15 %.
  case medium = "M"
  /// About 25 %.
  case quartile = "Q"
  /// About 30 %: what pen strokes across a symbol need.
  case high = "H"

  /// The modules in a row of the symbol that a usual page's code takes, of at most 35 characters.
  public var usualWidth: Int {
    switch self {
    case .low, .medium: 25
    case .quartile, .high: 29
    }
  }
}
