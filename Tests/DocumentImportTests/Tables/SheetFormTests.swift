import BudgetModel
import Diagnostics
import DocumentImport
import OfficeFixtures
import Testing

/// Forms in sheets and in tables of Word, drawn on other grids than the form's own.
@Suite struct SheetFormTests {
  /// A form on a sheet: labels and data with blank cells between them, unmerged.
  private static let form: [[String]] = [
    ["1.甲绩效目标表"], ["216002某局", "", "", "", "", "", "单位：万元"],
    ["项目编码", "13022523P000PCJ10025Q", "", "", "项目名称", "甲", ""],
    ["预算规模及资金用途", "预算数", "5.00", "其中：财政    资金", "5.00", "其他资金", ""],
    ["", "宣传费。"], ["资金支出计划（%）", "3月底", "6月底", "", "10月底", "12月底", ""], ["", "1.00", "2.00", "", "", "5.00", ""],
    ["绩效目标", "1.宣传。\n2.表彰。"], [], ["一级指标", "二级指标", "指标名称", "指标描述", "年度指标值", "确定依据"],
    ["产出指标", "数量指标", "子", "子的数", "3", "计划"], ["", "", "丑", "丑的数", "4", ""],
  ]

  private func imported(_ rows: [[String]], merges: [String] = []) throws -> ImportedDocument {
    try TableSample.imported(WorkbookFile.workbook([.init("甲", rows: rows, merges: merges)]))
  }

  @Test func blankCellsAndOtherNamesMakeNoDifference() throws {
    let document = try imported(Self.form)
    let project = try #require(document.projects.first)
    #expect(document.errors.isEmpty)
    #expect(project.budget.other.value == nil)
    #expect(project.purpose.value == "宣传费。")
    #expect(project.plan.points.map(\.value.value?.raw) == ["1.00", "2.00", nil, "5.00"])
    #expect(project.goals.map(\.value) == ["1.宣传。", "2.表彰。"])
    #expect(project.indicatorTexts == [["产出指标", "数量指标", "子", "3"], ["产出指标", "数量指标", "丑", "4"]])
    #expect(project.code.location.place == "甲!B3")
  }

  @Test func aCellThatIsMergedDownSaysTheSameOfAllItsRows() throws {
    let document = try imported(Self.form, merges: ["F11:F12"])
    #expect(document.projects.first?.indicators.map(\.basis.value) == ["计划", "计划"])
  }

  @Test(arguments: [(1, "1.甲绩效目标表"), (2, "1.乙绩效目标表")]) func aTitleMayLackItsNumberOrBeMissing(rows: Int, title: String)
    throws
  {
    let form = rows == 1 ? [["甲绩效目标表"]] + Self.form.dropFirst() : Array(Self.form.dropFirst())
    var named = form
    if rows == 2 { named[1][5] = "乙" }
    let document = try imported(named)
    let project = try #require(document.projects.first)
    #expect("\(project.sequence.value).\(project.title.value)" == title)
    #expect(document.errors.isEmpty)
  }

  @Test func moreDataThanTheFormHasCellsForIsAnError() throws {
    var rows = Self.form
    rows[3] += ["6.00", "多余"]
    let findings = TableSample.failure(WorkbookFile.workbook([.init("甲", rows: rows)]))
    #expect(findings.contains { $0.rule == "row.cell-count" && $0.location.place == "甲!A4" })
  }

  @Test func eachSheetIsAProject() throws {
    var other = Self.form
    other[0] = ["2.乙绩效目标表"]
    other[2][1] = "13022523P000PCJ10020N"
    let document = try TableSample.imported(
      WorkbookFile.workbook([.init("甲", rows: Self.form), .init("乙", rows: other), .init("说明", rows: [["填表说明"]])]))
    #expect(document.projects.map(\.sequence.value) == [1, 2])
    #expect(document.findings("sheet.unread").map(\.location.place) == ["说明"])
    #expect(document.account.parts.map(\.kind) == [.forms, .forms, .unread])
  }

  @Test func aWordDocumentMayHoldOneFormWithItsFirstRowAsALine() throws {
    let tables = [Self.form[2...7], Self.form[9...]].map { rows in
      "<w:tbl>"
        + rows.map { row in WordFile.row(row.map { ($0.replacing("\n", with: "</w:t><w:br/><w:t>"), "") }) }.joined()
        + "</w:tbl>"
    }
    let body =
      WordFile.paragraph("甲绩效目标表") + WordFile.paragraph("216002某局　　　　　单位：万元") + tables[0] + WordFile.paragraph("")
      + tables[1]
    let document = try TableSample.imported(WordFile.document(body: body), name: "甲.docx")
    let project = try #require(document.projects.first)
    #expect(project.title.value == "甲绩效目标表")
    #expect(project.departmentName.value == "某局")
    #expect(project.budget.unit.value == "万元")
    #expect(project.goals.map(\.value) == ["1.宣传。", "2.表彰。"])
    #expect(project.indicators.count == 2)
    #expect(project.indicators.first?.level3.location.place == "表2!C2")
  }

  @Test func numberedHeadingsOfWordAreChaptersAndSections() throws {
    let numbering = """
      <w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/>\
      <w:lvlText w:val="%1、"/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/>\
      <w:lvlText w:val="%2."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
      """
    let item = { (text: String, level: Int) in
      WordFile.paragraph(text, properties: "<w:numPr><w:ilvl w:val=\"\(level)\"/><w:numId w:val=\"1\"/></w:numPr>")
    }
    let rows = Self.form[1...].map { row in WordFile.row(row.map { ($0, "") }) }
    let body =
      WordFile.paragraph("第一部分 部门整体绩效目标") + item("总体绩效目标", 0) + item("加强领导", 1) + WordFile.paragraph("正文。")
      + WordFile.paragraph("第二部分") + WordFile.paragraph("预算项目绩效目标") + WordFile.paragraph("1.甲绩效目标表")
      + "<w:tbl>\(rows.filter { $0.contains("<w:tc>") }.joined())</w:tbl>"
    let document = try TableSample.imported(WordFile.document(body: body, numbering: numbering), name: "甲.docx")
    let chapter = try #require(document.performanceText.partOne?.narrative.chapters.first)
    #expect(chapter.heading.value == "一、总体绩效目标")
    #expect(chapter.sections.map(\.heading.value) == ["1.加强领导"])
    #expect(chapter.sections.first?.paragraphs.first?.location.place == "第4段")
  }
}
