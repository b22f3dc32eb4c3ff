import OfficeFiles
import OfficeFixtures
import Testing

@Suite struct NumberFormatTests {
  /// The text that a workbook shows of a number in a format.
  private func shown(_ stored: String, _ format: String, properties: String = "") throws -> String {
    let escaped = format.replacing("&", with: "&amp;").replacing("\"", with: "&quot;").replacing("<", with: "&lt;")
    let cells = "<sheetData><row r=\"1\">\(WorkbookFile.number(stored, at: "A1", format: 1))</row></sheetData>"
    let bytes = WorkbookFile.workbook([.init("表", cells)], formats: [escaped], properties: properties)
    guard case .workbook(let workbook) = try OfficeFile(bytes) else { return "" }
    return workbook.sheets.first?.rows.first?.cells.first?.paragraphs.joined() ?? ""
  }

  @Test(arguments: [
    ("979.46000000000004", "General", "979.46"), ("5", "0.00", "5.00"), ("1479.18", "#,##0.00", "1,479.18"),
    ("0.9", "0%", "90%"), ("0.005", "0.0%", "0.5%"), ("2.5", "0", "3"), ("1.005", "0.00", "1.01"),
    ("12", "0\"次\"", "12次"), ("-3", "0.00;[Red](0.00)", "(3.00)"), ("-3", "0.00", "-3.00"), ("0", "0;-0;\"—\"", "—"),
    ("1234567", "0.0,,\"百万\"", "1.2百万"), ("5", "¥#,##0.00", "¥5.00"), ("5", "[$¥-804]0.00", "¥5.00"),
    ("7", "000", "007"),
    ("0.5", "#.##", ".5"), ("100", "[>=100]\"满\"0;0", "满100"), ("13022523000000000000", "General", "1.30225E+19"),
    ("13022523000000000000", "0.00E+00", "1.30E+19"), ("13022523000000000000", "0", "13022523000000000000"),
    ("0.25", "# ?/?", "0.25"),
  ]) func aNumberIsShownAsItsFormatSays(stored: String, format: String, text: String) throws {
    #expect(try shown(stored, format) == text)
  }

  @Test(arguments: [
    ("45260", "yyyy/m/d", "2023/11/30"), ("45260", "yyyy\"年\"mm\"月\"dd\"日\"", "2023年11月30日"),
    ("1", "yyyy-mm-dd", "1900-01-01"),
    ("60", "yyyy-mm-dd", "1900-02-29"), ("61", "yyyy-mm-dd", "1900-03-01"),
    ("45260.75", "yyyy/m/d h:mm", "2023/11/30 18:00"),
    ("0.75", "h:mm AM/PM", "6:00 PM"), ("1.5", "[h]:mm", "36:00"), ("45260", "aaaa", "星期四"),
    ("45260", "d-mmm-yy", "30-Nov-23"),
    ("45260.5208333", "mm:ss", "30:00"), ("2958466", "yyyy-mm-dd", "2958466"), ("-1", "yyyy-mm-dd", "-1"),
  ]) func aDateIsShownAsItsFormatSays(stored: String, format: String, text: String) throws {
    #expect(try shown(stored, format) == text)
  }

  @Test func aWorkbookMayCountItsDaysFrom1904() throws {
    #expect(try shown("0", "yyyy-mm-dd", properties: "<workbookPr date1904=\"1\"/>") == "1904-01-01")
    #expect(try shown("43798", "yyyy-mm-dd", properties: "<workbookPr date1904=\"1\"/>") == "2023-11-30")
  }
}
