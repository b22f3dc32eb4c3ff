import BudgetModel
import Diagnostics
import Preflight
import Testing

/// What the rules about other forms find at their edges, and what they leave alone.
@Suite struct FormRuleTests {
  /// The rules that speak about one of the clean forms after a change.
  private func rules(_ form: Int, _ pattern: String, _ change: (inout Project) -> Void) -> [String] {
    var text = CleanForms.text
    change(&text.projects[form])
    return Preflight(only: pattern).findings(in: text).map(\.rule)
  }

  @Test(arguments: [
    ("≥12辆", "10辆", "8.33", true), ("≥12辆", "10辆", "10", false), ("≤2.6元", "3.25元", "8", true),
    ("≤2.6元", "3.25元", "10", false), ("≥90%", "93.6%", "9", false), ("≥90%", "93.6%", "9.9", true),
    ("≥6类", "6", "10", true), ("≥6类", "3", "10", false), ("=2处", "2处", "10", true), ("=2处", "1处", "10", false),
    (">5次", "4次", "8", true), ("≥12辆", "10台", "10", true), ("≥95%", "0.96", "10", true), ("健全", "基本健全", "9", true),
    ("≥12辆", "约10辆", "10", true), ("=0起", "1起", "5", true), ("≤0起", "1起", "10", false), (">5次", "5次", "3", true),
    ("2023年6月底前", "2023年5月", "9", true),
  ])
  func aScoreFollowsFromWhatWasReached(target: String, actual: String, score: String, isFine: Bool) {
    let found = rules(1, "score.formula") { project in
      project.indicators[0].value = CleanForms.value(target)
      project.indicators[0].scoring.actual = CleanForms.value(actual)
      project.indicators[0].scoring.score = CleanForms.amount(score)
    }
    #expect(found == (isFine ? [] : ["score.formula"]))
  }

  @Test func whatIsBlankIsUnknown() {
    let found = rules(1, "score.*") { project in
      project.indicators[0].scoring.score = nil
      project.indicators[1].scoring.weight = nil
      project.indicators[1].scoring.score = CleanForms.amount("3")
    }
    #expect(found == [])
  }

  @Test(arguments: [("99.60", true), ("99.65", false), ("99.40", true), ("89.50", false)])
  func aTotalMayDifferByRounding(total: String, isFine: Bool) {
    let found = rules(1, "score.total") { $0.evaluation.totalScore = CleanForms.amount(total) }
    #expect(found.isEmpty == isFine)
  }

  @Test func aTotalNeedsThePointsForSpending() {
    #expect(rules(1, "score.total") { $0.funding.total.score = nil } == [])
    let without = rules(1, "score.total") { project in
      project.funding.total.score = nil
      project.funding.total.weight = nil
    }
    #expect(without == ["score.total"])
  }

  @Test(arguments: [("10", true), (nil, true), ("20", false)])
  func weightsMakeAHundredOrNinety(execution: String?, isFine: Bool) {
    let found = rules(1, "score.weights") { $0.funding.total.weight = execution.flatMap(CleanForms.amount) }
    #expect(found.isEmpty == isFine)
  }

  @Test(arguments: [("94.9%", true), ("95.1%", true), ("95.2%", false), ("94%", false)])
  func aRateMayDifferByATenthOfAPoint(rate: String, isFine: Bool) {
    let found = rules(1, "execution.rate") { $0.funding.total.executionRate = CleanForms.rate(rate) }
    #expect(found.isEmpty == isFine)
  }

  @Test(arguments: [("90%", true), ("89.99%", false)])
  func aLowRateNeedsAReason(rate: String, isFine: Bool) {
    let change = { (project: inout Project) in project.funding.total.executionRate = CleanForms.rate(rate) }
    #expect(rules(1, "execution.low", change).isEmpty == isFine)
    #expect(rules(2, "execution.low", change) == [])
    let explained = rules(1, "execution.low") { project in
      change(&project)
      project.evaluation.executionReason = CleanDepartment.at("质保金次年支付。")
    }
    #expect(explained == [])
  }

  @Test func aBudgetOfZeroHasNoRate() {
    let found = rules(1, "execution.*") { project in
      project.funding.other.adjustedBudget = CleanForms.amount("0.00")
      project.funding.other.executed = CleanForms.amount("0.00")
    }
    #expect(found == [])
  }

