internal import LayoutCore

/// A line before it is set: its clusters, and whether something that belongs together had to be cut for it.
struct BrokenLine: Equatable {
  var clusters: Range<Int>
  var isForced: Bool
}

/// The widths of a paragraph's lines.
struct LineWidths {
  let first: Em
  let others: Em

  init(_ width: Em, indent: Em) {
    others = width
    first = width - indent
  }

  /// The width of the line that begins with the cluster.
  func width(from start: Int) -> Em { start == 0 ? first : others }
}

/// Cuts measured text into lines of a width, first fit: each line takes what it can and ends at the last good place.
struct FirstFit {
  let measure: LineMeasure
  let widths: LineWidths

  private var text: MeasuredText { measure.text }

  /// The lines; none for empty text.
  func lines() -> [BrokenLine] {
    var lines: [BrokenLine] = []
    var start = 0
    while start < text.count {
      let line = line(from: start)
      lines.append(line)
      start = line.clusters.upperBound
    }
    return lines
  }

  /// The line that begins with the cluster; one cluster at least.
  func line(from start: Int) -> BrokenLine {
    let width = widths.width(from: start)
    let limit = furthestEnd(from: start, width: width)
    guard limit < text.count else { return BrokenLine(clusters: start..<text.count, isForced: false) }
    let end = bestEnd(from: start, through: limit, width: width)
    return BrokenLine(clusters: start..<end, isForced: text.breaks[end] > .good)
  }

  /// The last place where the line may end and still fit.
  private func furthestEnd(from start: Int, width: Em) -> Int {
    var end = start + 1
    var best = end
    // A mark is trimmed at the line's end and spaces hang there, so a longer line may fit where a shorter one did not.
    while end <= text.count, text.positions[end] - text.positions[start] <= width + .one + .half {
      if measure.width(of: start..<end) <= width { best = end }
      end += 1
    }
    return includingSpaces(after: best)
  }

  private func includingSpaces(after end: Int) -> Int {
    var end = end
    while end < text.count, text.characterClass(end) == .space { end += 1 }
    return end
  }

  /// The last of the best places; where the text asks for a new line, there.
  private func bestEnd(from start: Int, through limit: Int, width: Em) -> Int {
    var best: (end: Int, quality: BreakQuality) = (limit, .prohibited)
    for end in (start + 1..<limit + 1).reversed() where text.breaks[end] < best.quality {
      guard measure.width(of: start..<end) <= width else { continue }
      best = (end, text.breaks[end])
      if best.quality == .asked || (best.quality == .good && !text.asksForLines) { break }
    }
    return best.end
  }
}
