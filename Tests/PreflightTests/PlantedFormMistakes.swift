import BudgetModel

extension PlantedMistake {
  /// Mistakes in the clean forms: an application, a self-evaluation, a monitoring form and a department's overall form.
  static let inForms = funding + schedules + scores + spending + monitoring

  private static let (application, evaluation, monitored, overall) = (0, 1, 2, 3)

  private static let funding = [
    PlantedMistake("funding.sum", application, .annualAmount) {
      $0.funding.other.annualAmount = CleanForms.amount("25.00")
    },
    PlantedMistake("funding.annual-over", application, .annualAmount) {
      $0.funding.other.periodAmount = CleanForms.amount("10.00")
      $0.funding.fiscalGrant.periodAmount = CleanForms.amount("890.00")
    },
    PlantedMistake("funding.budget", monitored, .budget) {
      $0.funding.total.initialBudget = CleanForms.amount("60.00")
      $0.funding.total.executed = CleanForms.amount("30.00")
    },
    PlantedMistake("department.task-sum", overall, .total) {
      $0.tasks[0].fiscalGrant = CleanForms.amount("310.00")
    },
    PlantedMistake("department.tasks-total", overall, .tasks) {
      $0.tasks[1].total = CleanForms.amount("314.00")
      $0.tasks[1].fiscalGrant = CleanForms.amount("314.00")
    },
    PlantedMistake("department.projects-total", project: overall, field: FieldName.budget.rawValue) {
      $0.projects[evaluation].funding.total.annualAmount = CleanForms.amount("250.00")
    },
  ]

  private static let schedules = [
    PlantedMistake("schedule.order", application, .endDate) {
      $0.progressSteps[2].endDate = CleanForms.date("2024-07-10")
    },
    PlantedMistake("schedule.step-outside", application, .startDate) {
      $0.progressSteps[0].startDate = CleanForms.date("2024-02-20")
    },
    PlantedMistake("schedule.step-order", application, .progressSteps) {
      $0.progressSteps[1].startDate = CleanForms.date("2024年7月20日")
    },
    .indicator("schedule.indicator-late", application, 2, .indicatorValue, "2024年12月底前"),
  ]

  private static let scores = [
    PlantedMistake("score.over", evaluation, .score) { $0.indicators[0].scoring.score = CleanForms.amount("12") },
    PlantedMistake("score.formula", evaluation, .score) { $0.indicators[1].scoring.actual = CleanForms.value("90%") },
    PlantedMistake("score.reason", evaluation, .deviation) {
      $0.indicators[4].scoring.actual = CleanForms.value("基本达到")
      $0.indicators[4].scoring.score = CleanForms.amount("8")
    },
    PlantedMistake("score.total", evaluation, .totalScore) {
      $0.evaluation.totalScore = CleanForms.amount("89.50")
    },
    PlantedMistake("score.weights", evaluation, .weight) {
      $0.indicators[5].scoring.weight = CleanForms.amount("15")
      $0.indicators[5].scoring.score = CleanForms.amount("15")
    },
  ]

  private static let spending = [
    PlantedMistake("execution.rate", evaluation, .executionRate) {
      $0.funding.fiscalGrant.executionRate = CleanForms.rate("85.00%")
    },
    PlantedMistake("execution.over", evaluation, .executionRate) {
      $0.funding.carriedOver.executed = CleanForms.amount("12.00")
      $0.funding.fiscalGrant.executed = CleanForms.amount("231.20")
    },
    PlantedMistake("execution.low", evaluation, .executionReason) {
      $0.funding.total.executed = CleanForms.amount("179.20")
      $0.funding.total.executionRate = CleanForms.rate("70.00%")
      $0.funding.fiscalGrant.executed = CleanForms.amount("167.20")
    },
    PlantedMistake("execution.score", evaluation, .score) { $0.funding.total.score = CleanForms.amount("8.00") },
  ]

  private static let monitoring = [
    PlantedMistake("monitoring.likelihood", monitored, .likelihood) { $0.indicators[0].monitoring.likelihood = nil },
    PlantedMistake("monitoring.reason", monitored, .deviationReasons) {
      $0.indicators[1].monitoring.expected = CleanDepartment.at("90%")
      $0.indicators[1].monitoring.likelihood = CleanDepartment.at("有可能")
    },
  ]
}
