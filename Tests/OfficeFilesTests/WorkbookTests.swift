import Diagnostics
import OfficeFiles
import OfficeFixtures
import Testing

@Suite struct WorkbookTests {
  private func read(_ bytes: [UInt8]) throws -> Workbook {
    guard case .workbook(let workbook) = try OfficeFile(bytes) else { return Workbook(sheets: []) }
    return workbook
  }

  /// The cells of one row of a sheet.
  private func cells(_ xml: String, texts: [String] = [], formats: [String] = []) throws -> [GridCell] {
    let sheet = WorkbookFile.Sheet("表", "<sheetData><row r=\"1\">\(xml)</row></sheetData>")
    return try read(WorkbookFile.workbook([sheet], formats: formats, texts: texts)).sheets.first?.rows.first?.cells
      ?? []
  }

  @Test func textsAreSharedRichOrInPlace() throws {
    let texts = [
      "<si><t>共享</t></si>",
      "<si><r><t>富</t></r><r><t xml:space=\"preserve\"> 文本</t></r><rPh sb=\"0\" eb=\"1\"><t>fu</t></rPh></si>",
      "<si><t>一行_x000D_\n二行</t></si>",
    ]
    let xml =
      "<c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c><c t=\"s\"><v>2</v></c>" + WorkbookFile.text("在位", at: "D1")
    #expect(try cells(xml, texts: texts).map(\.paragraphs) == [["共享"], ["富 文本"], ["一行", "二行"], ["在位"]])
  }

  @Test func aFormulaHasTheValueItWasSavedWith() throws {
    let found = try cells(
      "<c r=\"A1\"><f>1+1</f><v>2</v></c><c r=\"B1\"><f>1+1</f></c><c r=\"C1\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c>"
        + "<c r=\"D1\" t=\"str\"><f>A1</f><v>字</v></c>")
    #expect(found.map(\.content) == [.number(stored: "2"), .formulaWithoutValue, .error, .text])
    #expect(found.map { $0.paragraphs.joined() } == ["2", "", "#DIV/0!", "字"])
  }

  @Test func cellsWithoutNamesFollowEachOther() throws {
    #expect(try cells("<c><v>1</v></c><c/><c><v>3</v></c>").map(\.column) == [1, 3])
  }

  @Test func mergedCellsCoverTheirRowsAndColumns() throws {
    let sheet = WorkbookFile.Sheet("表", rows: [["甲", "", "乙"], ["", "", "丙"]], merges: ["A1:B2"])
    let rows = try #require(try read(WorkbookFile.workbook([sheet])).sheets.first?.rows)
    #expect(rows.map { $0.cells.map(\.columns) } == [[1..<3, 3..<4], [1..<3, 3..<4]])
    #expect(rows.map { $0.cells.map(\.continuesAbove) } == [[false, false], [true, false]])
  }

  @Test func whatAMergedCellCoversIsSaid() throws {
    let sheet = WorkbookFile.Sheet("表", rows: [["甲", "遮住"]], merges: ["A1:B1"])
    let workbook = try read(WorkbookFile.workbook([sheet]))
    #expect(workbook.findings.map(\.rule) == ["sheet.covered-cell"])
    #expect(workbook.findings.first?.location.place == "表!B1")
  }

  @Test func manyCoveredCellsAreCounted() throws {
    let sheet = WorkbookFile.Sheet(
      "表", rows: (1...40).map { ["第\($0)行", "遮住"] }, merges: (1...40).map { "A\($0):B\($0)" })
    let findings = try read(WorkbookFile.workbook([sheet])).findings
    #expect(findings.count == 21)
    #expect(findings.last?.message.english == "20 more cells that merged ones cover were not read")
    #expect(findings.last?.location.place == "表")
  }

  @Test func hiddenSheetsAreLeftOutAndHiddenCellsAreNot() throws {
    let content = """
      <cols><col min="2" max="2" hidden="1"/></cols><sheetData><row r="1">\(WorkbookFile.text("甲", at: "A1"))\
      \(WorkbookFile.text("乙", at: "B1"))</row><row r="2" hidden="1">\(WorkbookFile.text("丙", at: "A2"))</row></sheetData>
      """
    let workbook = try read(
      WorkbookFile.workbook([
        .init("明", content), .init("暗", rows: [["x"]]).hidden("hidden"), .init("深", rows: [["x"]]).hidden("veryHidden"),
      ]))
    #expect(workbook.sheets.map(\.name) == ["明"])
    #expect(workbook.sheets.first?.rows.count == 2)
    #expect(
      workbook.findings.map(\.rule) == ["sheet.hidden-cells", "sheet.hidden-cells", "sheet.hidden", "sheet.hidden"])
  }

  @Test func rowsAndColumnsBeyondASheetAreNoCells() throws {
    #expect(try cells("<c r=\"XFE1\"><v>1</v></c>").map(\.column) == [1])
  }

  @Test(arguments: [(1, "A"), (26, "Z"), (27, "AA"), (702, "ZZ"), (703, "AAA"), (16_384, "XFD")])
  func columnsHaveLetters(column: Int, letters: String) {
    #expect(columnLetters(column) == letters)
  }
}

extension WorkbookFile.Sheet {
  fileprivate func hidden(_ state: String) -> Self {
    var sheet = self
    sheet.state = state
    return sheet
  }
}