  @Test func aSourceThatIsBlankMayBeAnything() {
    #expect(rules(0, "funding.sum") { $0.funding.other.annualAmount = nil } == [])
    let tooMuch = rules(0, "funding.sum") { project in
      project.funding.other.annualAmount = nil
      project.funding.total.annualAmount = CleanForms.amount("299.00")
    }
    #expect(tooMuch == ["funding.sum"])
  }

  @Test func amountsOfSourcesAndTasksAreChecked() {
    let source = rules(0, "amount.*") { $0.funding.county.annualAmount = CleanForms.amount("-100.00") }
    #expect(source == ["amount.negative"])
    #expect(rules(3, "amount.*") { $0.tasks[0].other = CleanForms.amount("20.005") } == ["amount.decimals"])
  }

  @Test func theOverallFormIsNoProject() {
    var text = CleanDepartment.text
    text.projects.append(CleanForms.text.projects[3])
    #expect(Preflight(only: "narrative.*").findings(in: text).map(\.message.chinese) == [])
  }

  @Test func levelsOfGovernmentMakeUpTheFiscalFunds() {
    let change = { (project: inout Project) in project.funding.county.annualAmount = CleanForms.amount("90.00") }
    #expect(rules(0, "funding.sum", change) == ["funding.sum"])
    let withLocal = rules(0, "funding.sum") { project in
      change(&project)
      project.funding.local.annualAmount = CleanForms.amount("10.00")
    }
    #expect(withLocal == [])
  }

  @Test func projectsAreNotMoreThanTheirDepartment() {
    func severities(_ total: String, form: String? = nil) -> [Severity] {
      var text = CleanForms.text
      text.projects[1].form = form.map { CleanDepartment.at($0) }
      text.projects[3].funding.total.annualAmount = CleanForms.amount(total)
      return Preflight().findings(in: text).filter { $0.rule == "department.projects-total" }.map(\.severity)
    }
    #expect(severities("600.00", form: "项目支出绩效自评表") == [])
    #expect(severities("624.00") == [])
    #expect(severities("700.00") == [.note])
    #expect(severities("600.00") == [.warning])
  }

  @Test(arguments: [
    ("11月底前", true), ("12月底前", false), ("12月前", true), ("12月15日前", false), ("2024年12月底前", false), ("2025年前", false),
    ("2024年前", true),
    ("2025年底前", false), ("3月—11月", true), ("8个月内", true), ("每季度末15日内", true), ("２０２４年１２月", false),
  ])
  func aDateOfAnIndicatorIsNotAfterTheEnd(value: String, isFine: Bool) {
    let found = rules(0, "schedule.indicator-late") { $0.indicators[2].value = CleanForms.value(value) }
    #expect(found.isEmpty == isFine)
  }

  @Test(arguments: [("2024年3月—2024年11月", true), ("2023年—2025年", true), ("2024年3月—2024年10月", false), ("2024年", true)])
  func aPeriodInWordsCountsWhereDatesAreBlank(period: String, isFine: Bool) {
    let found = rules(0, "schedule.step-outside") { project in
      project.profile.startDate = nil
      project.profile.endDate = nil
      project.profile.period = CleanDepartment.at(period)
    }
    #expect(found.isEmpty == isFine)
  }

  @Test func datesThatAreNoDaysAreLeftAlone() {
    let found = rules(0, "schedule.*") { project in
      project.profile.endDate = CleanForms.date("2024年底")
      project.progressSteps[0].startDate = CleanForms.date("2024年初")
    }
    #expect(found == [])
  }

  @Test(arguments: [
    ("有可能", "90%", "monitoring.reason"), ("有可能", "95%", nil), ("有可能", "完成", nil), ("确定能", "90%", nil),
    ("完全不可能", "完成", "monitoring.reason"), ("有可能、确定能", "95%", "monitoring.likelihood"),
  ])
  func whatIsBehindHasAReason(likelihood: String, expected: String, rule: String?) {
    let change = { (project: inout Project) in
      project.indicators[1].monitoring.expected = CleanDepartment.at(expected)
      project.indicators[1].monitoring.likelihood = CleanDepartment.at(likelihood)
    }
    #expect(rules(2, "monitoring.*", change) == [rule].compactMap(\.self))
    let explained = rules(2, "monitoring.reason") { project in
      change(&project)
      project.indicators[1].monitoring.reasons = [CleanDepartment.at("人员保障")]
    }
    #expect(explained == [])
  }
}
