internal import LayoutCore

/// A line before it is set: its clusters, and whether something that belongs together had to be cut for it.
struct BrokenLine: Equatable {
  var clusters: Range<Int>
  var isForced: Bool
}

/// Cuts measured text into lines of a width, first fit: each line takes what it can and ends at the best place near
/// its edge.
struct LineBreaker {
  let text: MeasuredText
  let width: Em
  /// The indent of the first line.
  let indent: Em

  /// The lines; none for empty text.
  func lines() -> [BrokenLine] {
    var lines: [BrokenLine] = []
    var start = 0
    while start < text.count {
      let line = line(from: start, width: lines.isEmpty ? width - indent : width)
      lines.append(line)
      start = line.clusters.upperBound
    }
    return lines
  }

  private func line(from start: Int, width: Em) -> BrokenLine {
    let limit = furthestEnd(from: start, width: width)
    guard limit < text.count else { return BrokenLine(clusters: start..<text.count, isForced: false) }
    let end = bestEnd(from: start, through: limit, width: width)
    return BrokenLine(clusters: start..<end, isForced: text.breaks[end] >= .forced)
  }

  /// The last place where the line may end and still fit; one cluster further than the start at least.
  private func furthestEnd(from start: Int, width: Em) -> Int {
    var end = start + 1
    var best = end
    // A mark is trimmed at the line's end and spaces hang there, so a longer line may fit where a shorter one did not.
    while end <= text.count, text.positions[end] - text.positions[start] <= width + .one {
      if text.width(of: start..<end) <= width { best = end }
      end += 1
    }
    return includingSpaces(after: best)
  }

  private func includingSpaces(after end: Int) -> Int {
    var end = end
    while end < text.count, text.classes[end] == .space { end += 1 }
    return end
  }

  /// Where the text asks for it; else the last good place, unless it leaves the line loose and a poor one fills it;
  /// then whatever is least bad.
  private func bestEnd(from start: Int, through limit: Int, width: Em) -> Int {
    if let asked = lastEnd(.asked, from: start, through: limit) { return asked }
    let good = lastEnd(.good, from: start, through: limit)
    let poor = lastEnd(.poor, from: start, through: limit)
    if let good, poor == nil || isFull(start..<good, width: width) { return good }
    return poor ?? good ?? lastEnd(.forced, from: start, through: limit) ?? limit
  }

  private func lastEnd(_ quality: BreakQuality, from start: Int, through limit: Int) -> Int? {
    (start + 1..<limit + 1).last { text.breaks[$0] <= quality && text.width(of: start..<$0) <= width }
  }

  /// At least half full: below that, parting a number from its unit is the smaller harm.
  private func isFull(_ line: Range<Int>, width: Em) -> Bool {
    text.width(of: line).units * 2 >= width.units
  }
}
