internal import LayoutCore
internal import Pagination

/// What page ends cost for the rows and groups that they part.
struct RowBreakCosts {
  /// The cost of a page end before each row, and under the last.
  private(set) var before: [BreakCost]
  /// The cost of a page end inside each row, for the groups that hold it.
  private(set) var inside: [BreakCost]

  /// - Parameter room: the height that a page has for rows of the body; what is higher cannot be kept whole.
  init(_ table: Table, _ rows: RowStack, room: Length) {
    before = Array(repeating: .free, count: table.rows.count + 1)
    inside = Array(repeating: .free, count: table.rows.count)
    let sections = TableSections(table.rows)
    addHeader(sections)
    for group in table.groups {
      let range = group.rows.clamped(to: sections.body)
      guard !range.isEmpty else { continue }
      let fits = rows.tops[range.upperBound] - rows.tops[range.lowerBound] <= room
      add(group.cohesion == .keep && !fits ? .preferKeep : group.cohesion, for: range)
    }
    for cell in table.cells where cell.room != nil { add(.keep, for: cell.rows.clamped(to: sections.body)) }
    keepRowsForHand(of: table, in: sections.body)
    addLonelyRows(sections.body, fewest: table.minimumRows)
  }

  /// Rows at the foot of the body that people sign or seal stand under a row that they sign for.
  private mutating func keepRowsForHand(of table: Table, in body: Range<Int>) {
    let rows = Set(table.cells.filter(\.isForHand).flatMap { Array($0.rows) })
    var row = body.upperBound - 1
    while row > body.lowerBound, rows.contains(row) {
      before[row].isForbidden = true
      row -= 1
    }
  }

  /// A page does not end in the header or right under it, nor between the body and the footer.
  private mutating func addHeader(_ sections: TableSections) {
    if !sections.header.isEmpty { for row in 0...sections.header.upperBound { before[row].isForbidden = true } }
    for row in sections.header { inside[row].isForbidden = true }
    if !sections.footer.isEmpty { before[sections.footer.lowerBound].isForbidden = true }
  }

  private mutating func add(_ cohesion: RowGroup.Cohesion, for rows: Range<Int>) {
    switch cohesion {
    case .free: return
    case .keep:
      for row in rows { inside[row].isForbidden = true }
      for row in rows.dropFirst() { before[row].isForbidden = true }
    case .preferKeep:
      guard rows.count > 1 else { return }
      for row in rows { inside[row].add(Prices.splitGroup, for: .splitGroup) }
      for row in rows.dropFirst() { before[row].add(Prices.splitGroup, for: .splitGroup) }
    }
  }

  /// A page end costs that leaves fewer rows of the body than `fewest` before it or after it.
  private mutating func addLonelyRows(_ body: Range<Int>, fewest: Int) {
    for row in body.dropFirst() {
      let lonely = (row - body.lowerBound < fewest ? 1 : 0) + (body.upperBound - row < fewest ? 1 : 0)
      before[row].add(lonely * Prices.lonelyRow, for: .lonelyRow)
    }
  }
}
