internal import LayoutCore

/// How wide lines of a text are by the rules of its paragraph.
struct LineMeasure {
  let text: MeasuredText
  let rules: LineRules

  /// The width of a line that holds the clusters, its ends trimmed.
  func width(of line: Range<Int>) -> Em {
    let end = text.visibleEnds[line.upperBound]
    guard end > line.lowerBound else { return .zero }
    var width = text.rightEdges[line.upperBound] - text.positions[line.lowerBound]
    if rules.hangsPunctuation { width -= hang(of: line.lowerBound..<end) }
    if rules.halvesOpenings { width -= startTrim(line.lowerBound) }
    return width
  }

  /// What the line's opening mark loses on the left.
  func startTrim(_ start: Int) -> Em {
    rules.halvesOpenings ? Spacing.lineStartTrim(text.shaped.clusters[start]) : .zero
  }

  /// What of the mark at the line's end hangs over it, beyond its blank half. A run of marks does not hang.
  private func hang(of line: Range<Int>) -> Em {
    let last = line.upperBound - 1
    guard text.shaped.clusters[last].mayHang else { return .zero }
    let followsMark = last > line.lowerBound && text.characterClass(last - 1).hasBlankRightHalf
    return followsMark ? .zero : .half
  }

  /// How much closer the line can be set.
  func shrink(of line: Range<Int>) -> Em {
    let visible = text.visible(line)
    return visible.isEmpty ? .zero : text.shrinkSums[visible.upperBound - 1] - text.shrinkSums[visible.lowerBound]
  }

  /// In how many places the line can be opened.
  func openings(of line: Range<Int>) -> Int {
    let visible = text.visible(line)
    return visible.isEmpty ? 0 : text.openingSums[visible.upperBound - 1] - text.openingSums[visible.lowerBound]
  }
}
