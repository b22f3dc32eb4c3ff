internal import LayoutCore
internal import Pagination

/// The fifth pass: the places where a page may end, and what that costs.
///
/// A page may end between rows, and inside a row below each line of a cell whose lines may be parted. The cut is a
/// height in the uncut table, all cells set from their tops: the lines that end above it stand before the page end,
/// the others after it. So what stands on a page depends on where it starts and ends, not on the pages before it.
///
/// Inside a row, each cell has at least two lines on either side, or all on one; other cuts are forbidden, as are those
/// in rows that may not be split or have an exact height, unless the row is higher than a page.
func findCuts(_ table: Table, _ grid: Grid, _ cells: [SetCell], _ rows: RowStack, room: Length) -> Cuts {
  let pass = CutPass(
    table: table, grid: grid, cells: cells, rows: rows, room: room,
    costs: RowBreakCosts(table, rows, room: room))
  return pass.cuts()
}

private struct CutPass {
  let table: Table
  let grid: Grid
  let cells: [SetCell]
  let rows: RowStack
  let room: Length
  let costs: RowBreakCosts

  func cuts() -> Cuts {
    let sections = TableSections(table.rows)
    var cuts: [Cut] = []
    var positions: [Int] = []
    for row in sections.running {
      positions.append(cuts.count)
      cuts.append(cut(before: row))
      cuts += innerCuts(of: row)
    }
    positions.append(cuts.count)
    cuts.append(Cut(row: sections.running.upperBound, y: rows.tops[sections.running.upperBound], cost: endCost))
    if !sections.footer.isEmpty {
      cuts.append(Cut(row: table.rows.count, y: rows.tops[table.rows.count], cost: .free))
    }
    return Cuts(cuts: cuts, rowPositions: positions, firstRow: sections.running.lowerBound)
  }

  private var endCost: BreakCost { costs.before[TableSections(table.rows).running.upperBound] }

  /// Between rows a page end costs besides for the cells of several rows that it cuts, and where it leaves one line of
  /// such a cell alone.
  private func cut(before row: Int) -> Cut {
    var cost = costs.before[row]
    let y = rows.tops[row]
    let crossing = rows.spans[row].filter { $0.rows.lowerBound < row }
    cost.add(crossing.count * Prices.splitCell, for: .splitCell)
    if crossing.contains(where: { partsLine(of: cells[$0.cell], at: y) }) {
      cost.add(Prices.lonelyLine, for: .lonelyLine)
    }
    return Cut(row: row, y: y, cost: cost)
  }

  /// The cuts below the lines inside a row: below all but the last that ends there.
  private func innerCuts(of row: Int) -> [Cut] {
    let covering = grid.cells(covering: row).filter { !cells[$0].isLabel && cells[$0].lines.lines.count > 1 }
    guard !covering.isEmpty else { return [] }
    let ends = Set(covering.flatMap { lineEnds(of: cells[$0], in: row) }).sorted()
    return ends.dropLast().map { y in Cut(row: row, y: y, cost: cost(inside: row, at: y)) }
  }

  /// Where lines of a cell end inside a row, in the uncut table.
  private func lineEnds(of cell: SetCell, in row: Int) -> [Length] {
    let top = rows.tops[cell.rows.lowerBound] + cell.padding.top
    let first = cell.lines.count(endingBy: rows.tops[row] - top) + 1
    let last = cell.lines.count(endingBy: rows.tops[row + 1] - top)
    return first <= last ? cell.lines.tops[first...last].map { top + $0 } : []
  }

  private func cost(inside row: Int, at y: Length) -> BreakCost {
    var cost = costs.inside[row]
    cost.add(Prices.splitRow, for: .splitRow)
    cost.add(rows.spans[row].count * Prices.splitCell, for: .splitCell)
    let isHigherThanPage = rows.tops[row + 1] - rows.tops[row] > room
    if (!table.rows[row].maySplit || table.rows[row].isExact) && !isHigherThanPage { cost.isForbidden = true }
    let parted = grid.cells(covering: row).map { cells[$0] }.filter { !$0.isLabel }
    if parted.contains(where: { partsLine(of: $0, at: y) }) {
      cost.isForbidden = true
      cost.add(Prices.lonelyLine, for: .lonelyLine)
    }
    if parted.contains(where: { $0.rows.lowerBound == row && isWhollyBelow($0, y) }) { cost.isForbidden = true }
    return cost
  }

  /// Whether a cut leaves one line of a cell alone above or below it.
  private func partsLine(of cell: SetCell, at y: Length) -> Bool {
    guard !cell.isLabel else { return false }
    let above = lineCount(of: cell, above: y)
    let below = cell.lines.lines.count - above
    return above > 0 && below > 0 && min(above, below) == 1
  }

  private func isWhollyBelow(_ cell: SetCell, _ y: Length) -> Bool {
    !cell.lines.lines.isEmpty && lineCount(of: cell, above: y) == 0
  }

  private func lineCount(of cell: SetCell, above y: Length) -> Int {
    cell.lines.count(endingBy: y - rows.tops[cell.rows.lowerBound] - cell.padding.top)
  }
}
