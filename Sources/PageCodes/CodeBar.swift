/// A rectangle of dark modules.
public struct CodeBar: Hashable, Sendable {
  /// Its rows, from the top.
  public let rows: Range<Int>

  /// Its columns, from the left.
  public let columns: Range<Int>
}

extension CodeSymbol {
  /// The dark modules as few rectangles, which don't overlap: the runs of each row, joined with the same runs of the next.
  ///
  /// They come in the order of their first rows, then of their columns.
  public var bars: [CodeBar] {
    var finished: [CodeBar] = []
    var open: [Range<Int>: Int] = [:]
    for row in 0...width {
      let runs = darkRuns(ofRow: row)
      for (columns, first) in open where !runs.contains(columns) {
        finished.append(CodeBar(rows: first..<row, columns: columns))
        open[columns] = nil
      }
      for columns in runs where open[columns] == nil { open[columns] = row }
    }
    return finished.sorted { ($0.rows.lowerBound, $0.columns.lowerBound) < ($1.rows.lowerBound, $1.columns.lowerBound) }
  }

  /// The runs of dark modules in a row, none in the row below the last.
  private func darkRuns(ofRow row: Int) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    for column in 0..<width where isDark(row: row, column: column) {
      if let last = runs.last, last.upperBound == column {
        runs[runs.count - 1] = last.lowerBound..<column + 1
      } else {
        runs.append(column..<column + 1)
      }
    }
    return runs
  }
}
