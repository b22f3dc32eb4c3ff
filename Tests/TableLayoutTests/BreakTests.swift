import Diagnostics
import LayoutCore
import Pagination
import TableLayout
import Testing

/// Tables on pages: the engine's two halves together.
@Suite struct BreakTests {
  @Test func aPreferredGroupMovesOnAsAWhole() throws {
    let groups = [RowGroup(rows: 0..<4, cohesion: .preferKeep), RowGroup(rows: 4..<8, cohesion: .preferKeep)]
    let pages = try pages(of: picture((0..<8).map { "\($0)" }, groups: groups), height: 72)
    #expect(pages.map(\.count) == [4, 4])
  }

  @Test func aGroupToBeKeptIsSplitOnlyWhenNoPageHoldsIt() throws {
    let groups = [RowGroup(rows: 1..<4, cohesion: .keep)]
    #expect(try pages(of: picture((0..<5).map { "\($0)" }, groups: groups), height: 36).map(\.count) == [1, 3, 1])
    #expect(try pages(of: picture((0..<5).map { "\($0)" }, groups: groups), height: 24).map(\.count) == [2, 2, 1])
  }

  @Test func whatIsKeptThoughNoPageHoldsItIsReported() throws {
    var table = picture((0..<5).map { "\($0)" }, groups: [RowGroup(rows: 1..<4, cohesion: .keep)])
    let group = measured(table, height: 24).diagnostics
    #expect(group.map(\.rule) == ["table.group-too-high"])
    #expect(group[0].message.english == "rows 2 to 4 are to stay on one page but do not fit, by 4.23 mm")
    table = picture(["A"]) { $0.content = [square("一二三四五六七八九十")] }
    table.rows[0].maySplit = false
    #expect(measured(table, height: 24).diagnostics.map(\.rule) == ["table.kept-row-too-high"])
  }

  @Test func oneRowIsNotLeftAloneOnTheLastPage() throws {
    #expect(try pages(of: picture((0..<9).map { "\($0)" }), height: 96).map(\.count) == [7, 2])
  }

  @Test func ofTwoPlacesTheEndOfAMergedCellIsBetter() throws {
    let rows = ["AB", "AB", "AB", "AC", "AC", "AC", "AD", "AD", "AD", "AE", "AE", "AE"]
    let table = picture(rows.enumerated().map { "\($1)\($0 % 10)" }) { cell in
      if cell.rowSpan > 1 { cell.continuation = .repeat(suffix: "") }
    }
    let rowCounts = try pages(of: table, height: 84).map { page in page.filter { $0.x == 80 }.count }
    #expect(rowCounts == [6, 6])
  }
}
