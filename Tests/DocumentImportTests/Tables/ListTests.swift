import BudgetModel
import Diagnostics
import DocumentImport
import OfficeFixtures
import Testing

@Suite struct ListTests {
  private typealias Sample = TableSample

  @Test func aProjectsColumnsAreRepeatedMergedOrLeftBlank() throws {
    let blank = ["", "", "", "", "", "", "质量指标", "乙", "2"]
    let document = try Sample.workbook(
      [
        Sample.headings, Sample.row("产出指标", "数量指标", "甲", "1"), blank,
        Sample.row("效益指标", "社会效益指标", "丙", "3"),
      ], merges: ["A2:A3"])
    let project = try #require(document.projects.first)
    #expect(document.projects.count == 1)
    #expect(
      project.indicatorTexts == [
        ["产出指标", "数量指标", "甲", "1"], ["产出指标", "质量指标", "乙", "2"], ["效益指标", "社会效益指标", "丙", "3"],
      ])
    #expect(document.errors.isEmpty)
    #expect(document.account.parts.first?.inheritedCount == 6)
  }

  @Test func aSecondLevelGoesOnOnlyWithinItsFirst() throws {
    let document = try Sample.workbook([
      Sample.headings, Sample.row("产出指标", "数量指标", "甲", "1"), Sample.row("效益指标", "", "乙", "2"),
      Sample.row("产出指标", "数量指标", "丙", "3", code: "13022523P000PCJ10020N"),
    ])
    #expect(document.projects.map(\.code.value) == ["13022523P000PCJ10020N"])
    let finding = try #require(document.findings("indicator.level-blank").first)
    #expect(finding.location.place == "清单!A3")
  }

  @Test func headingsAreFoundByWhatTheySayInAnyOrder() throws {
    let document = try Sample.workbook([
      ["2023年项目绩效指标清单"], ["216002某局", "", "", "单位：万元"],
      ["指标名称", "*项目代码", "项目", "资金总额（万元）", "年度 指标值", "绩效指标说明"],
      ["甲", "13022523P000PCJ10025Q", "子", "5", "≥3次", "说明"],
    ])
    let project = try #require(document.projects.first)
    #expect(project.name.value == "子")
    #expect(project.departmentName.value == "某局")
    #expect(project.budget.unit.value == "万元")
    #expect(project.budget.total.value?.raw == "5")
    #expect(project.indicators.first?.value.value.unit == "次")
    #expect(project.indicators.first?.description.value == "说明")
  }

  @Test func groupedHeadingsStandInTwoRows() throws {
    let document = try Sample.workbook(
      [
        ["项目编码", "项目名称", "部门编码", "部门名称", "资金支出计划", "", "项目资金（万元）", ""],
        ["", "", "", "", "6月底", "12月底", "总额", "其中：财政拨款"],
        ["13022523P000PCJ10025Q", "甲", "216002", "某局", "50%", "100%", "5", "5"],
      ], merges: ["A1:A2", "B1:B2", "C1:C2", "D1:D2", "E1:F1", "G1:H1"],
      mapping: "columns: {总额: 预算数}")
    let project = try #require(document.projects.first)
    #expect(project.plan.points.map(\.date.value) == ["6月底", "12月底"])
    #expect(project.plan.points.map(\.value.value?.raw) == ["50", "100"])
    #expect(project.plan.unit == .percent)
    #expect(project.budget.fiscal.value?.raw == "5")
  }

  @Test func aSignAndAUnitMayHaveColumnsOfTheirOwn() throws {
    let headings = Sample.headings + ["计算符号", "计量单位"]
    let document = try Sample.workbook([
      headings, Sample.row("产出指标", "数量指标", "甲", "90") + ["≥", "%"], Sample.row("产出指标", "数量指标", "乙", "优") + ["定性", ""],
      Sample.row("产出指标", "数量指标", "丙", "≤3次") + ["≤", "次"],
    ])
    #expect(document.projects.first?.indicators.map(\.value.value.raw) == ["≥90%", "优", "≤3次"])
  }

  @Test(arguments: [("万元", "万元", ""), ("次", "万元", "次")])
  func aColumnHeadedUnitIsToldByItsCells(text: String, money: String, measure: String) throws {
    let document = try Sample.workbook([
      Sample.headings + ["单位"], Sample.row("产出指标", "数量指标", "甲", "3") + [text],
    ])
    let project = try #require(document.projects.first)
    #expect(project.budget.unit.value == money)
    #expect(project.indicators.first?.value.value.unit == measure)
  }

  @Test func aNumberForEachRowIsNoNumberOfProjects() throws {
    let rows = [Sample.row("产出指标", "数量指标", "甲", "1"), Sample.row("产出指标", "质量指标", "乙", "2")]
    let numbered = rows.enumerated().map { ["\($0 + 1)"] + $1 }
    let document = try Sample.workbook([["序号"] + Sample.headings] + numbered)
    #expect(document.projects.map(\.sequence.value) == [1])
    #expect(document.errors.isEmpty)
  }

  @Test func whatARowSaysOtherwiseOfItsProjectIsAnError() throws {
    var other = Sample.row("产出指标", "质量指标", "乙", "2")
    other[4] = "6.00"
    let document = try Sample.workbook([
      Sample.headings, Sample.row("产出指标", "数量指标", "甲", "1"), other,
      Sample.row("产出指标", "数量指标", "丙", "3", code: "13022523P000PCJ10020N", name: "乙"),
    ])
    let finding = try #require(document.findings("list.conflict").first)
    #expect(finding.summary == "list.conflict 3 5 13022523P000PCJ10025Q 预算数")
    #expect(finding.location.place == "清单!E3")
    #expect(document.refused.map(\.code) == ["13022523P000PCJ10025Q"])
  }

  @Test func totalsAndRepeatedHeadingsAreNoProjects() throws {
    let document = try Sample.workbook([
      Sample.headings, Sample.row("产出指标", "数量指标", "甲", "1"), Sample.headings,
      Sample.row("产出指标", "质量指标", "乙", "2"), ["合计", "", "", "", "5.00"],
    ])
    #expect(document.projects.first?.indicators.count == 2)
    #expect(document.findings("list.total-row").map(\.location.place) == ["清单!A5"])
  }

  @Test func aColumnThatNoFieldTakesIsNamed() throws {
    let document = try Sample.workbook([
      Sample.headings + ["经办科室"], Sample.row("产出指标", "数量指标", "甲", "1") + ["重要"],
    ])
    let finding = try #require(document.findings("column.unmapped").first)
    #expect(finding.message.chinese.contains("重要"))
    #expect(finding.location.place == "清单!J2")
    #expect(document.account.parts.first?.columns.last?.field == nil)
  }

  @Test(arguments: [
    [["部门：216002某局", "单位:万元"]], [["部门编码", "216002", "部门名称", "某局"], ["金额单位", "万元"]], [["216002某局"], ["（单位：万元）"]],
  ]) func whatStandsAboveTheHeadingsHoldsForAll(preamble: [[String]]) throws {
    let document = try Sample.workbook(
      preamble + [["项目编码", "项目名称", "预算数"], ["13022523P000PCJ10025Q", "甲", "5"]])
    let project = try #require(document.projects.first)
    #expect(
      [project.departmentCode.value, project.departmentName.value, project.budget.unit.value] == ["216002", "某局", "万元"])
    #expect(document.findings("list.preamble").isEmpty)
    #expect(document.findings("unit.inferred").isEmpty)
  }

  @Test func projectsAndIndicatorsMayHaveSheetsOfTheirOwn() throws {
    let (first, second) = ("13022523P000PCJ10025Q", "13022523P000PCJ10020N")
    let projects = WorkbookFile.Sheet(
      "项目",
      rows: [
        ["项目编码", "项目名称", "部门名称", "预算数（万元）"], [first, "甲", "216002某局", "5"], [second, "乙", "216002某局", "6"],
      ])
    let indicators = WorkbookFile.Sheet(
      "指标",
      rows: [
        ["项目编码", "一级指标", "二级指标", "三级指标", "指标值"], [second, "产出指标", "数量指标", "子", "1"],
        [first, "产出指标", "数量指标", "丑", "2"], ["", "", "质量指标", "寅", "3"],
      ])
    let document = try Sample.imported(WorkbookFile.workbook([projects, indicators]))
    #expect(document.errors.isEmpty)
    #expect(document.projects.map { $0.indicators.map(\.level3.value) } == [["丑", "寅"], ["子"]])
    #expect(document.projects.map(\.budget.total.value?.raw) == ["5", "6"])
  }

  @Test func theSameProjectInTwoWholeListsIsADuplicate() throws {
    let rows = [Sample.headings, Sample.row("产出指标", "数量指标", "甲", "1")]
    let findings = Sample.failure(WorkbookFile.workbook([.init("一", rows: rows), .init("二", rows: rows)]))
    #expect(findings.filter { $0.rule == "code.duplicate" }.map(\.location.place) == ["一!A2", "二!A2"])
  }

  @Test func aMappingNamesColumnsSheetsAndValues() throws {
    let mapping = """
      sheets: {清单: list}
      columns: {甲栏: 项目编码, 乙栏: 项目名称, C: 预算数, 备注: skip}
      header: 1
      values: {部门编码: "216002", 部门名称: 某局, 单位: 元, 年度: 2024}
      """
    let document = try Sample.workbook(
      [["甲栏", "乙栏", "丙栏", "备注"], ["X1", "甲", "5", "重要"]], mapping: mapping)
    let project = try #require(document.projects.first)
    #expect(project.code.value == "X1")
    #expect(project.budget.unit.value == "元")
    #expect(document.performanceText.department.year.value == 2024)
    #expect(document.findings("column.unmapped").isEmpty)
  }

  @Test(arguments: [
    ("column: {}", "mapping.unknown", 1), ("columns: {甲: 预算}\nsheets: {a: tabel}", "mapping.value", 2),
    ("columns: {甲: 不存在}", "mapping.value", 1), ("header: 甲", "mapping.value", 1),
    ("values: {预算: 1}", "mapping.unknown", 1),
    ("- 1", "mapping.value", 1),
  ]) func aMappingsMistakeIsNamedWithItsPlace(text: String, rule: String, line: Int) throws {
    let error = #expect(throws: ImportFailure.self) {
      try ColumnMapping(DocumentSource(name: "m.yaml", bytes: Array(text.utf8)))
    }
    #expect(error?.diagnostics.map(\.rule) == [rule])
    #expect(error?.diagnostics.first?.location.line == line)
  }

  @Test func theSameFieldTwiceIsAWarning() throws {
    let document = try Sample.workbook([
      Sample.headings + ["年度指标值"], Sample.row("产出指标", "数量指标", "甲", "1") + ["2"],
    ])
    #expect(document.findings("column.duplicate").map(\.location.place) == ["清单!J1"])
    #expect(document.projects.first?.indicators.first?.value.value.raw == "1")
  }
}
