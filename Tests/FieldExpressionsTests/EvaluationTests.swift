import BudgetModel
import FieldExpressions
import Testing

@Suite struct EvaluationTests {
  private func truth(_ source: String) throws -> Truth {
    let expression = try FieldExpression(parsing: source)
    #expect(expression.problems(within: [.project, .department]) == [])
    return expression.truth(in: [sample, sampleDepartment])
  }

  @Test(arguments: [
    "预算数 = 5", "预算数 = 财政资金", "budget >= fiscal", "预算数 ＝ ５．００", "2 + 3 × 4 = 14", "(2 + 3) * 4 = 20",
    "10 ÷ 4 = 2.5", "10 - 4 - 3 = 3", "-预算数 < 0", "0.1 + 0.2 = 0.3", "年度 = 2023", "单位 = “万元”", "单位 ≠ \"元\"",
    "指标[1].指标值 = 12", "指标[1].指标值 = '≥12次'", "资金支出计划[2].累计数 ≤ 2.5",
  ])
  func whatHoldsIsYes(source: String) throws {
    #expect(try truth(source) == .yes)
  }

  @Test(arguments: ["预算数 = 5.01", "预算数 > 财政资金", "2 + 3 × 4 = 20", "单位 = “元”", "not 预算数 = 5"])
  func whatFailsIsNo(source: String) throws {
    #expect(try truth(source) == .no)
  }

  @Test(arguments: [
    "其他资金 = 0", "其他资金 ≠ 0", "财政资金 + 其他资金 = 预算数", "资金支出计划[3].累计数 > 0", "资金支出计划[9].累计数 > 0",
    "指标[2].指标值 > 0", "非 其他资金 = 0", "预算数 ÷ 0 = 0", "指标[1].指标值确定依据 = “合同”",
  ])
  func aBlankIsUnknownAndNotZero(source: String) throws {
    #expect(try truth(source) == .unknown)
  }

  @Test(
    arguments: [
      ("预算数 = 5 且 其他资金 = 0", .unknown), ("预算数 = 6 且 其他资金 = 0", .no), ("预算数 = 5 或 其他资金 = 0", .yes),
      ("预算数 = 6 or 其他资金 = 0", .unknown), ("预算数 = 6 且 预算数 = 5 或 预算数 = 5", .yes),
      ("非 (预算数 = 6 且 其他资金 = 0)", .yes),
    ] as [(String, Truth)])
  func oneSideMaySettleACondition(source: String, expected: Truth) throws {
    #expect(try truth(source) == expected)
  }

  @Test(
    arguments: [
      ("有 其他资金", .no), ("其他资金", .no), ("预算数", .yes), ("has 指标", .yes), ("有 指标[9]", .no), ("有 绩效目标[2]", .yes),
      ("非 有 其他资金", .yes), ("not 其他资金 and 财政资金", .yes),
    ] as [(String, Truth)])
  func aFieldAloneAsksWhetherItIsFilledIn(source: String, expected: Truth) throws {
    #expect(try truth(source) == expected)
  }

  @Test(
    arguments: [
      ("sum(财政资金, 其他资金) = 预算数", .yes), ("合计(财政资金、其他资金) = 5", .yes), ("sum(其他资金) = 0", .unknown),
      ("sum(资金支出计划.累计数) = 8.5", .yes), ("sum(资金支出计划) = 8.5", .yes), ("sum(预算数 × 2, 1) = 11", .yes),
      ("sum(指标.指标值) = 102", .yes),
    ] as [(String, Truth)])
  func aSumAddsWhatIsGiven(source: String, expected: Truth) throws {
    #expect(try truth(source) == expected)
  }

  @Test(
    arguments: [
      ("资金支出计划 ascending", .yes), ("资金支出计划.累计数 递增", .yes), ("指标.指标值 ascending", .yes),
    ] as [(String, Truth)])
  func numbersThatNeverFallAscend(source: String, expected: Truth) throws {
    #expect(try truth(source) == expected)
  }

  @Test func aFallIsSeenAcrossABlank() throws {
    var project = sample
    project.plan.points[1].value.value = Amount("9")
    let expression = try FieldExpression(parsing: "资金支出计划 ascending")
    #expect(expression.truth(in: [project]) == .no)
  }

  @Test(
    arguments: [
      ("count(指标) = 3", .yes), ("个数(绩效目标) = 2", .yes), ("count(指标, 二级指标 = “数量指标”) = 1", .yes),
      ("count(指标, 指标值 > 0) = 2", .yes), ("any(指标, 二级指标 = “数量指标”)", .yes), ("任一(指标, 指标值 > 90)", .unknown),
      ("all(指标, 一级指标 = “产出指标”)", .yes), ("每个(指标, 指标值 > 20)", .no), ("all(指标, 预算数 = 5)", .yes),
    ] as [(String, Truth)])
  func aListIsAskedRecordByRecord(source: String, expected: Truth) throws {
    #expect(try truth(source) == expected)
  }

  @Test(arguments: [("length(资金用途) = 8", .yes), ("字数(绩效目标) ≤ 16", .yes), ("字数(绩效目标) ≤ 15", .no)] as [(String, Truth)])
  func charactersAreCounted(source: String, expected: Truth) throws {
    #expect(try truth(source) == expected)
  }

  @Test(
    arguments: [
      ("预算数 = 5.1 ± 0.1", .yes), ("预算数 = 5.11 ± 0.1", .no), ("预算数 ≠ 5.1 ± 0.1", .no), ("预算数 > 4.9 ± 0.1", .no),
      ("预算数 > 4.8 +- 0.1", .yes), ("预算数 ≤ 4.9 ± 0.1", .yes), ("预算数 ≤ 4.8 ± 0.1", .no),
    ] as [(String, Truth)])
  func aToleranceLetsASmallDifferencePass(source: String, expected: Truth) throws {
    #expect(try truth(source) == expected)
  }

  @Test func readingsShowWhatTheDataSay() throws {
    let expression = try FieldExpression(parsing: "sum(财政资金, 其他资金) = 预算数 且 资金支出计划 ascending 且 预算数 > 0")
    let readings = expression.readings(in: [sample])
    #expect(readings.map(\.name) == ["财政资金", "其他资金", "预算数", "资金支出计划"])
    #expect(readings.map(\.text) == ["5.00", "", "5.00", "1.00、2.50、5.00"])
  }
}
