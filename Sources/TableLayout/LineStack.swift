internal import LayoutCore
internal import Typesetting

/// Lines stacked without gaps. They never change and are shared, so that cells are cheap to pass around.
final class LineStack: Sendable {
  let lines: [Line]
  /// The top of each line, and the bottom of the last.
  let tops: [Length]

  init(_ lines: [Line]) {
    self.lines = lines
    tops = lines.reduce(into: [.zero]) { tops, line in tops.append((tops.last ?? .zero) + line.height) }
  }

  var height: Length { tops[lines.count] }

  /// The height of some of the lines.
  func height(of range: Range<Int>) -> Length { tops[range.upperBound] - tops[range.lowerBound] }

  /// How many lines end at or above `y`.
  func count(endingBy y: Length) -> Int {
    var (low, high) = (0, lines.count)
    while low < high {
      let middle = (low + high + 1) / 2
      if tops[middle] <= y { low = middle } else { high = middle - 1 }
    }
    return low
  }
}
