internal import LayoutCore

/// The rules on the lines of a grid, before they are joined.
struct RuleLattice {
  /// For each horizontal line, from top to bottom, the thickness of each segment from left to right.
  var horizontal: [[Length]]
  /// For each vertical line, from left to right, the thickness of each segment from top to bottom.
  var vertical: [[Length]]
  var xs: [Length]
  var ys: [Length]

  /// The rules: neighbours of one thickness joined, horizontal ones first.
  ///
  /// Where a horizontal rule ends, it reaches over half the vertical rule that it meets, so that corners are closed;
  /// vertical rules end on the middle of the horizontal ones.
  func rules() -> [Rule] { horizontalRules() + verticalRules() }

  private func horizontalRules() -> [Rule] {
    horizontal.enumerated().flatMap { line, thicknesses in
      joined(thicknesses).map { segment in
        let left = reach(line: line, edge: segment.range.lowerBound, beside: segment.range.lowerBound - 1, segment)
        let right = reach(line: line, edge: segment.range.upperBound, beside: segment.range.upperBound, segment)
        return Rule(
          from: Point(x: xs[segment.range.lowerBound] - left, y: ys[line]),
          to: Point(x: xs[segment.range.upperBound] + right, y: ys[line]), thickness: segment.thickness)
      }
    }
  }

  private func verticalRules() -> [Rule] {
    vertical.enumerated().flatMap { line, thicknesses in
      joined(thicknesses).map { segment in
        Rule(
          from: Point(x: xs[line], y: ys[segment.range.lowerBound]),
          to: Point(x: xs[line], y: ys[segment.range.upperBound]), thickness: segment.thickness)
      }
    }
  }

  /// How far a horizontal rule goes beyond the vertical line `edge`; nothing where a thicker rule goes on at the
  /// segment `beside`.
  private func reach(line: Int, edge: Int, beside: Int, _ segment: Segment) -> Length {
    let thicknesses = horizontal[line]
    if thicknesses.indices.contains(beside), thicknesses[beside] > segment.thickness { return .zero }
    let above = line > 0 ? vertical[edge][line - 1] : .zero
    let below = line < vertical[edge].count ? vertical[edge][line] : .zero
    return max(above, below).half
  }

  private struct Segment {
    var range: Range<Int>
    var thickness: Length
  }

  /// The runs of equal thickness; those of none are left out.
  private func joined(_ thicknesses: [Length]) -> [Segment] {
    var segments: [Segment] = []
    for (index, thickness) in thicknesses.enumerated() where thickness > .zero {
      if let last = segments.last, last.range.upperBound == index, last.thickness == thickness {
        segments[segments.count - 1].range = last.range.lowerBound..<index + 1
      } else {
        segments.append(Segment(range: index..<index + 1, thickness: thickness))
      }
    }
    return segments
  }
}
