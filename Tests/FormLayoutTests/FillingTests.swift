import BudgetModel
import Diagnostics
import FormLayout
import LayoutCore
import TableLayout
import Testing

/// What stands in cells beside plain fields: blanks, boxes, seals, formats and signs for missing values.
@Suite struct FillingTests {
  private func form(_ picture: String, project: Project = .sample(indicators: [])) throws -> BoundForm {
    let form = try #require(readForm(yaml: layoutText(picture: picture), file: "试表.yaml").definition)
    return form.bind(project, of: .sample)
  }

  private func cells(_ picture: String, project: Project = .sample(indicators: [])) throws -> [String] {
    try form(picture, project: project).table.cells.map { $0.content.map(\.text).joined(separator: "/") }
  }

  @Test func blankIsRoomOfItsWidthBehindItsLabel() throws {
    let table = try form("| 填报人：{blank 30mm} | ← | ← |").table
    let paragraph = try #require(table.cells.first?.content.first)
    #expect(paragraph.text == "填报人：" + String(repeating: "\u{3000}", count: 8))
    #expect(paragraph.blanks == [RuledBlank(bytes: 12..<36, width: .mm(30))])
  }

  @Test func cellWithABlankIsNoHeading() throws {
    #expect(try form("| 填报人：{blank 30mm} | 甲 | ← |").table.cells.map(\.isLabel) == [false, true])
  }

  @Test func boxIsTickedWhereItsConditionHolds() throws {
    let picture = "| {tick 项目名称 = 经费}经费 {tick 项目名称 = 工程}工程 | {tick 预算数 >= 5}大 | {tick not 其他资金}无 |"
    #expect(try cells(picture) == ["☑经费 ☐工程", "☑大", "☑无"])
  }

  @Test(arguments: [
    ("项目名称 = 经费 and 预算数 = 5", true), ("项目名称=工程 or 财政资金 > 4.99", true), ("项目名称 != 经费", false),
    ("预算数 < 5", false), ("预算数 ≤ 5", true), ("其他资金 >= 0", false), ("非 其他资金", true), ("指标", false),
    ("单位 = “万元”", true), ("部门名称 = 政法委员会", true), ("财政资金 = 预算数", true), ("count(指标) > 0", false),
    ("sum(财政资金, 其他资金) = 预算数 且 单位 = 万元", true),
  ])
  func conditionsCompareNumbersAsNumbersAndTextAsText(condition: String, holds: Bool) throws {
    #expect(try cells("| {tick \(condition)} | ← | ← |") == [holds ? "☑" : "☐"])
  }

  @Test func rowsAndBlocksStandOnlyWhereTheirConditionHolds() throws {
    let picture = "| 甲 | ← | ← | :: if sum(预算数, 其他资金) > 4, keep\n| 乙 | ← | ← | :: if 预算数 > 5, min 8mm\n| 丙 | ← | ← |"
    #expect(try cells(picture) == ["甲", "丙"])
    let yaml = layoutText(picture: "| 甲 | 乙 | 丙 |", extra: "    if: 其他资金\n  - {text: 末行, if: 财政资金}")
    let form = try #require(readForm(yaml: yaml, file: "试表.yaml").definition)
    let bound = form.bind(.sample(indicators: []), of: .sample)
    #expect(bound.blocks.count == 1)
    #expect(bound.texts.map(\.paragraph.text) == ["末行"])
  }

  @Test func rowWithoutRulesAtTheFootHasNoneBelowIt() throws {
    let table = try form("| 甲 | 乙 | 丙 | :: rules none\n| 丁 | 戊 | 己 |\n| 庚 | ← | ← | :: rules none").table
    #expect(table.cells.map(\.edges.bottom) == [nil, nil, nil, nil, nil, nil, .zero])
  }

  @Test func sealIsRoomUnderTheTextOfItsCell() throws {
    let table = try form("| 盖章{seal 20mm 30mm} | {seal 20mm field} | 乙 | :: min 8mm\n| ↑ | 丙 | 丁 |").table
    #expect(table.cells[0].room == BlankRoom(size: Size(width: .mm(20), height: .mm(30))))
    #expect(table.cells[0].content.map(\.text) == ["盖章"] && table.cells[0].verticalAlignment == .top)
    #expect(table.cells[1].room == BlankRoom(size: Size(width: .mm(20), height: .mm(20)), isField: true))
    #expect(table.cells[1].content.isEmpty && table.cells[2].room == nil)
  }

  @Test func missingValuesShowWhatTheBindingOrItsRoleSays() throws {
    #expect(try cells("| {其他资金 empty —} | {其他资金 as 0.00 empty /} | {其他资金 empty 无 数据} |") == ["—", "/", "无 数据"])
    let yaml = layoutText(picture: "| {其他资金}@缺 | {其他资金 empty blank}@缺 | {预算数}@缺 |").replacing(
      "title:", with: "  缺: {face: 宋体, size: 五号, empty: ／}\ntitle:")
    let form = try #require(readForm(yaml: yaml, file: "试表.yaml").definition)
    let table = try form.bind(.sample(indicators: []), of: .sample).table
    #expect(table.cells.map { $0.content.map(\.text) } == [["／"], [""], ["5"]])
  }

  @Test func fieldThatMustBeFilledInRefusesTheForm() throws {
    let found = try form("| {其他资金 empty error} | ← | ← |").diagnostics
    #expect(found.map(\.rule) == ["form.field-empty"])
    #expect(found.hasErrors)
    #expect(found.first?.field == "其他资金")
    #expect(found.first?.record == "C1")
  }

  @Test func bindingsTakeFormatsOfTheirOwn() throws {
    #expect(try cells("| {预算数 as 0.0} | {预算数 as 0%} | {预算数 as \"约\"#,##0.00\"万元\"} |") == ["5.0", "500%", "约5.00万元"])
  }

  @Test func datesTakeTheirFormatAndOtherTextIsToldAndKept() throws {
    var project = Project.sample(indicators: [])
    project.purpose = Sourced("2023-03-01")
    let picture = "| {资金用途 as yyyy年m月d日} | {项目名称 as yyyy年m月d日} | ← |"
    let form = try form(picture, project: project)
    #expect(try form.table.cells.map { $0.content.map(\.text) } == [["2023年3月1日"], ["经费"]])
    #expect(form.diagnostics.map(\.rule) == ["form.no-date"])
    #expect(form.diagnostics.map(\.severity) == [.warning])
  }

  @Test func emptyFormShowsLabelsAndOpenBoxes() throws {
    let picture = "| {tick 预算数 = 5}大 | 单位：{单位} | {其他资金 empty —} |\n| {一级指标} | {二级指标} | 甲 | :: each 指标"
    let form = try #require(readForm(yaml: layoutText(picture: picture), file: "试表.yaml").definition)
    let table = try form.emptyForm.table
    #expect(table.rows.count == 4)
    #expect(table.cells.prefix(3).map { $0.content.map(\.text) } == [["☐大"], ["单位："], [""]])
    #expect(table.cells.dropFirst(3).allSatisfy { $0.content.isEmpty })
    #expect(form.emptyForm.title == "试表")
  }
}

extension BoundForm {
  /// The form's only table.
  var table: Table {
    get throws {
      let tables = blocks.compactMap { if case .table(let table) = $0 { table } else { nil } }
      guard tables.count == 1 else { throw Mismatch() }
      return tables[0]
    }
  }
}
