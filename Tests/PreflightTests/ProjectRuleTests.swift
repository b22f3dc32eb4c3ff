import BudgetModel
import Diagnostics
import DocumentImport
import Preflight
import Testing

/// The rules about single projects, on broken copies of the seed.
@Suite struct ProjectRuleTests {
  private func summaries(_ rule: String, _ replacements: [Int: String?]) throws -> [String] {
    try Seed.findings(replacements).filter { $0.rule == rule && $0.location.line != nil }.map(\.summary)
  }

  @Test func aBudgetThatIsNotTheSumOfItsPartsIsAWarning() throws {
    let findings = try Seed.newFindings([87: "\t3.00", 89: "\t1.50"])
    #expect(findings.map(\.summary) == ["budget.sum 85 2 \(seedCodes[0]) 预算数"])
    #expect(findings.first?.message.english == "the budget 5.00 is not fiscal plus other funds, 4.5")
    #expect(findings.first?.severity == .warning)
  }

  @Test(arguments: [[87: "\t3.00", 89: "\t2"], [87: "\t", 89: "\t5.0"], [87: "\t", 89: "\t"]])
  func aBudgetIsTheSumOfThePartsThatAreGiven(replacements: [Int: String]) throws {
    #expect(try summaries("budget.sum", replacements.mapValues { $0 }).isEmpty)
  }

  @Test func aPlanThatFallsIsAWarning() throws {
    #expect(try summaries("plan.falls", [102: "\t0.50"]) == ["plan.falls 102 2 \(seedCodes[0]) 资金支出计划"])
  }

  @Test func aBlankPointDoesNotHideAFall() throws {
    #expect(try summaries("plan.falls", [101: "\t4.50", 102: "\t"]) == ["plan.falls 103 2 \(seedCodes[0]) 资金支出计划"])
  }

  @Test func aPlanThatDoesNotEndAtTheBudgetIsAWarning() throws {
    #expect(try summaries("plan.end", [104: "\t4.99"]) == ["plan.end 104 2 \(seedCodes[0]) 资金支出计划"])
  }

  @Test func aPlanInPerCentEndsAtAHundred() throws {
    #expect(try summaries("plan.end", [104: "\t100"]).isEmpty)
  }

  @Test func aNegativeAmountIsAWarning() throws {
    #expect(try summaries("amount.negative", [87: "\t6", 89: "\t-1"]) == ["amount.negative 89 2 \(seedCodes[0]) 其他资金"])
  }

  @Test func aNumberOutOfOrderIsAWarning() throws {
    let findings = try summaries("sequence.order", [184: "3.精神障碍患者责任险经费绩效目标表"])
    #expect(
      findings == [
        "sequence.order 184 1 \(seedCodes[1]) 序号", "sequence.order 294 32 \(seedCodes[2]) 序号",
      ])
  }

  @Test func aRefusedProjectLeavesNoGap() throws {
    let document = try Seed.document([194: "\t预算"])
    let absent = Set(document.refused.compactMap(\.sequence))
    let rules = { Preflight().findings(in: document.performanceText, absent: $0).map(\.rule) }
    #expect(!rules(absent).contains("sequence.order"))
    #expect(rules([]).filter { $0 == "sequence.order" }.count == 1)
  }

  @Test(arguments: [(120, "三级指标"), (121, "绩效指标描述"), (122, "指标值")])
  func aBlankFieldOfAnIndicatorIsAWarning(line: Int, field: String) throws {
    #expect(try summaries("indicator.blank", [line: "\t"]) == ["indicator.blank \(line) 1 \(seedCodes[0]) \(field)"])
  }

  @Test func whatAnIndicatorRestsOnMayBeBlank() throws {
    #expect(try summaries("indicator.blank", [123: "\t"]).isEmpty)
  }

  @Test(arguments: [(81, "\t", "项目名称", 1), (76, "\t单位：", "单位", 5), (92, "\t", "资金用途", 1), (107, "\t", "绩效目标", 0)])
  func aBlankFieldIsAWarning(line: Int, cell: String, field: String, column: Int) throws {
    let place = column == 0 ? "74 32" : "\(line) \(column)"
    #expect(try summaries("field.blank", [line: cell]) == ["field.blank \(place) \(seedCodes[0]) \(field)"])
  }

  @Test func aMissingChapterIsAWarning() throws {
    #expect(try summaries("narrative.chapter-missing", [31: nil]) == ["narrative.chapter-missing 1 2 216002 工作保障措施"])
  }
}
