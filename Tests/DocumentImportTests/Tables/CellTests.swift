import BudgetModel
import Diagnostics
import DocumentImport
import OfficeFixtures
import Testing

/// Traps of spreadsheets: numbers that are no numbers, codes that lost their digits, formulas.
@Suite struct CellTests {
  /// A list with one project, some cells of which are given as XML; `{}` stands for the name of the cell.
  private func document(code: String? = nil, budget: String? = nil, formats: [String] = []) throws -> ImportedDocument {
    let texts = ["13022523P000PCJ10025Q", "甲", "216002", "某局", "5.00", "产出指标", "数量指标", "子", "3"]
    let xml = [0: code, 4: budget].compactMapValues(\.self)
    let cells = texts.enumerated().map { column, text in
      let name = WorkbookFile.name(column: column, row: 2)
      return xml[column]?.replacing("{}", with: name) ?? WorkbookFile.text(text, at: name)
    }
    let headings = TableSample.headings.enumerated().map {
      WorkbookFile.text($1, at: WorkbookFile.name(column: $0, row: 1))
    }
    let other = TableSample.row("产出指标", "数量指标", "丑", "4", code: "13022523P000PCJ10020N").enumerated().map {
      WorkbookFile.text($1, at: WorkbookFile.name(column: $0, row: 3))
    }
    let rows = [headings, cells, other].enumerated().map { "<row r=\"\($0 + 1)\">\($1.joined())</row>" }
    let sheet = WorkbookFile.Sheet("清单", "<sheetData>\(rows.joined())</sheetData>")
    return try TableSample.imported(WorkbookFile.workbook([sheet], formats: formats))
  }

  @Test(arguments: [
    "<c r=\"{}\"><v>13022523000000010025</v></c>", "<c r=\"{}\" s=\"1\"><v>13022523000000010025</v></c>",
    "<c r=\"{}\" s=\"2\"><v>1.3022523000000001E+19</v></c>", "<c r=\"{}\" t=\"inlineStr\"><is><t>1.3E+19</t></is></c>",
  ]) func aCodeThatLostItsDigitsRefusesItsProject(cell: String) throws {
    let document = try document(code: cell, formats: ["0", "0.0E+00"])
    let finding = try #require(document.findings("code.digits-lost").first)
    #expect(finding.location.place == "清单!A2")
    #expect(finding.field == "项目编码")
    #expect(finding.hints.first?.chinese.contains("文本") == true)
    #expect(document.projects.map(\.code.value) == ["13022523P000PCJ10020N"])
  }

  @Test func aShortCodeMayBeANumber() throws {
    let document = try document(code: "<c r=\"{}\"><v>20230001</v></c>")
    #expect(document.projects.map(\.code.value).contains("20230001"))
  }

  @Test(arguments: [
    ("<c r=\"{}\"><v>5</v></c>", "5"), ("<c r=\"{}\" s=\"1\"><v>5</v></c>", "5.00"),
    ("<c r=\"{}\" s=\"2\"><v>1479.18</v></c>", "1479.18"),
    ("<c r=\"{}\" s=\"3\"><v>5</v></c>", "5.00"), ("<c r=\"{}\" s=\"4\"><v>0</v></c>", "0"),
    ("<c r=\"{}\"><f>A1</f><v>979.46000000000004</v></c>", "979.46"),
  ]) func anAmountIsAsItIsShown(cell: String, amount: String) throws {
    let formats = ["0.00", "#,##0.00", "¥0.00", "0;-0;&quot;-&quot;"]
    let project = try #require(try document(budget: cell, formats: formats).projects.first)
    #expect(project.budget.total.value?.raw == amount)
  }

  @Test(arguments: [("/", nil), ("—", nil), ("-", nil), ("３．５０", "3.50")] as [(String, String?)])
  func signsForNoAmountAreBlank(text: String, amount: String?) throws {
    let cell = "<c r=\"{}\" t=\"inlineStr\"><is><t>\(text)</t></is></c>"
    #expect(try document(budget: cell).projects.first?.budget.total.value?.raw == amount)
  }

  @Test(arguments: [
    ("<c r=\"{}\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c>", "cell.error"), ("<c r=\"{}\"><f>1+1</f></c>", "cell.formula"),
    ("<c r=\"{}\" t=\"inlineStr\"><is><t>五万</t></is></c>", "amount.invalid"),
  ]) func whatIsNoValueRefusesItsProjectAlone(cell: String, rule: String) throws {
    let document = try document(budget: cell)
    let finding = try #require(document.findings(rule).first)
    #expect(finding.location.place == "清单!E2")
    #expect(finding.field == "预算数")
    #expect(document.projects.map(\.code.value) == ["13022523P000PCJ10020N"])
  }
}
