import BudgetModel
import Diagnostics
import DocumentImport
import Testing

/// Copies of the seed with one form broken: that form is refused with a finding, the others are read.
@Suite struct BrokenFormTests {
  /// A break of the seed's first project, and the finding it must lead to.
  struct Break: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var replacements: [Int: String?]
    var finding: String
  }

  static let breaks = [
    Break(
      testDescription: "missing row of code and name",
      replacements: [78: nil, 79: nil, 80: nil, 81: nil, 82: nil],
      finding: "row.missing 78 2 1.见义勇为工作经费绩效目标表 项目编码"),
    Break(
      testDescription: "missing row of the purpose", replacements: [91: nil, 92: nil, 93: nil],
      finding: "row.missing 91 2 \(seedCodes[0]) 资金用途"),
    Break(
      testDescription: "missing row of the plan's values",
      replacements: [100: nil, 101: nil, 102: nil, 103: nil, 104: nil, 105: nil],
      finding: "row.missing 100 2 \(seedCodes[0]) 资金支出计划"),
    Break(
      testDescription: "missing row of the goals", replacements: [106: nil, 107: nil, 108: nil],
      finding: "row.missing 108 2 \(seedCodes[0]) 绩效目标"),
    Break(
      testDescription: "missing heads of the indicators",
      replacements: [111: nil, 112: nil, 113: nil, 114: nil, 115: nil, 116: nil, 117: nil],
      finding: "row.label 111 2 \(seedCodes[0]) 指标"),
    Break(
      testDescription: "a row that the form does not have", replacements: [93: "\n\t备注\n\t无\n"],
      finding: "row.unexpected 94 2 \(seedCodes[0]) 资金支出计划"),
    Break(
      testDescription: "a cell too many in the budget row", replacements: [89: "\t\n\t元"],
      finding: "row.cell-count 83 2 \(seedCodes[0]) 预算数"),
    Break(
      testDescription: "a cell too few in the plan's values", replacements: [102: nil],
      finding: "row.cell-count 100 1 \(seedCodes[0]) 资金支出计划"),
    Break(
      testDescription: "a cell too many in an indicator", replacements: [123: "\t根据\n\t年度工作"],
      finding: "row.cell-count 118 2 \(seedCodes[0]) 指标"),
    Break(
      testDescription: "a cell too few in an indicator", replacements: [127: nil],
      finding: "row.cell-count 125 1 \(seedCodes[0]) 指标"),
    Break(
      testDescription: "an unknown label", replacements: [84: "\t预算总额"],
      finding: "row.label 84 2 \(seedCodes[0]) 预算数"),
    Break(
      testDescription: "an unknown label at a row's beginning", replacements: [94: "\t用款计划"],
      finding: "row.label 94 2 \(seedCodes[0]) 资金支出计划"),
    Break(
      testDescription: "text between the tables", replacements: [109: "\n续表\n"],
      finding: "text.between-tables 110 1 \(seedCodes[0]) –"),
    Break(
      testDescription: "a unit without its label", replacements: [76: "\t万元"],
      finding: "row.label 76 2 \(seedCodes[0]) 单位"),
    Break(
      testDescription: "a department without a code", replacements: [75: "\t中国共产党乐亭县委员会政法委员会"],
      finding: "department.unreadable 75 2 \(seedCodes[0]) 部门名称"),
    Break(
      testDescription: "a department without its unit", replacements: [76: nil],
      finding: "row.cell-count 75 2 \(seedCodes[0]) 部门名称"),
    Break(
      testDescription: "no row of the department", replacements: [75: nil, 76: nil, 77: nil],
      finding: "row.missing 75 2 \(seedCodes[0]) 部门名称"),
    Break(
      testDescription: "another row in the department's place", replacements: [75: "\t甲\n\t乙", 76: "\t丙"],
      finding: "row.label 75 2 \(seedCodes[0]) 部门名称"),
    Break(
      testDescription: "a title without a number", replacements: [74: "见义勇为工作经费绩效目标表"],
      finding: "title.number 74 1 \(seedCodes[0]) 序号"),
    Break(
      testDescription: "the largest integer as a number", replacements: [74: "9223372036854775807.见义勇为工作经费绩效目标表"],
      finding: "title.number 74 1 \(seedCodes[0]) 序号"),
    Break(
      testDescription: "number zero", replacements: [74: "0.见义勇为工作经费绩效目标表"],
      finding: "title.number 74 1 \(seedCodes[0]) 序号"),
    Break(
      testDescription: "no title", replacements: [74: nil],
      finding: "title.missing 74 2 \(seedCodes[0]) 标题"),
    Break(
      testDescription: "a blank code", replacements: [79: "\t"],
      finding: "code.blank 79 1 1.见义勇为工作经费绩效目标表 项目编码"),
    Break(
      testDescription: "a first indicator without a level 1", replacements: [118: "\t"],
      finding: "indicator.level-blank 118 1 \(seedCodes[0]) 一级指标"),
    Break(
      testDescription: "a new level 1 without a level 2", replacements: [147: "\t"],
      finding: "indicator.level-blank 147 1 \(seedCodes[0]) 二级指标"),
  ]

  @Test(arguments: breaks) func theBrokenFormIsRefusedAndTheOthersAreRead(broken: Break) throws {
    let document = try Seed.imported(Seed.replacing(broken.replacements))
    #expect(document.errors.map(\.summary).contains(broken.finding))
    #expect(document.projects.map(\.code.value) == Array(seedCodes.dropFirst()))
    #expect(document.refused.count == 1)
  }

  @Test(arguments: breaks) func oneBreakGivesOneFinding(broken: Break) throws {
    let errors = try Seed.imported(Seed.replacing(broken.replacements)).errors
    #expect(errors.map(\.rule) == [errors.first?.rule])
  }

  @Test func aMessageSaysWhatWasExpectedAndWhatWasFound() throws {
    let document = try Seed.imported(Seed.replacing([84: "\t预算总额"]))
    let message = try #require(document.errors.first).message
    #expect(message.chinese == "“预算规模及资金用途”一行应有标签“预算数”，实为“预算总额”")
    #expect(message.english == "the row 「预算规模及资金用途」 should have the label 「预算数」, not 「预算总额」")
  }

  @Test func aRefusedProjectIsNamedAsFarAsItCouldBeRead() throws {
    let document = try Seed.imported(Seed.replacing([84: "\t预算总额"]))
    let refused = try #require(document.refused.first)
    #expect(refused.sequence == 1)
    #expect(refused.code == seedCodes[0])
    #expect(refused.name == "见义勇为工作经费")
    #expect(refused.location.line == 74)
  }

  @Test func allErrorsOfAFormAreReportedAtOnce() throws {
    let text = try Seed.replacing([84: "\t预算总额", 87: "\t五元", 102: "\t2.5.0", 118: "\t"])
    #expect(
      try Seed.imported(text).errors.map(\.summary) == [
        "row.label 84 2 \(seedCodes[0]) 预算数", "amount.invalid 87 2 \(seedCodes[0]) 财政资金",
        "amount.invalid 102 2 \(seedCodes[0]) 累计数",
        "indicator.level-blank 118 1 \(seedCodes[0]) 一级指标",
      ])
  }

  @Test func aBlankLineInsideARowIsAnErrorAtBothHalves() throws {
    let text = try Seed.replacing([107: "\n\t1.对见义勇为行为人救治、表彰和奖励"])
    #expect(
      try Seed.imported(text).errors.map(\.summary) == [
        "row.cell-count 106 2 \(seedCodes[0]) 绩效目标", "row.unexpected 108 2 \(seedCodes[0]) 指标",
      ])
  }

  @Test func aTitleWithoutTablesIsRefused() throws {
    let text = try Seed.replacing([73: "\n11.空白项目绩效目标表\n"])
    let document = try Seed.imported(text)
    #expect(document.errors.map(\.summary) == ["form.tables-missing 74 1 11.空白项目绩效目标表 标题"])
    #expect(document.projects.count == 10)
  }

  @Test func aFormThatLostItsTitleDoesNotSpoilTheOneBefore() throws {
    let document = try Seed.imported(Seed.replacing([184: nil]))
    #expect(document.errors.map(\.summary) == ["title.missing 184 2 \(seedCodes[1]) 标题"])
    #expect(document.projects.count == 9)
  }

  @Test func labelsMayBeSpacedOutAndWrittenInOtherWidths() throws {
    let text = try Seed.replacing([80: "\t项 目 名　称", 86: "\t其中:财政资金", 94: "\t资金支出计划(％)"])
    #expect(try Seed.imported(text).projects.count == 10)
  }
}
