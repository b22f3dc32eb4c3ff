import LayoutCore
import Pagination
import Synchronization
import TableLayout
import Testing
import Typesetting

/// What laying out long tables takes, in steps rather than in time.
@Suite struct CostTests {
  /// A table of `rowCount` rows with a header, a label over every nine rows and one over all.
  private func table(rowCount: Int) -> Table {
    var cells = (0..<3).map { Cell(row: 0, column: $0, content: [square("头")]) }
    cells.append(
      Cell(row: 1, column: 0, rowSpan: rowCount, content: [square("总")], continuation: .repeat(suffix: "续")))
    for row in stride(from: 0, to: rowCount, by: 9) {
      let span = min(9, rowCount - row)
      cells.append(
        Cell(row: row + 1, column: 1, rowSpan: span, content: [square("标签")], continuation: .repeat(suffix: "")))
    }
    for row in 0..<rowCount {
      let text = String(repeating: "文", count: row % 40)
      cells.append(Cell(row: row + 1, column: 2, content: [square(text)]))
    }
    let rows = [Row(kind: .header)] + Array(repeating: Row(), count: rowCount)
    let groups = stride(from: 1, to: rowCount, by: 9).map { start in
      RowGroup(rows: start..<min(start + 9, rowCount + 1), cohesion: .preferKeep)
    }
    return Table(columns: [.automatic, .fixed(.pt(40)), .fraction(1)], rows: rows, cells: cells, groups: groups)
  }

  /// The steps of setting, measuring and pricing a table on pages.
  private func steps(rowCount: Int) throws -> (text: Int, pieces: Int) {
    let counter = Counter()
    let shaped = ShapedTable(table(rowCount: rowCount)) { CountedText(content: SquareText($0), counter: counter) }
    let block = try #require(shaped.measured(in: Size(width: .pt(400), height: .pt(600))).block)
    let text = counter.count
    let flow = Flow([.block(FlowBlock(CountedBlock(block: block, counter: counter)))])
    let result = paginate(flow, on: PageHeights(.pt(600)))
    #expect(result.diagnostics.isEmpty)
    return (text, counter.count - text)
  }

  @Test("WeasyPrint #1104, #1155: ten times the rows take at most twelve times the steps")
  func stepsAreNearlyLinear() throws {
    let (few, many) = (try steps(rowCount: 500), try steps(rowCount: 5000))
    #expect(many.text <= few.text * 12)
    #expect(many.pieces <= few.pieces * 12)
    #expect(many.pieces > few.pieces * 8)
  }

  @Test func textIsSetOncePerCellHoweverManyPiecesAreTried() throws {
    let counter = Counter()
    let table = table(rowCount: 30)
    let shaped = ShapedTable(table) { CountedText(content: SquareText($0), counter: counter) }
    let block = try #require(shaped.measured(in: Size(width: .pt(400), height: .pt(100))).block)
    let suffixed = 1
    #expect(counter.count == table.cells.count + suffixed)
    for start in 0..<block.unitCount { _ = block.heights(from: start, upTo: .pt(100)) }
    _ = block.frame(of: 3..<9)
    #expect(counter.count == table.cells.count + suffixed)
  }
}

private final class Counter: Sendable {
  private let value = Atomic<Int>(0)

  var count: Int { value.load(ordering: .relaxed) }

  func step(_ steps: Int = 1) { value.add(steps, ordering: .relaxed) }
}

private struct CountedText: CellContent {
  var content: SquareText
  let counter: Counter

  var minContentWidth: Length { content.minContentWidth }
  var maxContentWidth: Length { content.maxContentWidth }

  func lines(width: Length) -> [Line] {
    counter.step()
    return content.lines(width: width)
  }
}

/// A block that counts the heights and prices it is asked for.
private struct CountedBlock: BreakableBlock {
  var block: TableBlock
  let counter: Counter

  var unitCount: Int { block.unitCount }

  func height(of piece: Range<Int>) -> Length {
    counter.step(piece.count)
    return block.height(of: piece)
  }

  func heights(from start: Int, upTo limit: Length) -> [Length] {
    let heights = block.heights(from: start, upTo: limit)
    counter.step(heights.count + 1)
    return heights
  }

  func breakCost(at position: Int) -> BreakCost {
    counter.step()
    return block.breakCost(at: position)
  }

  func frame(of piece: Range<Int>) -> Frame { block.frame(of: piece) }
}
