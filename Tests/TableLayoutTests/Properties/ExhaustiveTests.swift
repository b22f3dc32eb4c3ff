import LayoutCore
import TableLayout
import Testing

/// Every way of merging the cells of a small grid.
@Suite struct ExhaustiveTests {
  /// All grids up to 3 × 4 and 4 × 3: 7051 tables.
  @Test(arguments: [(1...3, 1...4), (4...4, 1...3)])
  func everyMergingOfASmallGridKeepsTheLaws(rowCounts: ClosedRange<Int>, columnCounts: ClosedRange<Int>) {
    for rowCount in rowCounts {
      for columnCount in columnCounts { check(Mergings(rowCount: rowCount, columnCount: columnCount).all) }
    }
  }

  /// Every 29th of the 70 878 mergings of a grid of 4 × 4; in a long run all of them.
  @Test func mergingsOfAGridOfFourByFourKeepTheLaws() {
    let all = Mergings(rowCount: 4, columnCount: 4).all
    #expect(all.count == 70_878)
    check(stride(from: 0, to: all.count, by: PropertyTests.isLongRun ? 1 : 29).map { all[$0] })
  }

  @Test(arguments: [(1, 1, 1), (2, 2, 8), (2, 3, 34), (3, 3, 322), (3, 4, 3164)])
  func theMergingsAreAllThereAre(rowCount: Int, columnCount: Int, count: Int) {
    let all = Mergings(rowCount: rowCount, columnCount: columnCount).all
    #expect(all.count == count)
    #expect(Set(all).count == count)
  }

  /// Lays each merging out on pages of about two rows, its cells alternately flowing text and labels.
  private func check(_ mergings: [[Mergings.Block]]) {
    for merging in mergings {
      let tableCase = TableCase(merging)
      let breaches = TableLaws(tableCase).breaches
      if !breaches.isEmpty {
        Issue.record("\(tableCase)\n\(breaches.joined(separator: "\n"))")
        return
      }
    }
  }
}

/// The ways of covering a grid with rectangles.
struct Mergings {
  struct Block: Hashable {
    var row: Int
    var column: Int
    var rowSpan: Int
    var columnSpan: Int
  }

  private let rowCount: Int
  private let columnCount: Int
  private(set) var all: [[Block]] = []

  init(rowCount: Int, columnCount: Int) {
    self.rowCount = rowCount
    self.columnCount = columnCount
    extend([], covered: 0)
  }

  /// Puts every rectangle that fits on the first free place, and goes on from there. Places are bits.
  private mutating func extend(_ blocks: [Block], covered: UInt32) {
    guard let place = (0..<rowCount * columnCount).first(where: { covered & 1 << $0 == 0 }) else {
      all.append(blocks)
      return
    }
    let (row, column) = place.quotientAndRemainder(dividingBy: columnCount)
    for rowSpan in 1...rowCount - row {
      for columnSpan in 1...columnCount - column {
        let mask = mask(row: row, column: column, rowSpan: rowSpan, columnSpan: columnSpan)
        guard covered & mask == 0 else { break }
        let block = Block(row: row, column: column, rowSpan: rowSpan, columnSpan: columnSpan)
        extend(blocks + [block], covered: covered | mask)
      }
    }
  }

  private func mask(row: Int, column: Int, rowSpan: Int, columnSpan: Int) -> UInt32 {
    let line = UInt32(1 << columnSpan - 1) << column
    return (row..<row + rowSpan).reduce(0) { $0 | line << ($1 * columnCount) }
  }
}

extension TableCase {
  fileprivate init(_ merging: [Mergings.Block]) {
    let cells = merging.enumerated().map { index, block in
      let length = block.rowSpan > 1 ? 9 : 3
      return Cell(
        row: block.row, column: block.column, rowSpan: block.rowSpan, columnSpan: block.columnSpan,
        content: [square("\(index):\(length)")], padding: .zero,
        continuation: index.isMultiple(of: 2) ? .repeat(suffix: "+") : .flow, field: "\(index)")
    }
    let rowCount = merging.map { $0.row + $0.rowSpan }.max() ?? 0
    let columnCount = merging.map { $0.column + $0.columnSpan }.max() ?? 0
    table = Table(
      columns: Array(repeating: .fixed(.pt(30)), count: columnCount), rows: Array(repeating: Row(), count: rowCount),
      cells: cells, rule: .pt(1))
    region = Size(width: .pt(120), height: .pt(48))
  }
}
