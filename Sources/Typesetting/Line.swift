public import LayoutCore

/// A set line: glyphs placed for a width, relative to the top left corner of the line's box.
public struct Line: Sendable, Hashable {
  public var runs: [GlyphRun]
  /// The rules under blanks.
  public var rules: [Rule] = []
  /// The line pitch of its paragraph: lines are stacked without gaps.
  public var height: Length
  /// From the first glyph's left to the last one's right edge, after all adjustments.
  public var extent: Range<Length>
  /// Set where an unbreakable stretch (a code, a number with its unit) had to be cut to fit the width.
  public var isForced: Bool
  /// Where the decimal point of a number stands, or would stand; nil unless the line is aligned by it.
  public var decimalPoint: Length?

  public init(
    runs: [GlyphRun], height: Length, extent: Range<Length>, isForced: Bool = false, decimalPoint: Length? = nil
  ) {
    self.runs = runs
    self.height = height
    self.extent = extent
    self.isForced = isForced
    self.decimalPoint = decimalPoint
  }

  /// The line, moved to the right.
  public func shifted(by distance: Length) -> Line {
    var line = self
    line.runs = runs.map { $0.moved(by: Point(x: distance, y: .zero)) }
    line.rules = rules.map { $0.moved(by: Point(x: distance, y: .zero)) }
    line.extent = extent.lowerBound + distance..<extent.upperBound + distance
    line.decimalPoint = decimalPoint.map { $0 + distance }
    return line
  }

  /// The line's draw items, with the line's top left corner at `origin`.
  public func items(at origin: Point, mark: ContentMark) -> [DrawItem] {
    runs.map { .glyphs($0.moved(by: origin), mark: mark) } + rules.map { .rule($0.moved(by: origin)) }
  }
}

/// One or more paragraphs, shaped: the content of a cell or a stretch of prose, ready to be set to any width.
public struct ShapedBlock: Sendable {
  public var paragraphs: [ShapedParagraph]

  public init(_ paragraphs: [Paragraph], shaper: any TextShaping) {
    self.paragraphs = paragraphs.map { ShapedParagraph($0, shaper: shaper) }
  }

  /// The narrowest width that cuts nothing that belongs together.
  public var minContentWidth: Length { paragraphs.map(\.minContentWidth).max() ?? .zero }

  /// The width at which each paragraph is one line.
  public var maxContentWidth: Length { paragraphs.map(\.maxContentWidth).max() ?? .zero }

  /// The lines of all paragraphs, in order, set to `width`.
  public func lines(width: Length) -> [Line] { paragraphs.flatMap { $0.lines(width: width) } }
}
