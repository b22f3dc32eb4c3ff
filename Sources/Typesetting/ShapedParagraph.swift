public import LayoutCore

/// A paragraph, shaped, with its style.
public struct ShapedParagraph: Sendable {
  public var text: MeasuredText
  public var style: ParagraphStyle

  public init(_ paragraph: Paragraph, shaper: any TextShaping) {
    let style = paragraph.style
    let shaped = shaper.shape(paragraph.text, face: style.text.face, direction: style.direction)
    self.text = MeasuredText(shaped.widening(paragraph.blanks, at: style.text.size))
    self.style = style
  }

  private var size: Length { style.text.size }

  private var isStacked: Bool { style.direction == .stacked }

  /// The widest stretch that must not be cut.
  public var minContentWidth: Length {
    (isStacked ? text.widestStackedUnit : text.contentWidths(measure).min + hangingRoom).containingLength(at: size)
  }

  /// The width of the paragraph on one line.
  public var maxContentWidth: Length {
    if isStacked { return minContentWidth }
    return (text.contentWidths(measure).max + style.firstLineIndent + hangingRoom).containingLength(at: size)
  }

  private var measure: LineMeasure { LineMeasure(text: text, rules: style.rules) }

  /// What lines leave free on the right for the marks that hang there.
  private var hangingRoom: Em { style.rules.hangsPunctuation ? .half : .zero }

  /// The paragraph's lines, set to `width`; at least one, also when the text is empty.
  public func lines(width: Length) -> [Line] {
    shrunk(toFit: width)?.shrunkLines(width: width) ?? linesInSize(width: width)
  }

  private func linesInSize(width: Length) -> [Line] {
    let broken = brokenLines(width: width)
    let measured = isStacked ? width : width - hangingRoom.length(at: size)
    let setter = LineSetter(text: text, style: style, width: measured)
    guard !broken.isEmpty else { return [setter.emptyLine] }
    return broken.indices.map { index in
      setter.set(broken[index], isFirst: index == 0, isLast: index == broken.count - 1)
    }
  }

  private func shrunkLines(width: Length) -> [Line] {
    linesInSize(width: width).map { line in
      var line = line
      line.shrunkSize = size
      return line
    }
  }

  /// The paragraph in the largest size of whole half points at which nothing has to be cut, down to three quarters of
  /// its own and to 八号; nil where its own will do, or none would.
  private func shrunk(toFit width: Length) -> ShapedParagraph? {
    guard style.rules.narrow == .shrink, !isStacked, width > .zero, minContentWidth > width else { return nil }
    let halfPoint = Length.pt(0.5).units
    let fitting = Length(units: size.scaled(by: width.units, over: minContentWidth.units).units / halfPoint * halfPoint)
    guard fitting >= size.scaled(by: 3, over: 4), fitting >= .pt(5) else { return nil }
    var paragraph = self
    paragraph.style.text.size = fitting
    return paragraph
  }

  /// The places where the lines of a width begin and end, as bytes of the text: breaking without setting.
  public func lineRanges(width: Length) -> [Range<Int>] {
    brokenLines(width: width).map { line in
      text.shaped.clusters[line.clusters.lowerBound].bytes
        .lowerBound..<text.shaped.clusters[line.clusters.upperBound - 1].bytes.upperBound
    }
  }

  private func brokenLines(width: Length) -> [BrokenLine] {
    if isStacked { return text.stackedUnits.map { BrokenLine(clusters: $0, isForced: false) } }
    let widths = LineWidths(Em(fitting: width, at: size) - hangingRoom, indent: style.firstLineIndent)
    if style.rules.breaking == .bestFit {
      return BestFit(measure: measure, widths: widths, isJustified: style.alignment == .justify).lines()
    }
    let greedy = FirstFit(measure: measure, widths: widths).lines()
    guard style.alignment == .center, greedy.count > 1 else { return avoidingOrphan(greedy, width: widths.others) }
    if greedy.contains(where: endsWhereAsked) { return greedy }
    return avoidingOrphan(balanced(greedy, width: widths.others), width: widths.others)
  }

  private func endsWhereAsked(_ line: BrokenLine) -> Bool {
    line.clusters.upperBound < text.count && text.breaks[line.clusters.upperBound] == .asked
  }

  /// The worst place at which one of the lines ends.
  private func worstEnd(of lines: [BrokenLine]) -> BreakQuality {
    lines.dropLast().map { text.breaks[$0.clusters.upperBound] }.max() ?? .good
  }

  /// Lines of the narrowest width that needs no further line and no worse end: a centred label falls into even lines.
  private func balanced(_ greedy: [BrokenLine], width: Em) -> [BrokenLine] {
    let (worst, forced) = (worstEnd(of: greedy), greedy.count(where: \.isForced))
    var best = greedy
    var (low, high) = (width.units / greedy.count, width.units)
    while high - low > Em.unitsPerEm / 16 {
      let middle = (low + high) / 2
      let widths = LineWidths(Em(units: middle), indent: style.firstLineIndent)
      let lines = FirstFit(measure: measure, widths: widths).lines()
      if lines.count == greedy.count, lines.count(where: \.isForced) <= forced,
        worstEnd(of: lines) <= worst
      {
        (best, high) = (lines, middle)
      } else {
        low = middle
      }
    }
    return best
  }

  /// A last line of one character takes another from the line before, where that can end earlier (CLREQ 3.3.2).
  private func avoidingOrphan(_ lines: [BrokenLine], width: Em) -> [BrokenLine] {
    guard lines.count > 1, let last = lines.last, text.isOrphan(last.clusters) else { return lines }
    let before = lines[lines.count - 2]
    let ends = (before.clusters.lowerBound + 2..<max(before.clusters.lowerBound + 2, before.clusters.upperBound))
    guard let end = ends.last(where: { text.breaks[$0] <= .good }) else { return lines }
    guard measure.width(of: end..<last.clusters.upperBound) <= width else { return lines }
    return lines.dropLast(2) + [
      BrokenLine(clusters: before.clusters.lowerBound..<end, isForced: false),
      BrokenLine(clusters: end..<last.clusters.upperBound, isForced: false),
    ]
  }
}
