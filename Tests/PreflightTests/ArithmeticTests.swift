import BudgetModel
import Diagnostics
import Preflight
import Testing

/// Quantities, unit costs and amounts in prose against the budget.
@Suite struct ArithmeticTests {
  /// The findings of one rule about a project with this budget, in 万元.
  private func findings(
    _ rule: String, budget: String, change: (inout Project) -> Void
  ) -> [Diagnostic] {
    var text = CleanDepartment.project(4)
    text.projects[0].budget.total.value = Amount(budget)
    text.projects[0].budget.fiscal.value = Amount(budget)
    change(&text.projects[0])
    return Preflight(only: rule).findings(in: text)
  }

  private func arithmetic(_ quantity: String, _ name: String, _ cost: String, budget: String) -> [Diagnostic] {
    findings("indicator.cost-arithmetic", budget: budget) { project in
      project.indicators[0].value.value = IndicatorValue(parsing: quantity)
      project.indicators[3].level3.value = name
      project.indicators[3].value.value = IndicatorValue(parsing: cost)
    }
  }

  @Test(arguments: [
    ("12.8万户", "每户参保标准", "10元", "123.80"), ("2100人数", "每人参保标准", "≥100元", "19.00"), ("600人次", "费用", "800元/人次", "36.00"),
    ("3000人", "人均补助标准", "500元", "15.00"), ("3000人", "每名学生补助", "500元", "15.00"), ("20公里", "造价", "3.5万元/公里", "7.00"),
    ("100户", "每户每年补助", "1200元", "1.20"), ("100人", "补助", "1200元/人·年", "1.20"), ("≥100人", "补助", "600元/人", "5.00"),
    ("≤100人", "补助", "≤600元/人", "7.00"),
  ])
  func aBudgetThatQuantityAndCostContradictIsFound(quantity: String, name: String, cost: String, budget: String) {
    #expect(arithmetic(quantity, name, cost, budget: budget).count == 1)
  }

  @Test(arguments: [
    ("12.8万户", "每户参保标准", "10元", "128.00"), ("12.8万户", "每户参保标准", "10元", "128.40"), ("≥2100人", "每人标准", "≥100元", "25.00"),
    ("3000人", "每人每月补助", "500元", "15.00"), ("3000人", "每户补助", "500元", "15.00"), ("3000人", "补助标准", "500元", "15.00"),
    ("≥100人", "补助", "≤600元/人", "5.00"), ("≤100人", "补助", "≤600元/人", "5.00"), ("100人", "补助", "600元/人", "6.05"),
    ("100%", "每人补助", "600元", "5.00"), ("多人", "每人补助", "600元", "5.00"), ("100人", "每人补助", "从优", "5.00"),
  ])
  func aBudgetWithinWhatTheyAllowIsFine(quantity: String, name: String, cost: String, budget: String) {
    #expect(arithmetic(quantity, name, cost, budget: budget).isEmpty)
  }

  private func prose(_ purpose: String, budget: String) -> [Diagnostic] {
    findings("budget.prose", budget: budget) { $0.purpose.value = purpose }
  }

  @Test(arguments: [
    "安排资金230万元用于培训。", "项目预算共计45万元。", "本项目计划投入30.5万元。", "2024年度安排专项资金2万元。", "购置设备200万元。", "项目经费合计36.6万元。",
    "安排财政资金３０万元。",
  ])
  func aTotalInProseThatIsNotTheBudgetIsFound(purpose: String) {
    #expect(prose(purpose, budget: "36.50").count == 1)
  }

  @Test(arguments: [
    "安排资金36.5万元用于培训。", "安排资金365000元。", "安排资金365,000元。", "裁判费16.5万元、奖品20万元。", "奖品3万元，其余用于裁判。", "每生每年800元，安排资金36.5万元。",
    "单价120万元的设备维护。", "上年预算40万元。", "不超过50万元。", "约40万元。", "项目总投资500万元，本年安排36.5万元。", "其中：县级预算3万元。", "带动增收300万元。",
    "三年共计110万元。",
  ])
  func otherAmountsInProseAreLeftAlone(purpose: String) {
    #expect(prose(purpose, budget: "36.50").isEmpty)
  }

  @Test func fewIndicatorsAreTold() {
    let found = findings("indicator.few", budget: "36.50") { $0.indicators.removeLast(7) }
    #expect(found.map(\.message.english) == ["there are 2 indicators only"])
  }

  @Test(
    arguments: [
      ("培训合格率", "≥95", ["indicator.percent-missing"]), ("培训合格率", "≥95%", []),
      ("培训次数", "12", ["indicator.unit-missing"]),
      ("培训次数", "12次", []), ("培训次数", "95%", ["indicator.percent-misplaced"]),
      ("覆盖率", "120%", ["indicator.percent-over"]),
      ("收入增长率", "120%", []), ("覆盖率", "１２０％", ["indicator.percent-over"]),
    ] as [(String, String, [String])])
  func unitsAndPercentagesSuitTheirNames(name: String, value: String, rules: [String]) {
    var text = CleanDepartment.project(4)
    text.projects[0].indicators[0].level3.value = name
    text.projects[0].indicators[0].description.value = name + "的统计"
    text.projects[0].indicators[0].value.value = IndicatorValue(parsing: value)
    #expect(Preflight(only: "indicator.*").findings(in: text).map(\.rule) == rules)
  }
}
