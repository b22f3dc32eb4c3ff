import Diagnostics
import FieldExpressions
import FormLayout
import Testing

/// A layout's own checks.
@Suite struct CheckReadingTests {
  private func read(_ checks: String) -> LayoutReading<FormDefinition> {
    readForm(yaml: layoutText(picture: "| 甲 | {预算数} | ← |", extra: checks), file: "试表.yaml")
  }

  @Test func checksAreReadWithTheirWordsAndSeverities() throws {
    let reading = read("checks:\n  - 预算数 > 0\n  - {that: '字数(资金用途) ≤ 9', say: 太长, severity: error}\n")
    let checks = try #require(reading.definition).checks
    #expect(reading.diagnostics.isEmpty)
    #expect(checks.map(\.condition.source) == ["预算数 > 0", "字数(资金用途) ≤ 9"])
    #expect(checks.map(\.message) == [nil, "太长"] && checks.map(\.severity) == [nil, .error])
  }

  @Test func aListInOneLineSuitsToo() throws {
    let checks = try #require(read("checks: [财政资金 + 其他资金 = 预算数, 资金支出计划 ascending]").definition).checks
    #expect(checks.map(\.condition.source) == ["财政资金 + 其他资金 = 预算数", "资金支出计划 ascending"])
  }

  @Test(arguments: [
    ("checks:\n  - 预算书 > 0\n", "bad-check", 5), ("checks:\n  - 预算数 >\n", "bad-check", 10),
    ("checks:\n  - \"预算数 > 0 0\"\n", "bad-check", 14), ("checks: 预算数 > 0\n", "bad-check", 9),
    ("checks:\n  - {say: 甲}\n", "missing-word", 5), ("checks:\n  - {that: 预算数, sya: 甲}\n", "unknown-word", 18),
    ("checks:\n  - {that: 预算数 > 0, severity: fatal}\n", "unknown-word", 33),
  ])
  func aMistakeIsToldAtItsCharacter(checks: String, rule: String, column: Int) {
    let found = read(checks).diagnostics
    #expect(found.map(\.rule) == ["layout.\(rule)"])
    #expect(found.first?.location.column == column)
  }
}
