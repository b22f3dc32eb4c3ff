import Diagnostics
import LayoutCore
import TableLayout
import Testing

@Suite struct ResolveTests {
  private func rules(_ table: Table) -> [String] { measured(table).diagnostics.map(\.rule) }

  @Test func aPictureOfMergedCellsIsAGrid() {
    let result = measured(picture(["AAB", "CDB", "CEE"]))
    #expect(result.block != nil)
    #expect(result.diagnostics.isEmpty)
  }

  @Test func aPlaceWithoutACellIsReported() throws {
    let result = measured(picture(["AB", "A."]))
    #expect(result.block == nil)
    let finding = try #require(result.diagnostics.first)
    #expect(finding.rule == "table.hole")
    #expect(finding.severity == .error)
    #expect(finding.message.chinese == "第 2 行第 2 列没有单元格")
  }

  @Test func cellsThatOverlapAreReportedOnce() {
    var table = picture(["AB", "CD"])
    table.cells[0].columnSpan = 2
    table.cells[0].rowSpan = 2
    #expect(rules(table) == ["table.overlap", "table.overlap", "table.overlap"])
  }

  @Test(arguments: [(-1, 0, 1, 1), (0, 0, 3, 1), (0, 1, 1, 2), (0, 0, 0, 1), (0, 0, Int.max, Int.max), (5, 0, 1, 1)])
  func aCellOutOfRangeIsReported(row: Int, column: Int, rowSpan: Int, columnSpan: Int) {
    var table = picture(["AB", "CD"])
    table.cells.append(
      Cell(row: row, column: column, rowSpan: rowSpan, columnSpan: columnSpan, content: [], field: "外"))
    #expect(rules(table) == ["table.cell-out-of-range"])
    #expect(measured(table).diagnostics.first?.field == "外")
  }

  @Test func aCellMayNotLeaveTheHeader() {
    #expect(rules(picture(["AB", "CB", "DE"], header: 1)) == ["table.section-crossed"])
    #expect(rules(picture(["AB", "CB", "DE"], header: 2)).isEmpty)
  }

  @Test func headerRowsComeFirst() {
    var table = picture(["AB", "CD", "EF"], header: 1)
    table.rows[2].kind = .header
    #expect(rules(table) == ["table.row-out-of-order"])
  }

  @Test func aTableWithoutPlacesIsReported() {
    #expect(rules(Table(columns: [], rows: [], cells: [])) == ["table.empty"])
  }
}
