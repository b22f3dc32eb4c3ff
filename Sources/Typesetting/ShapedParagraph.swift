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
    (isStacked ? text.widestStackedUnit : text.contentWidths().min).containingLength(at: size)
  }

  /// The width of the paragraph on one line.
  public var maxContentWidth: Length {
    if isStacked { return minContentWidth }
    return (text.contentWidths().max + style.firstLineIndent).containingLength(at: size)
  }

  /// The paragraph's lines, set to `width`; at least one, also when the text is empty.
  public func lines(width: Length) -> [Line] {
    let broken = brokenLines(width: Em(fitting: width, at: size))
    let setter = LineSetter(text: text, style: style, width: width)
    guard !broken.isEmpty else { return [setter.emptyLine] }
    return broken.indices.map { index in
      setter.set(broken[index], isFirst: index == 0, isLast: index == broken.count - 1)
    }
  }

  private func brokenLines(width: Em) -> [BrokenLine] {
    if isStacked { return text.stackedUnits.map { BrokenLine(clusters: $0, isForced: false) } }
    let greedy = LineBreaker(text: text, width: width, indent: style.firstLineIndent).lines()
    guard style.alignment == .center, greedy.count > 1 else { return avoidingOrphan(greedy, width: width) }
    return greedy.contains(where: endsWhereAsked) ? greedy : balanced(greedy, width: width)
  }

  private func endsWhereAsked(_ line: BrokenLine) -> Bool {
    line.clusters.upperBound < text.count && text.breaks[line.clusters.upperBound] == .asked
  }

  /// Lines of the narrowest width that needs no further line: a centred label falls into even lines.
  private func balanced(_ greedy: [BrokenLine], width: Em) -> [BrokenLine] {
    let forced = greedy.filter(\.isForced).count
    var best = greedy
    var (low, high) = (width.units / greedy.count, width.units)
    while high - low > Em.unitsPerEm / 16 {
      let middle = (low + high) / 2
      let lines = LineBreaker(text: text, width: Em(units: middle), indent: style.firstLineIndent).lines()
      if lines.count == greedy.count, lines.filter(\.isForced).count <= forced {
        (best, high) = (lines, middle)
      } else {
        low = middle
      }
    }
    return best
  }

  /// A last line of one character takes another from the line before, where that can end earlier (CLREQ 3.3.2).
  private func avoidingOrphan(_ lines: [BrokenLine], width: Em) -> [BrokenLine] {
    guard lines.count > 1, let last = lines.last, isOrphan(last.clusters) else { return lines }
    let before = lines[lines.count - 2]
    let ends = (before.clusters.lowerBound + 2..<max(before.clusters.lowerBound + 2, before.clusters.upperBound))
    guard let end = ends.last(where: { text.breaks[$0] == .good }) else { return lines }
    guard text.width(of: end..<last.clusters.upperBound) <= width else { return lines }
    return lines.dropLast(2) + [
      BrokenLine(clusters: before.clusters.lowerBound..<end, isForced: false),
      BrokenLine(clusters: end..<last.clusters.upperBound, isForced: false),
    ]
  }

  private func isOrphan(_ line: Range<Int>) -> Bool {
    let standing = line.filter { !text.classes[$0].isForbiddenAtLineStart }
    return standing.count == 1 && text.classes[standing[0]] == .han
  }
}
