import BudgetModel
import Diagnostics
import FieldExpressions
import Testing

@Suite struct ExpressionProblemTests {
  private func syntaxProblem(_ source: String) -> ExpressionProblem? {
    do {
      _ = try FieldExpression(parsing: source)
      return nil
    } catch {
      return error
    }
  }

  @Test(arguments: [
    ("", 1), ("预算数 =", 6), ("预算数 = 财政资金 其他资金", 12), ("(预算数 = 5", 9), ("预算数 = 5)", 8), ("预算数 = 5 = 5", 9),
    ("单位 = “万元", 6), ("预算数 ＄ 5", 5), ("3..5 = 预算数", 1), ("count 指标", 7), ("指标[0].指标值", 4), ("有 5", 3),
    ("any(指标)", 7), ("预算数 = 5 ascending", 9), ("且", 1),
  ])
  func aSyntaxErrorIsToldWithItsColumn(source: String, column: Int) throws {
    let problem = try #require(syntaxProblem(source))
    #expect(problem.columns.lowerBound == column)
    #expect(!problem.message.chinese.isEmpty && !problem.message.english.isEmpty)
  }

  @Test(arguments: [("summ(预算数) = 5", "sum"), ("资金支出计划 acsending", "ascending"), ("预算数 = 5 annd 有 指标", "and")])
  func aMisspeltWordBringsTheNearest(source: String, word: String) throws {
    let problem = try #require(syntaxProblem(source))
    #expect(problem.hints.contains { $0.english.contains("“\(word)”") })
  }

  @Test func bracketsNestOnlySoDeep() {
    let deep = String(repeating: "(", count: 10_000) + "预算数" + String(repeating: ")", count: 10_000)
    #expect(syntaxProblem(deep)?.message.english == "the brackets nest too deep")
    #expect(syntaxProblem(String(repeating: "-", count: 10_000) + "1 = 1") != nil)
    #expect(syntaxProblem(String(repeating: "非 ", count: 10_000) + "预算数") != nil)
  }

  @Test(arguments: [
    ("预算书 = 5", [1]), ("预算数 = “五”", [7]), ("项目编码 = 13", [8]), ("单位 > “元”", [1, 6]), ("预算数 + 单位 = 5", [7]),
    ("指标 = 5", [1]), ("指标.二级指标 = “数量指标”", [1]), ("预算数[1] = 5", [1]), ("预算数.单位 = 5", [1]), ("count(预算数) = 1", [7]),
    ("any(预算数, 单位)", [5]), ("all(指标, 三级目标 = “甲”)", [9]), ("单位 ascending", [1]), ("length(预算数) > 1", [8]),
    ("资金用途 = “”", [8]), ("预算数 + 5", [1]), ("预算书 = 1 且 财政资巾 = 2", [1, 11]), ("(预算数 = 5) = 5", [13]),
    ("sum(指标.二级指标) = 5", [5]), ("指标[1].指标值 > 5 ± “甲”", [17]), ("指标 ascending", [1]), ("资金支出计划 ascending", []),
  ])
  func aTypeErrorIsFoundBeforeAnyData(source: String, columns: [Int]) throws {
    let problems = try FieldExpression(parsing: source).problems(within: [.project, .department])
    #expect(problems.map(\.columns.lowerBound) == columns, "\(problems)")
  }

  @Test func anUnknownFieldBringsTheNearest() throws {
    let problems = try FieldExpression(parsing: "预算书 = 5").problems(within: [.project])
    #expect(problems.first?.hints.map(\.chinese) == ["是否想写“预算数”？"])
  }
}
