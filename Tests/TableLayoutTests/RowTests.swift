import Diagnostics
import LayoutCore
import TableLayout
import Testing

@Suite struct RowTests {
  /// The heights of the rows, from the rules between them.
  private func heights(_ table: Table, height: Double = 1000) -> [Double] {
    guard let block = measured(table, height: height).block else { return [] }
    let rules = block.frame(of: 0..<block.unitCount).ruleNumbers
    let edges = Set(rules.filter { $0[1] == $0[3] }.map { $0[1] }).sorted()
    return zip(edges.dropFirst(), edges).map { $0 - $1 }
  }

  private func tall(_ lines: Int) -> [Paragraph] { Array(repeating: square("字"), count: lines) }

  @Test func aRowIsAsHighAsItsHighestCell() {
    let table = picture(["AB", "CD"]) { if $0.field == "B" { $0.content = self.tall(3) } }
    #expect(heights(table) == [36, 12])
  }

  @Test func paddingCounts() {
    let table = picture(["A"]) { $0.padding = Insets(vertical: .pt(2), horizontal: .pt(3)) }
    #expect(heights(table) == [16])
  }

  @Test func aRowMayAskForALeastHeight() {
    let table = picture(["A", "B"], heights: [0: .atLeast(.pt(30)), 1: .atLeast(.pt(5))])
    #expect(heights(table) == [30, 12])
  }

  @Test func anExactRowTooLowForItsTextGrowsAndIsReported() throws {
    let table = picture(["A", "B"], heights: [0: .exactly(.pt(20)), 1: .exactly(.pt(20))]) {
      if $0.field == "B" { $0.content = self.tall(2) }
    }
    #expect(heights(table) == [20, 24])
    let finding = try #require(measured(table).diagnostics.first)
    #expect(finding.rule == "table.row-too-low")
    #expect(finding.field == "B")
    #expect(finding.message.english.contains("1.41 mm higher"))
  }

  @Test func whatARowSpanLacksSettlesOnItsLastRow() throws {
    let table = picture(["AB", "AC", "DE"]) { if $0.field == "A" { $0.content = self.tall(4) } }
    let block = try #require(measured(table).block)
    #expect(block.frame(of: 0..<block.unitCount).texts.filter { "BCDE".contains($0.text) }.map(\.y) == [0, 12, 48, 48])
  }

  @Test func anExactLastRowLeavesTheDeficitToTheOneAbove() throws {
    let table = picture(["AB", "AC", "DE"], heights: [1: .exactly(.pt(12))]) {
      if $0.field == "A" { $0.content = self.tall(4) }
    }
    let result = measured(table)
    let block = try #require(result.block)
    #expect(block.frame(of: 0..<block.unitCount).texts.filter { "BCDE".contains($0.text) }.map(\.y) == [0, 36, 48, 48])
    #expect(result.diagnostics.isEmpty)
  }

  @Test func rowsThatHoldOnlySpanningCellsKeepAHeight() {
    #expect(heights(picture(["AC", "AD", "BD"])) == [12, 12, 12])
  }

  @Test func aRowHigherThanAPageIsReducedAndReported() {
    let table = picture(["A", "B"], heights: [0: .atLeast(.pt(500))])
    #expect(heights(table, height: 100) == [100, 12])
    #expect(measured(table, height: 100).diagnostics.map(\.rule) == ["table.row-too-high"])
  }
}
