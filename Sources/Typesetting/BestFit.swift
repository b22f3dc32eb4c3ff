internal import LayoutCore

/// Cuts measured text into the lines that cost least together: a shortest path over the legal line ends, after Knuth
/// and Plass.
///
/// From each place that a line can start at, only ends near the edge are tried, so the work grows with the text and
/// not with its square.
struct BestFit {
  /// The cheapest way to a place: where the line before it starts.
  private struct Arrival {
    var cost: Int
    var start: Int
    var isForced: Bool
  }

  private let measure: LineMeasure
  private let widths: LineWidths
  private let costs: LineCost

  init(measure: LineMeasure, widths: LineWidths, isJustified: Bool) {
    self.measure = measure
    self.widths = widths
    costs = LineCost(measure: measure, widths: widths, isJustified: isJustified)
  }

  private var text: MeasuredText { measure.text }

  /// The lines; none for empty text.
  func lines() -> [BrokenLine] {
    var arrivals = [Arrival?](repeating: nil, count: text.count + 1)
    var nearest = 1
    for start in 0..<text.count {
      guard let cost = start == 0 ? 0 : arrivals[start]?.cost else { continue }
      nearest = nearestEnd(from: start, after: nearest)
      let first = isNearlyLast(start) ? start + 1 : nearest
      if !addLines(from: start, cost: cost, after: first, to: &arrivals) {
        let line = FirstFit(measure: measure, widths: widths).line(from: start)
        let total = cost + costs.lastResort(line)
        BestFit.arrive(
          Arrival(cost: total, start: start, isForced: line.isForced), at: line.clusters.upperBound, in: &arrivals)
      }
    }
    return path(arrivals)
  }

  /// The first end that leaves no more than two ems or an eighth of the line free, whichever is more. Later starts
  /// have later ones.
  private func nearestEnd(from start: Int, after nearest: Int) -> Int {
    let width = widths.width(from: start)
    let least = width - max(.one + .one, Em(units: width.units / 8))
    var end = max(nearest, start + 1)
    while end < text.count, text.positions[end] - text.positions[start] < least { end += 1 }
    return end
  }

  /// Whether the text from `start` is hardly longer than a line: one that leaves more free may then save the last line
  /// from being a single character.
  private func isNearlyLast(_ start: Int) -> Bool {
    text.positions[text.count] - text.positions[start] < widths.width(from: start) + .one * 3
  }

  /// Adds the lines from `start` that keep the rules; false when there is none.
  private func addLines(from start: Int, cost: Int, after nearest: Int, to arrivals: inout [Arrival?]) -> Bool {
    let width = widths.width(from: start)
    var isAny = false
    var end = nearest
    while end <= text.count {
      if end == text.count || text.breaks[end] <= .good, let more = costs.cost(of: start..<end) {
        BestFit.arrive(Arrival(cost: cost + more, start: start, isForced: false), at: end, in: &arrivals)
        isAny = true
      }
      let room = text.shrinkSums[end - 1] - text.shrinkSums[start]
      if text.positions[end] - text.positions[start] > width + room + .one + .half { break }
      end += 1
    }
    return isAny
  }

  private static func arrive(_ arrival: Arrival, at end: Int, in arrivals: inout [Arrival?]) {
    if let known = arrivals[end], known.cost <= arrival.cost { return }
    arrivals[end] = arrival
  }

  private func path(_ arrivals: [Arrival?]) -> [BrokenLine] {
    var lines: [BrokenLine] = []
    var end = text.count
    while end > 0, let arrival = arrivals[end] {
      lines.append(BrokenLine(clusters: arrival.start..<end, isForced: arrival.isForced))
      end = arrival.start
    }
    return lines.reversed()
  }
}
