import BudgetModel
import Diagnostics
import FormLayout
import LayoutCore
import TableLayout
import Testing

/// Rows repeated over lists: in groups, by conditions, with a fixed number of rows.
@Suite struct RepetitionTests {
  private static let levels = [
    ("产出指标", "数量指标", "甲"), ("产出指标", "数量指标", "乙"), ("产出指标", "质量指标", "丙"), ("效益指标", "社会效益指标", "丁"),
  ]

  private func form(_ picture: String, _ levels: [(String, String, String)] = levels) throws -> BoundForm {
    let form = try #require(readForm(yaml: layoutText(picture: picture), file: "试表.yaml").definition)
    return form.bind(.sample(indicators: levels), of: .sample)
  }

  /// The rows as their cells' texts; a cell that covers several rows stands in its first.
  private func rows(_ picture: String, _ levels: [(String, String, String)] = levels) throws -> [String] {
    let table = try form(picture, levels).table
    return table.rows.indices.map { row in
      table.cells.filter { $0.row == row }.map { $0.content.map(\.text).joined() }.joined(separator: " ")
    }
  }

  @Test func groupsHaveHeadsAndFeetAroundTheirRecords() throws {
    let picture = """
      | {行号}.{一级指标} | ← | ← | :: each 指标 by 一级指标
      | （{行号}）{二级指标} | ← | ← | :: each 指标 by 二级指标
      | {行号} | {三级指标} | ← | :: each 指标
      | {一级指标}小计 | ← | ← | :: each 指标 by 一级指标
      | 合计 | ← | ← |
      """
    let shown = try rows(picture)
    #expect(
      shown == [
        "1.产出指标", "（1）数量指标", "1 甲", "2 乙", "（2）质量指标", "1 丙", "产出指标小计", "2.效益指标", "（1）社会效益指标", "1 丁", "效益指标小计", "合计",
      ])
    #expect(try form(picture).table.groups.map(\.rows) == [0..<7, 7..<11])
  }

  @Test func everySecondLevelKeepsItsRowsWhetherTheyHoldDataOrNot() throws {
    let picture = """
      | 产出指标↓ | 数量指标↓ | {三级指标} | :: each 指标 where 二级指标 = 数量指标, pad to 1
      | ↑ | 质量指标↓ | {三级指标} | :: each 指标 where 二级指标 = 质量指标, pad to 2
      | ↑ | 时效指标↓ | {三级指标} | :: each 指标 where 二级指标 = 时效指标, pad to 2
      | 其他指标↓ | {二级指标} | {三级指标} | :: each 指标 others
      """
    let table = try form(picture).table
    #expect(table.rows.count == 7)
    #expect(
      table.cells.map { "\($0.row),\($0.column)+\($0.rowSpan) \($0.content.map(\.text).joined())" } == [
        "0,0+6 产出指标", "0,1+2 数量指标", "0,2+1 甲", "1,2+1 乙", "2,1+2 质量指标", "2,2+1 丙", "3,2+1 ", "4,1+2 时效指标", "4,2+1 ",
        "5,2+1 ", "6,0+1 其他指标", "6,1+1 社会效益指标", "6,2+1 丁",
      ])
    #expect(table.cells.filter { $0.column == 0 }.allSatisfy { $0.isLabel })
  }

  @Test func recordThatNoRowHasAPlaceForRefusesTheForm() throws {
    let found = try form("| 数量↓ | {三级指标} | ← | :: each 指标 where 二级指标 = 数量指标").diagnostics
    #expect(found.map(\.rule) == ["form.record-not-shown", "form.record-not-shown"])
    #expect(found.map { $0.message.english.prefix(8) } == ["record 3", "record 4"])
    #expect(found.hasErrors)
  }

  @Test func recordMayTakeSeveralRows() throws {
    let picture = "| {一级指标} | {三级指标} | ← | :: each 指标\n| ↑ | {行号} | ← | :: also\n| 末 | ← | ← |"
    let table = try form(picture, Array(RepetitionTests.levels.prefix(2))).table
    #expect(table.rows.count == 5)
    #expect(table.cells.map(\.rowSpan) == [2, 1, 1, 2, 1, 1, 1])
    #expect(try rows(picture, Array(RepetitionTests.levels.prefix(2)))[3] == "2")
  }

  @Test func fieldsOfTheRecordsAroundAreNamedByTheirRoot() throws {
    #expect(try rows("| {部门.部门编码} | {项目.项目名称} | {三级指标} | :: each 指标").first == "216002 经费 甲")
  }

  @Test func fixedLabelsFillBlankRowsOfAnEmptyList() throws {
    let picture = "| 数量↓ | {三级指标} | ← | :: each 指标 where 二级指标 = 数量指标, pad to 3"
    #expect(try rows(picture, []) == ["数量 ", "", ""])
  }
}
