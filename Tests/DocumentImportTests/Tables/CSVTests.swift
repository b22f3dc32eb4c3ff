import BudgetModel
import Diagnostics
import DocumentImport
import Testing

@Suite struct CSVTests {
  private let head = "项目编码,项目名称,部门编码,部门名称,预算数,一级指标,二级指标,三级指标,指标值\n"
  private let row = "13022523P000PCJ10025Q,甲,216002,某局,5.00,产出指标,数量指标,子,≥3次\n"

  @Test(arguments: [",", ";", "\t", "|"]) func theSeparatorIsFound(separator: String) throws {
    let document = try TableSample.csv((head + row).replacing(",", with: separator))
    #expect(document.projects.map(\.name.value) == ["甲"])
    #expect(document.account.format == "csv")
  }

  @Test func quotedFieldsHoldSeparatorsQuotesAndLines() throws {
    let document = try TableSample.csv(
      "项目编码,项目名称,部门编码,部门名称,资金用途\r\n13022523P000PCJ10025Q,\"甲,\"\"乙\"\"\",216002,某局,\"一\r\n二\"\r\n")
    let project = try #require(document.projects.first)
    #expect(project.name.value == "甲,\"乙\"")
    #expect(project.purpose.value == "一\n二")
    #expect(project.purpose.location == SourceLocation(file: "list.csv", line: 2, column: 5, place: "E2"))
  }

  @Test func aQuoteWithoutEndIsNamedByItsLine() throws {
    let findings = TableSample.failure(Array((head + "\"13022523P000PCJ10025Q,甲\n").utf8), name: "list.csv")
    #expect(findings.map(\.summary) == ["csv.quote 2 – – –"])
  }

  @Test func aTextWithoutHeadingsIsNoList() {
    #expect(TableSample.failure(Array("甲,乙\n1,2\n".utf8), name: "list.csv").map(\.rule) == ["list.headings"])
  }

  @Test func gb18030IsReadWhenItIsNamed() throws {
    // 项目编码,项目名称,预算数 and a row with 镕, in GB18030.
    let heading: [UInt8] = [
      0xCF, 0xEE, 0xC4, 0xBF, 0xB1, 0xE0, 0xC2, 0xEB, 0x2C, 0xCF, 0xEE, 0xC4, 0xBF, 0xC3, 0xFB, 0xB3, 0xC6, 0x2C, 0xB2,
      0xBF, 0xC3, 0xC5, 0xC3, 0xFB, 0xB3, 0xC6, 0x0A,
    ]
    let bytes = heading + Array("13022523P000PCJ10025Q,".utf8) + [0xE9, 0x46, 0x2C] + Array("216002A\n".utf8)
    let document = try TableSample.imported(bytes, name: "list.csv", encoding: .gb18030)
    #expect(document.projects.map(\.name.value) == ["镕"])
    #expect(TableSample.failure(bytes, name: "list.csv").map(\.rule) == ["file.encoding"])
    let failure = #expect(throws: ImportFailure.self) {
      try TableSample.imported(bytes + [0xFF, 0xFF], name: "list.csv", encoding: .gb18030)
    }
    #expect(failure?.diagnostics.map(\.rule) == ["file.invalid-encoding"])
    #expect(failure?.diagnostics.first?.message.english.contains("offset \(bytes.count)") == true)
  }

  @Test func utf16IsReadByItsByteOrderMark() throws {
    let units = "\u{FEFF}\(head)\(row)".utf16
    let little = units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let big = units.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    for bytes in [little, big] {
      #expect(try TableSample.imported(bytes, name: "list.csv").projects.map(\.name.value) == ["甲"])
    }
  }

  @Test(arguments: [
    ("GBK", TextEncoding.gb18030), ("gb2312", .gb18030), ("UTF-16LE", .utf16LittleEndian), ("Big5", .big5),
  ])
  func encodingsHaveTheNamesThatPeopleUse(name: String, encoding: TextEncoding) {
    #expect(TextEncoding(named: name) == encoding)
    #expect(TextEncoding(named: "latin-9") == nil)
  }
}
