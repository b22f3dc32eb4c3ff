internal import TableLayout

/// Makes one cell of equal neighbours of repeated rows, outer fields first, inner ones only inside them.
struct RowMerging {
  let definition: TableDefinition
  let templates: TemplateBinder

  /// Merges, and returns the outermost groups.
  func merge(_ rows: inout [ExpandedRow]) -> [RowGroup] {
    var runs = repeatedRuns(rows)
    var groups = listedGroups(rows)
    for (depth, field) in definition.merge.enumerated() {
      guard let column = rows.lazy.compactMap({ $0.column(of: field.name) }).first else { continue }
      runs = runs.flatMap { split($0, at: column, of: rows) }
      for run in runs { for row in run.dropFirst() { rows[row].join(column) } }
      if depth == 0, groups.isEmpty { groups = runs }
    }
    return groups.map(group)
  }

  private func group(_ rows: Range<Int>) -> RowGroup {
    RowGroup(
      rows: rows, cohesion: definition.breaking.cohesion, hasEqualHeights: definition.breaking.hasEqualHeights)
  }

  /// The stretches of rows that one group of a list made: `each 指标 by 一级指标`.
  private func listedGroups(_ rows: [ExpandedRow]) -> [Range<Int>] {
    var groups: [Range<Int>] = []
    for index in rows.indices where rows[index].group != nil {
      if index > 0, rows[index - 1].group == rows[index].group, let last = groups.last {
        groups[groups.count - 1] = last.lowerBound..<index + 1
      } else {
        groups.append(index..<index + 1)
      }
    }
    return groups
  }

  /// The stretches of rows that one `each` made.
  private func repeatedRuns(_ rows: [ExpandedRow]) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    for index in rows.indices where rows[index].picture.repetition != nil && !rows[index].isBlank {
      if let last = runs.last, last.upperBound == index, rows[last.lowerBound].picture == rows[index].picture {
        runs[runs.count - 1] = last.lowerBound..<index + 1
      } else {
        runs.append(index..<index + 1)
      }
    }
    return runs
  }

  /// The parts of a run in which a column says the same.
  private func split(_ run: Range<Int>, at column: Int, of rows: [ExpandedRow]) -> [Range<Int>] {
    let texts = run.map { text(of: rows[$0], at: column) }
    let starts = run.filter { $0 == run.lowerBound || texts[$0 - run.lowerBound] != texts[$0 - run.lowerBound - 1] }
    return zip(starts, starts.dropFirst() + [run.upperBound]).map { $0..<$1 }
  }

  private func text(of row: ExpandedRow, at column: Int) -> String {
    guard case .own(let styled) = row.picture.cells[column] else { return "" }
    return templates.text(of: styled, in: row.scope).text
  }
}
