/// Differences of single characters and strokes gathered into runs: what a clerk would call one change.
struct DifferenceRuns {
  private(set) var runs: [CellDifference] = []

  init(_ differences: [CellDifference], on page: PrintedPage, cells: PrintedCells) {
    for difference in differences.sorted(by: { $0.area.left < $1.area.left }) { add(difference) }
    runs = runs.map { run in
      var run = run
      let text = page.glyphs.filter { run.area.contains(x: $0.area.middle.x, y: $0.area.middle.y) }.map(\.text).joined()
      if !text.isEmpty { run.text = text }
      run.cell = run.cell ?? cells.cell(x: run.area.middle.x, y: run.area.middle.y)
      return run
    }
    runs.sort { ($0.area.top, $0.area.left) < ($1.area.top, $1.area.left) }
  }

  private mutating func add(_ difference: CellDifference) {
    guard let index = runs.firstIndex(where: { $0.isNext(to: difference) }) else { return runs.append(difference) }
    runs[index].join(difference)
  }
}

extension CellDifference {
  /// In one line, and not half an em apart.
  fileprivate func isNext(to other: CellDifference) -> Bool {
    let height = max(area.height, other.area.height)
    return abs(area.middle.y - other.area.middle.y) < height / 2 && other.area.left - area.right < height / 2
      && area.left - other.area.right < height / 2
  }

  /// The run with another difference on its right; a line through the characters says the most of them.
  fileprivate mutating func join(_ other: CellDifference) {
    let order: [Kind] = [.added, .changed, .covered, .struck]
    if let own = order.firstIndex(of: kind), let theirs = order.firstIndex(of: other.kind), theirs > own {
      kind = other.kind
    }
    area = area.union(other.area)
    cell = cell ?? other.cell
  }
}
