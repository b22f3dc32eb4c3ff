import BudgetModel
import Diagnostics

/// Forms of other kinds without a mistake: an application, a self-evaluation, a monitoring form and the overall form of
/// their department.
enum CleanForms {
  static let text = PerformanceText(
    department: CleanDepartment.text.department, partOne: nil, partTwoTitle: nil,
    projects: [application, evaluation, monitoring, overall])

  static func amount(_ text: String) -> Sourced<Amount>? { Amount(text).map { CleanDepartment.at($0) } }

  static func rate(_ text: String) -> Sourced<Amount>? { Amount(percentage: text).map { CleanDepartment.at($0) } }

  static func date(_ text: String) -> Sourced<CalendarDate> { CleanDepartment.at(CalendarDate(parsing: text)) }

  static func value(_ text: String) -> Sourced<IndicatorValue> { CleanDepartment.at(IndicatorValue(parsing: text)) }

  /// 项目支出绩效目标申报表, with a plan in stages.
  private static var application: Project {
    var project = CleanDepartment.text.projects[0]
    project.profile.startDate = date("2024-03-01")
    project.profile.endDate = date("2024-11-30")
    project.funding.total = line(period: "900.00", annual: "320.00")
    project.funding.fiscalGrant = line(period: "850.00", annual: "300.00")
    project.funding.central.annualAmount = amount("200.00")
    project.funding.county.annualAmount = amount("100.00")
    project.funding.other = line(period: "50.00", annual: "20.00")
    project.progressSteps = [
      step("招标采购", "2024-03-01", "2024-04-30"), step("屋面维修", "2024-05-01", "2024-07-31"),
      step("操场硬化", "2024-07-15", "2024-11-15"),
    ]
    return project
  }

  private static func line(period: String, annual: String) -> FundLine {
    var line = FundLine()
    line.periodAmount = amount(period)
    line.annualAmount = amount(annual)
    return line
  }

  private static func step(_ content: String, _ start: String, _ end: String) -> ProgressStep {
    var step = ProgressStep()
    step.content = CleanDepartment.at(content)
    step.startDate = date(start)
    step.endDate = date(end)
    return step
  }

  /// 项目支出绩效自评表.
  private static var evaluation: Project {
    var project = CleanDepartment.text.projects[1]
    project.funding.total.initialBudget = amount("256.00")
    project.funding.total.adjustedBudget = amount("256.00")
    project.funding.total.executed = amount("243.20")
    project.funding.total.executionRate = rate("95.00%")
    project.funding.total.weight = amount("10")
    project.funding.total.score = amount("9.50")
    project.funding.fiscalGrant.adjustedBudget = amount("246.00")
    project.funding.fiscalGrant.executed = amount("233.20")
    project.funding.fiscalGrant.executionRate = rate("94.8%")
    project.funding.carriedOver.adjustedBudget = amount("10.00")
    project.funding.carriedOver.executed = amount("10.00")
    for index in project.indicators.indices {
      let raw = project.indicators[index].value.value.raw
      project.indicators[index].scoring.weight = amount("10")
      project.indicators[index].scoring.score = amount("10")
      project.indicators[index].scoring.actual = value(raw.replacing("≥", with: "").replacing("≤", with: ""))
    }
    project.evaluation.totalScore = amount("99.50")
    return project
  }

  /// 项目支出绩效运行监控表: half of the money in the middle of the year.
  private static var monitoring: Project {
    var project = CleanDepartment.text.projects[2]
    project.funding.total.initialBudget = amount("48.00")
    project.funding.total.executed = amount("24.00")
    project.funding.total.executionRate = rate("50.00%")
    project.funding.total.expectedExecution = amount("48.00")
    for index in project.indicators.indices {
      project.indicators[index].monitoring.status = CleanDepartment.at("进行中")
      project.indicators[index].monitoring.likelihood = CleanDepartment.at("确定能")
    }
    return project
  }

  /// 部门整体支出绩效目标申报表: what the three projects make.
  private static var overall: Project {
    var project = CleanDepartment.text.projects[7]
    let name = CleanDepartment.text.department.name
    (project.code, project.name, project.sequence.value) = (CleanDepartment.text.department.code, name, 4)
    project.title.value = name.value + "绩效目标表"
    project.budget.total.value = Amount("624.00")
    project.budget.fiscal.value = Amount("624.00")
    project.plan.points = []
    project.purpose.value = "部门整体支出。"
    project.funding.total.annualAmount = amount("624.00")
    project.tasks = [task("改善办学条件", "320.00", "20.00", "300.00"), task("资助和培训", "304.00", "0.00", "304.00")]
    return project
  }

  private static func task(_ name: String, _ total: String, _ other: String, _ fiscal: String) -> DepartmentTask {
    var task = DepartmentTask()
    task.name = CleanDepartment.at(name)
    task.total = amount(total)
    task.fiscalGrant = amount(fiscal)
    task.other = amount(other)
    return task
  }
}
