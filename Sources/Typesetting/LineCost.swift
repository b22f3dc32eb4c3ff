internal import LayoutCore

/// What a line of a paragraph costs in evenness, after Knuth and Plass (Breaking Paragraphs into Lines, 1981): the
/// square of a badness that grows with the cube of the adjustment. Whole numbers, so that all machines choose alike.
struct LineCost {
  let measure: LineMeasure
  let widths: LineWidths
  let isJustified: Bool

  /// More than any line that keeps the rules.
  private static let forced = 10_000_000_000_000
  /// The last line holds a single character: more than the loosest line.
  private static let orphan = 100_000_000_000
  /// The last line is hardly longer than an indent.
  private static let stub = 2_000
  /// Every line costs something, so that fewer are better.
  private static let line = 10

  private var text: MeasuredText { measure.text }

  /// What the line costs, or nil when the clusters cannot be one line.
  func cost(of line: Range<Int>) -> Int? {
    let slack = widths.width(from: line.lowerBound) - measure.width(of: line)
    let isLast = line.upperBound == text.count
    if slack < .zero {
      return isJustified ? tightness(of: line, by: -slack).map { square($0) + endCost(of: line) } : nil
    }
    return isLast ? square(0) + endCost(of: line) : square(looseness(of: line, slack: slack))
  }

  /// What the line costs where nothing better is to be had.
  func lastResort(_ line: BrokenLine) -> Int {
    (cost(of: line.clusters) ?? 0) + (line.isForced ? LineCost.forced : 0)
  }

  private func square(_ badness: Int) -> Int { (LineCost.line + badness) * (LineCost.line + badness) }

  /// The badness of a line that is set closer; nil where it cannot be.
  private func tightness(of line: Range<Int>, by need: Em) -> Int? {
    let room = measure.shrink(of: line)
    return need <= room ? badness(need.units, of: room.units) : nil
  }

  /// The badness of a line that is opened: a tenth of an em at each place counts for what a line can be shrunk.
  private func looseness(of line: Range<Int>, slack: Em) -> Int {
    guard isJustified else { return badness(slack.units, of: 3 * Em.unitsPerEm) }
    return badness(slack.units, of: max(1, measure.openings(of: line)) * Em.unitsPerEm / 10)
  }

  /// A hundred times the cube of a share, which counts up to ten.
  private func badness(_ part: Int, of whole: Int) -> Int {
    let share = min(10_000, part * 1_000 / max(1, whole))
    return share * share * share / 10_000_000
  }

  private func endCost(of line: Range<Int>) -> Int {
    guard line.upperBound == text.count, line.lowerBound > 0 else { return 0 }
    if text.isOrphan(line) { return LineCost.orphan }
    return measure.width(of: line) < .one + .one ? LineCost.stub : 0
  }
}

extension MeasuredText {
  /// Whether the line holds a single Han character, alone or with marks (CLREQ 3.3.2).
  func isOrphan(_ line: Range<Int>) -> Bool {
    let standing = line.lazy.filter { !shaped.clusters[$0].characterClass.isForbiddenAtLineStart }.prefix(2)
    return standing.count == 1 && standing.first.map(characterClass) == .han
  }
}
