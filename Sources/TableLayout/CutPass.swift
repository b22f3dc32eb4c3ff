import LayoutCore
import Pagination

/// A place where a page may end: before a row, or inside one below a line of text.
struct Cut: Sendable {
  /// The row that the cut is in or before.
  var row: Int
  /// The distance of the cut from the top of the uncut table, all cells set from their tops.
  var y: Length
  var cost: BreakCost
}

/// The cut positions of a table, from 0, its top, to its bottom.
struct Cuts: Sendable {
  let cuts: [Cut]
  /// The position of the top of each row; one more entry for the bottom of the table.
  let rowPositions: [Int]

  subscript(position: Int) -> Cut { cuts[position] }

  /// Whether `position` is between rows.
  func isBetweenRows(_ position: Int) -> Bool { rowPositions[cuts[position].row] == position }

  var unitCount: Int { cuts.count - 1 }
}

/// The fifth pass: the places where a page may end, and what that costs.
func findCuts(_ table: Table, _ rows: RowStack) -> Cuts {
  let costs = rowBreakCosts(table)
  let cuts = (0...table.rows.count).map { row in Cut(row: row, y: rows.tops[row], cost: costs[row]) }
  return Cuts(cuts: cuts, rowPositions: Array(0...table.rows.count))
}

/// What a page end before each row costs.
///
/// It is forbidden in and right under the header and in groups that are to be kept; it costs in groups that are
/// preferably kept, and where it leaves one row of the body alone.
func rowBreakCosts(_ table: Table) -> [BreakCost] {
  let header = table.headerRowCount
  var costs = Array(repeating: BreakCost.free, count: table.rows.count + 1)
  for row in costs.indices.prefix(header + 1) { costs[row].isForbidden = true }
  for group in table.groups {
    for row in group.rows.clamped(to: table.rows.indices).dropFirst() {
      switch group.cohesion {
      case .keep: costs[row].isForbidden = true
      case .preferKeep: costs[row].add(Prices.splitGroup, for: .splitGroup)
      case .free: break
      }
    }
  }
  for row in Set([header + 1, table.rows.count - 1]) where row > header && row < table.rows.count {
    costs[row].add(Prices.lonelyRow, for: .lonelyRow)
  }
  return costs
}
