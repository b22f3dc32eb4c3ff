import BudgetModel
import Diagnostics
import DocumentImport
import Foundation
import Testing

@Suite struct ProjectDataTests {
  private func imported(replacing text: String, with other: String) throws -> ImportedDocument {
    try DataSample.imported(DataSample.document(projects: DataSample.project(replacing: text, with: other)))
  }

  @Test func aCompleteProjectHasNoFindings() throws {
    let document = try DataSample.imported(DataSample.document(projects: DataSample.project))
    #expect(document.diagnostics.isEmpty)
    #expect(document.projects.first?.indicators.first?.value.value == IndicatorValue(parsing: "≥12人"))
  }

  @Test func valuesKnowTheirLineAndColumn() throws {
    let project = try #require(
      try DataSample.imported(DataSample.document(projects: DataSample.project)).projects.first)
    #expect(project.code.location == SourceLocation(file: "data.json", line: 3, column: 24))
    #expect(project.budget.total.location == SourceLocation(file: "data.json", line: 5, column: 12))
    #expect(project.indicators.first?.level2.location == SourceLocation(file: "data.json", line: 8, column: 46))
  }

  @Test(arguments: ["5", "5.005", "99999999999999999999.99", "0.10", "-3.20"])
  func anAmountKeepsItsDigitsAsTextAndAsNumber(digits: String) throws {
    for written in [digits, "\"\(digits)\""] {
      let document = try imported(replacing: "\"budget\": \"5.00\"", with: "\"budget\": \(written)")
      #expect(document.projects.first?.budget.total.value?.raw == digits)
      #expect(document.diagnostics.isEmpty)
    }
  }

  @Test(arguments: ["1e400", "1E2", "\"NaN\"", "\"五元\"", "\"1,23\"", "12345678901234567890123456789012"])
  func whatIsNoAmountRefusesTheProject(written: String) throws {
    let document = try imported(replacing: "\"fiscal\": \"5.00\"", with: "\"fiscal\": \(written)")
    #expect(document.errors.map(\.summary) == ["amount.invalid 5 30 \(seedCodes[0]) 财政资金"])
    #expect(document.refused.map(\.code) == [seedCodes[0]])
    #expect(document.projects.isEmpty)
  }

  @Test(arguments: ["null", "\"\"", "\" \""]) func aBlankAmountIsNotZero(written: String) throws {
    let document = try imported(replacing: "\"budget\": \"5.00\"", with: "\"budget\": \(written)")
    #expect(document.projects.first?.budget.total.value == nil)
    #expect(document.projects.count == 1)
  }

  @Test func anAmountAsTypedIsNormalisedWithANote() throws {
    let document = try imported(replacing: "\"fiscal\": \"5.00\"", with: "\"fiscal\": \"１，234.50\"")
    #expect(document.findings("amount.normalised").map(\.severity) == [.note])
    #expect(document.projects.first?.budget.fiscal.value?.raw == "1234.50")
  }

  @Test func anUnknownKeyIsNamedWithTheOneThatWasMeant() throws {
    let document = try imported(replacing: "\"purpose\"", with: "\"porpose\"")
    let finding = try #require(document.findings("json.unknown-key").first)
    #expect(finding.severity == .warning)
    #expect(finding.message.english == "unknown key projects[0].porpose: what it holds is not printed")
    #expect(finding.hints.map(\.english) == ["did you mean purpose?"])
    #expect(finding.location == SourceLocation(file: "data.json", line: 5, column: 53))
  }

  @Test(arguments: ["\"name\": \"甲\", \"name\"", "\"项目名称\": \"甲\", \"name\""])
  func aKeyThatOccursTwiceRefusesTheProject(keys: String) throws {
    let document = try imported(replacing: "\"name\"", with: keys)
    #expect(document.errors.map(\.rule) == ["json.duplicate-key"])
    #expect(document.errors.map(\.message.english) == ["the key projects[0].name occurs twice"])
    #expect(document.projects.isEmpty)
  }

  /// A replaced text, what replaces it, and what the finding says.
  static let wrongTypes = [
    (#""name": "见义勇为工作经费""#, #""name": 5"#, "projects[0].name should be text, not the number 5"),
    (#"["1.表彰奖励。"]"#, #""1.表彰""#, "projects[0].goals should be an array, not the text 「1.表彰」"),
    (
      #"{"date": "6月底", "cumulative": "2.50"}"#, "[]",
      "projects[0].plan[0] should be an object, not an array"
    ),
    (#""2.50""#, "true", "projects[0].plan[0].cumulative should be an amount, not a truth value"),
    (
      #""sequence": 1"#, #""sequence": 1.5"#,
      "projects[0].sequence should be a whole number from 1 to 999999999, not the number 1.5"
    ),
    (#""amount""#, #""元""#, "projects[0].planUnit should be amount or percent, not the text 「元」"),
  ]

  @Test(arguments: wrongTypes)
  func aValueOfAnotherTypeIsNamedByItsPath(text: String, other: String, message: String) throws {
    let document = try imported(replacing: text, with: other)
    #expect(document.errors.map(\.message.english) == [message])
    #expect(document.refused.count == 1)
  }

  @Test func theChineseNamesOfFieldsAreKeysToo() throws {
    let document = try imported(replacing: "\"purpose\"", with: "\"资金用途\"")
    #expect(document.projects.first?.purpose.value == "救助费")
    #expect(document.diagnostics.isEmpty)
  }

  @Test func partsOfAnIndicatorsValueThatDifferFromItsTextAreNotUsed() throws {
    let parts = #"{"raw": "≥12人", "comparison": "≤", "number": 12, "unit": "人"}"#
    let document = try imported(replacing: "\"≥12人\"", with: parts)
    #expect(document.projects.first?.indicators.first?.value.value.comparison == .atLeast)
    #expect(
      document.diagnostics.map(\.message.english) == [
        "projects[0].indicators[0].value.comparison differs from raw, which rules: 「≥」"
      ])
  }

  @Test(arguments: [(#"\u200b"#, "U+200B"), (#"\u0000"#, "U+0000"), (#"\u202e"#, "U+202E"), (#"\r"#, "U+000D")])
  func aCharacterThatCannotBePrintedRefusesTheProject(escape: String, code: String) throws {
    let document = try imported(replacing: "救助费", with: "救\(escape)助费")
    #expect(document.errors.map(\.summary) == ["text.character 5 64 \(seedCodes[0]) 资金用途"])
    #expect(document.errors.first?.message.english.contains(code) == true)
  }

  @Test func aGoalIsOneParagraph() throws {
    let document = try imported(replacing: "1.表彰奖励。", with: #"1.表彰奖励。\n2.宣传。"#)
    #expect(document.errors.map(\.rule) == ["json.line-break"])
    #expect(document.errors.map(\.field) == ["绩效目标"])
  }

  @Test func whatIsNotSaidIsInferredAndTold() throws {
    let brief = #"{"code": "13022523P000PCJ10025Q", "name": "甲"}"#
    let document = try DataSample.imported(DataSample.document(projects: brief))
    let project = try #require(document.projects.first)
    #expect(project.title.value == "甲绩效目标表")
    #expect(project.sequence.value == 1)
    #expect(project.departmentName.value == "某某局")
    #expect(document.diagnostics.map(\.rule).sorted() == ["sequence.inferred", "title.inferred"])
  }

  @Test func aBlankCodeRefusesTheProject() throws {
    let document = try imported(replacing: "\"13022523P000PCJ10025Q\"", with: "null")
    #expect(document.errors.map(\.summary) == ["code.blank 3 24 见义勇为工作经费 项目编码"])
  }

  @Test func projectsWithTheSameCodeAreAllRefused() throws {
    let other = DataSample.project(replacing: "10025Q", with: "10025q")
    let document = try DataSample.imported(DataSample.document(projects: DataSample.project, other))
    #expect(document.errors.map(\.rule) == ["code.duplicate", "code.duplicate"])
  }
}
