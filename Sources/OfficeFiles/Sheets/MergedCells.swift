/// A rectangle of merged cells.
struct MergedRange {
  var columns: ClosedRange<Int>
  var rows: ClosedRange<Int>

  /// Reads `A1:C3`; nil for anything else.
  init?(_ reference: String) {
    let ends = reference.split(separator: ":").compactMap(CellReference.init)
    guard let first = ends.first, let last = ends.last, ends.count <= 2 else { return nil }
    guard first.column <= last.column, first.row <= last.row else { return nil }
    columns = first.column...last.column
    rows = first.row...last.row
  }
}

/// The merged cells of a sheet.
struct MergedCells {
  /// More rows than any list merges; merges of whole sheets are made to exhaust memory.
  private static let mostRows = 2_000_000

  private let merges: [MergedRange]

  init(_ merges: [MergedRange]) { self.merges = merges }

  /// The rows with merged cells in place of the cells that they cover, without blank cells; and the names of covered
  /// cells that hold something.
  func applied(to rows: [GridRow]) throws(OfficeFileError) -> (rows: [GridRow], covered: [String]) {
    let byRow = try mergesByRow(rows.map(\.number))
    var covered: [String] = []
    let merged = rows.map { row in
      byRow[row.number].map { apply($0, to: row, &covered) } ?? row.withoutBlanks
    }
    return (merged.filter { !$0.cells.isEmpty }, covered)
  }

  /// The merges that each row has a part of, from left to right. They must not overlap (ECMA-376 Part 1, 18.3.1.55).
  private func mergesByRow(_ numbers: [Int]) throws(OfficeFileError) -> [Int: [MergedRange]] {
    let count = merges.reduce(0) { $0 + existing(numbers, in: $1.rows).count }
    guard count <= MergedCells.mostRows else {
      throw .refused("sheet.merges", "合并单元格过多", "too many merged cells")
    }
    var byRow: [Int: [MergedRange]] = [:]
    for merge in merges.sorted(by: { $0.columns.lowerBound < $1.columns.lowerBound }) {
      for row in existing(numbers, in: merge.rows) {
        if let last = byRow[row]?.last, last.columns.upperBound >= merge.columns.lowerBound {
          throw .refused("sheet.merges", "合并单元格互相重叠", "merged cells overlap")
        }
        byRow[row, default: []].append(merge)
      }
    }
    return byRow
  }

  /// The numbers of rows within a range. The rows are in order, as the file must have them.
  private func existing(_ numbers: [Int], in range: ClosedRange<Int>) -> ArraySlice<Int> {
    let start = numbers.partitioningIndex { $0 >= range.lowerBound }
    let end = numbers.partitioningIndex { $0 > range.upperBound }
    return numbers[start..<max(start, end)]
  }

  private func apply(_ merges: [MergedRange], to row: GridRow, _ covered: inout [String]) -> GridRow {
    var cells: [GridCell] = []
    for merge in merges {
      let isFirst = merge.rows.lowerBound == row.number
      var cell =
        row.cells.first { isFirst && $0.column == merge.columns.lowerBound }
        ?? GridCell(column: merge.columns.lowerBound)
      cell.columnSpan = merge.columns.count
      cell.continuesAbove = !isFirst
      cells.append(cell)
      let hidden = row.cells.filter { merge.columns.contains($0.column) && !$0.isBlank }
      covered += hidden.filter { !isFirst || $0.column != cell.column }.map {
        cellName(column: $0.column, row: row.number)
      }
    }
    let free = row.cells.filter { cell in
      (!cell.isBlank || cell.content != .text) && !merges.contains { $0.columns.contains(cell.column) }
    }
    return GridRow(number: row.number, cells: (cells + free).sorted { $0.column < $1.column })
  }
}

extension GridRow {
  fileprivate var withoutBlanks: GridRow {
    GridRow(number: number, cells: cells.filter { !$0.isBlank || $0.content != .text })
  }
}

extension [Int] {
  /// The first index whose element satisfies the predicate, in an array that is ordered by it.
  fileprivate func partitioningIndex(where predicate: (Int) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if predicate(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
