internal import Diagnostics
internal import LayoutCore

/// The rows of a table as they are when no page end cuts it.
struct RowStack: Sendable {
  /// For each row, the height that its own cells and its `RowHeight` ask for.
  var heights: [Length]
  /// The top of each row, and the bottom of the last.
  var tops: [Length]
  /// For each row, the cells of several rows that cover it.
  let spans: SpanIndex

  /// The height of neighbouring rows.
  func height(of range: Range<Int>) -> Length { tops[range.upperBound] - tops[range.lowerBound] }
}

/// For each row of a table, the cells of several rows that cover it, and where they settle what they lack.
struct SpanIndex: Sendable {
  struct Span: Sendable {
    var cell: Int
    var rows: Range<Int>
    /// The row that grows when the cell needs more height than its rows have: the last whose height is not exact, or
    /// the last of all.
    var settlingRow: Int
  }

  private let spans: [Span]
  private let starts: [Int]

  init(_ cells: [SetCell], rows: [Row]) {
    let spanning = cells.indices.filter { cells[$0].rows.count > 1 }.map { index in
      let range = cells[index].rows
      return Span(cell: index, rows: range, settlingRow: range.last { !rows[$0].isExact } ?? range.upperBound - 1)
    }
    var byRow: [[Span]] = Array(repeating: [], count: rows.count)
    for span in spanning { for row in span.rows { byRow[row].append(span) } }
    starts = byRow.reduce(into: [0]) { starts, spans in starts.append((starts.last ?? 0) + spans.count) }
    spans = byRow.flatMap(\.self)
  }

  /// The cells of several rows that cover `row`.
  subscript(row: Int) -> ArraySlice<Span> { spans[starts[row]..<starts[row + 1]] }
}

extension Row {
  var isExact: Bool { if case .exactly = height { true } else { false } }
}

/// The fourth pass: the heights of the rows.
///
/// A row is as high as the highest of its own cells, or as its `RowHeight` says; one that has no cell of its own is as
/// high as one line of the cells that cover it, so that it does not vanish. A cell of several rows that needs more
/// than they have makes the last of them higher whose height is not exact. An exact row that is too low for its text
/// grows and is reported; none is higher than `limit`.
func stackRows(_ table: Table, _ cells: [SetCell], limit: Length) -> (rows: RowStack, diagnostics: [Diagnostic]) {
  var pass = RowPass(table: table, cells: cells)
  pass.takeHeights(limit: limit)
  pass.takeCells()
  pass.takeCoveringCells(limit: limit)
  pass.stack()
  pass.equalise(limit: limit)
  return (pass.rows, pass.diagnostics)
}

private struct RowPass {
  let table: Table
  let cells: [SetCell]
  var rows: RowStack
  var diagnostics: [Diagnostic] = []

  init(table: Table, cells: [SetCell]) {
    self.table = table
    self.cells = cells
    rows = RowStack(
      heights: Array(repeating: .zero, count: table.rows.count), tops: [.zero],
      spans: SpanIndex(cells, rows: table.rows))
  }

  mutating func takeHeights(limit: Length) {
    for (index, row) in table.rows.enumerated() {
      let height = row.leastHeight
      if height > limit { diagnostics.append(.rowTooHigh(row: index, excess: height - limit)) }
      rows.heights[index] = min(height, limit)
    }
  }

  /// Makes rows high enough for the cells that stand in one row.
  mutating func takeCells() {
    var exceeding: [Int: (cell: Int, missing: Length)] = [:]
    for (index, cell) in cells.enumerated() where cell.rows.count == 1 {
      let row = cell.rows.lowerBound
      let missing = cell.height - rows.heights[row]
      guard missing > .zero else { continue }
      rows.heights[row] = cell.height
      if table.rows[row].isExact { exceeding[row] = (index, (exceeding[row]?.missing ?? .zero) + missing) }
    }
    for (_, item) in exceeding.sorted(by: { $0.key < $1.key }) {
      diagnostics.append(.rowTooLow(table.cells[item.cell], missing: item.missing))
    }
  }

  /// Gives a height to rows that hold nothing but parts of cells of several rows.
  mutating func takeCoveringCells(limit: Length) {
    for row in table.rows.indices where rows.heights[row] == .zero {
      let least = rows.spans[row].map { cells[$0.cell].firstLineHeight }.min() ?? .zero
      rows.heights[row] = min(least, limit)
    }
  }

  /// Makes the rows of the groups that ask for it as high as the highest of them, but not higher than `limit`.
  mutating func equalise(limit: Length) {
    let groups = table.groups.filter(\.hasEqualHeights).map { $0.rows.clamped(to: table.rows.indices) }
    guard !groups.isEmpty else { return }
    for group in groups {
      let height = group.map { rows.height(of: $0..<$0 + 1) }.max() ?? .zero
      for row in group where !table.rows[row].isExact { rows.heights[row] = max(rows.heights[row], min(height, limit)) }
    }
    let findings = diagnostics
    rows.tops = [.zero]
    stack()
    diagnostics = findings
  }

  mutating func stack() {
    for row in table.rows.indices {
      let bottom = rows.tops[row] + rows.heights[row]
      rows.tops.append(bottom)
      for span in rows.spans[row] where span.settlingRow == row { settle(span) }
    }
  }

  private mutating func settle(_ span: SpanIndex.Span) {
    let following = rows.heights[span.settlingRow + 1..<span.rows.upperBound].sum()
    let needed = rows.tops[span.rows.lowerBound] + cells[span.cell].height - following
    let missing = needed - rows.tops[span.settlingRow + 1]
    guard missing > .zero else { return }
    rows.tops[span.settlingRow + 1] = needed
    if table.rows[span.settlingRow].isExact {
      diagnostics.append(.rowTooLow(table.cells[span.cell], missing: missing))
    }
  }
}

extension Row {
  /// The height that the row asks for, whatever it holds.
  fileprivate var leastHeight: Length {
    switch height {
    case .automatic: .zero
    case .atLeast(let length), .exactly(let length): length
    }
  }
}
