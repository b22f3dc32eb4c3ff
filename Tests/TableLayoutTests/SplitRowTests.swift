import LayoutCore
import Pagination
import TableLayout
import Testing

/// Rows that are cut between their lines.
@Suite struct SplitRowTests {
  /// A text of `count` lines in a column of 40 pt.
  private func lines(_ count: Int) -> [Paragraph] { [square(String(repeating: "一二三四", count: count))] }

  private func table(_ counts: [Character: Int], _ rows: [String], change: (inout Cell) -> Void = { _ in }) -> Table {
    picture(rows) { cell in
      if let letter = cell.field.first, let count = counts[letter] { cell.content = self.lines(count) }
      change(&cell)
    }
  }

  /// For each page, the number of lines on it.
  private func lineCounts(_ table: Table, height: Double) throws -> [Int] {
    try pages(of: table, height: height).map(\.count)
  }

  @Test func aRowHigherThanAPageIsCutBetweenItsLines() throws {
    #expect(try lineCounts(table(["A": 12], ["A"]), height: 60) == [5, 5, 2])
  }

  @Test func noCutLeavesOneLineAlone() throws {
    #expect(try lineCounts(table(["A": 6], ["A"]), height: 60) == [4, 2])
    #expect(try lineCounts(table(["A": 3], ["A"]), height: 24) == [2, 1])
  }

  @Test func aCellBesideIsCutAtTheSameHeight() throws {
    let cut = try pages(of: table(["A": 6, "B": 4], ["AB"]), height: 48)
    #expect(cut.map { $0.filter { $0.x == 0 }.count } == [4, 2])
    #expect(cut.map { $0.filter { $0.x == 40 }.count } == [4, 0])
    let uneven = try pages(of: table(["A": 6, "B": 5], ["AB"]), height: 48)
    #expect(uneven.map { $0.filter { $0.x == 0 }.count } == [3, 3])
    #expect(uneven.map { $0.filter { $0.x == 40 }.count } == [3, 2])
  }

  @Test func aRowStaysWholeWhereThatLeavesLittleWhite() throws {
    let rows = ["A", "B", "C", "D", "E", "F", "G", "H", "I", "J", "K"]
    #expect(try lineCounts(table(["H": 6], rows), height: 120) == [7, 9])
  }

  @Test func aRowIsCutWhereThatSavesAPage() throws {
    #expect(try lineCounts(table(["B": 4], ["A", "B", "C", "D"]), height: 48) == [3, 4])
  }

  @Test func aRowThatMayNotSplitIsCutOnlyWhenNoPageHoldsIt() throws {
    var kept = table(["B": 4], ["A", "B"])
    kept.rows[1].maySplit = false
    #expect(try lineCounts(kept, height: 54) == [1, 4])
    var high = table(["B": 6], ["A", "B"])
    high.rows[1].maySplit = false
    #expect(try lineCounts(high, height: 48) == [4, 3])
  }

  @Test func aLabelBesideACutTextStandsInEachPart() throws {
    let table = table(["B": 8], ["AB"]) { cell in
      guard cell.field == "A" else { return }
      cell.continuation = .repeat(suffix: "续")
      cell.verticalAlignment = .middle
    }
    let labels = try pages(of: table, height: 60).map { $0.filter { $0.x == 0 } }
    let continued = [
      PlacedText(text: "A", x: 0, y: 6, isCopy: true), PlacedText(text: "续", x: 0, y: 18, isCopy: true),
    ]
    #expect(labels == [[PlacedText(text: "A", x: 0, y: 24)], continued])
  }

  @Test func theRestOfARowKeepsTheRestOfItsHeight() throws {
    let text = table(["A": 4], ["A"])
    var table = text
    table.rows[0].height = .atLeast(.pt(100))
    let block = try #require(measured(table).block)
    #expect(block.unitCount == 4)
    #expect(block.height(of: 0..<2) == .pt(24))
    #expect(block.height(of: 2..<4) == .pt(76))
  }

  @Test func textThatSpansRowsIsCutInTheLastOneToo() throws {
    let cut = try pages(of: table(["A": 12], ["AB", "AC"]), height: 60)
    #expect(cut.map { $0.filter { $0.text.count == 4 }.count } == [5, 5, 2])
    #expect(cut.flatMap { $0 }.filter { $0.text == "C" }.count == 1)
  }
}

/// The text of each page of a table of square glyphs on pages `height` points high.
func pages(of table: Table, height: Double) throws -> [[PlacedText]] {
  try frames(of: table, height: height).map(\.texts)
}

/// The pages of a table of square glyphs.
func frames(of table: Table, height: Double) throws -> [Frame] {
  let block = try #require(measured(table, height: height).block)
  let flow = Flow([.block(FlowBlock(block))])
  let result = paginate(flow, on: PageHeights(.pt(height)))
  return result.pages.map { result.frame(of: $0, in: flow, width: block.width) }
}
