public import PageCodes

/// A QR code that was read on a page.
public struct ReadCode: Hashable, Sendable {
  /// What the symbol says.
  public var text: String

  /// The same as a code of ours; nil for a foreign one.
  public var pageCode: PageCode?

  /// Its corners in pixels of the picture that it is told of: `ScannedPage.upright`.
  public var corners: Corners

  /// How the page was prepared when the symbol was first read.
  public var attempt: CodeAttempt

  /// How many preparations were tried until then, this one included.
  public var attempts: Int
}

/// One way of looking for codes: which part of a page, prepared in which way.
public struct CodeAttempt: Hashable, Sendable {
  /// What is done to the page before it is looked at.
  public enum Preparation: String, Sendable, CaseIterable {
    /// Grey.
    case plain
    /// Grey without the colour of seals and pens.
    case withoutInks
    /// Half as large, which blurs noise away.
    case reduced
    /// Made larger, for symbols of few pixels.
    case enlarged
    /// Black and white by Sauvola's threshold of each pixel's surroundings (2000).
    case thresholded
    /// Edges made steeper.
    case sharpened
    /// Each pixel the median of its surroundings: specks go.
    case smoothed
    /// Closed: dark strokes thinner than a module go.
    case healed
    /// Opened: light scratches thinner than a module go.
    case filled
    /// Turned by the skew of the page's lines.
    case straightened
    /// With the parts drawn anew that are the same in every symbol.
    case repaired
  }

  /// Which part of the page.
  public enum Region: String, Sendable, CaseIterable {
    case whole
    /// Around a symbol that was seen and not decoded.
    case seen
    case bottom, top, left, right
  }

  public var preparation: Preparation
  public var region: Region

  public init(_ preparation: Preparation, _ region: Region) {
    self.preparation = preparation
    self.region = region
  }
}
