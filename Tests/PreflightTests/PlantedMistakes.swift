import BudgetModel
import FieldExpressions
import Foundation
import Preflight

/// A mistake that is planted in the clean text: the rule that is to find it, and where.
struct PlantedMistake: Sendable {
  var rule: String
  /// The project's place in the text; nil for the text as a whole.
  var project: Int?
  var field: String
  var plant: @Sendable (inout PerformanceText) -> Void

  /// A mistake in one project.
  init(_ rule: String, _ project: Int, _ field: FieldName, _ plant: @escaping @Sendable (inout Project) -> Void) {
    self.init(rule, project: project, field: field.rawValue) { plant(&$0.projects[project]) }
  }

  /// A mistake in the text as a whole.
  init(_ rule: String, field: String, _ plant: @escaping @Sendable (inout PerformanceText) -> Void = { _ in }) {
    self.init(rule, project: nil, field: field, plant: plant)
  }

  /// A mistake in a project that takes a change of the whole text.
  init(_ rule: String, project: Int?, field: String, plant: @escaping @Sendable (inout PerformanceText) -> Void) {
    self.rule = rule
    self.project = project
    self.field = field
    self.plant = plant
  }

  /// Sets one cell of an indicator.
  static func indicator(
    _ rule: String, _ project: Int, _ row: Int, _ field: FieldName, _ text: String
  ) -> PlantedMistake {
    PlantedMistake(rule, project, field) { $0.indicators[row].set(field, to: text) }
  }

  /// Replaces text in the goals.
  static func goals(_ rule: String, _ project: Int, _ text: String, with other: String) -> PlantedMistake {
    PlantedMistake(rule, project, .goals) { project in
      for index in project.goals.indices { project.goals[index].value.replace(text, with: other) }
    }
  }

  /// Replaces text in the purpose.
  static func purpose(_ rule: String, _ project: Int, _ text: String, with other: String) -> PlantedMistake {
    PlantedMistake(rule, project, .purpose) { $0.purpose.value.replace(text, with: other) }
  }

  /// Changes a chapter of part one.
  static func chapter(
    _ rule: String, _ chapter: Int, field: String? = nil,
    _ change: @escaping @Sendable (inout Narrative.Chapter) -> Void
  ) -> PlantedMistake {
    let names = ["一、总体绩效目标", "二、分项绩效目标", "三、工作保障"]
    return PlantedMistake(rule, field: field ?? names[chapter]) { text in
      guard var partOne = text.partOne else { return }
      change(&partOne.narrative.chapters[chapter])
      text.partOne = partOne
    }
  }
}

extension Indicator {
  fileprivate mutating func set(_ field: FieldName, to text: String) {
    switch field {
    case .level1: level1.value = text
    case .level2: level2.value = text
    case .level3: level3.value = text
    case .description: description.value = text
    default: value.value = IndicatorValue(parsing: text)
    }
  }
}

extension PlantedMistake {
  /// What the form asks for: one condition that only the first project breaks, and a heading in per cent.
  static let form = Result {
    FormTerms(checks: [FormTerms.Check(try FieldExpression(parsing: "预算数 ≤ 300"))], labels: ["资金支出计划（%）"])
  }

  static let all = identities + money + indicators + tables + texts + narrative

  private static let identities = [
    PlantedMistake("code.characters", 0, .projectCode) { $0.code.value.replace("P000", with: "P００0") },
    PlantedMistake("code.form", 1, .projectCode) { $0.code.value.removeLast() },
    PlantedMistake("code.check-character", 2, .projectCode) { $0.code.value.replace("100192", with: "100193") },
    PlantedMistake("code.year", 3, .projectCode) { $0.code.value = "13022823P000JYT100226" },
    PlantedMistake("code.division", 4, .projectCode) { $0.code.value = "13022724P000JYT10025A" },
    PlantedMistake("code.duplicate", 6, .projectCode) { $0.code.value = CleanDepartment.sheets[5].code },
    PlantedMistake("sequence.order", 7, .sequence) { $0.sequence.value = 9 },
    PlantedMistake("name.duplicate", 5, .projectName) {
      $0.name.value = CleanDepartment.sheets[2].name
      $0.title.value = CleanDepartment.sheets[2].name + "绩效目标表"
    },
    PlantedMistake("name.title", 3, .title) { $0.title.value = "学生活动资金绩效目标表" },
    PlantedMistake("department.differs", 4, .departmentCode) { $0.departmentCode.value = "301010" },
    PlantedMistake("field.blank", 6, .purpose) { $0.purpose.value = "" },
    PlantedMistake("form.check", 0, .budget) { _ in },
  ]

  private static let money = [
    PlantedMistake("amount.negative", 4, .other) {
      $0.budget.fiscal.value = Amount("210.00")
      $0.budget.other.value = Amount("-30.00")
    },
    PlantedMistake("amount.decimals", 5, .cumulative) { $0.plan.points[1].value.value = Amount("60.005") },
    PlantedMistake("budget.sum", 0, .budget) { $0.budget.fiscal.value = Amount("310.00") },
    PlantedMistake("budget.zero", 3, .budget) { project in
      project.budget.total.value = Amount("0.00")
      project.budget.fiscal.value = Amount("0.00")
      for index in project.plan.points.indices { project.plan.points[index].value.value = Amount("0.00") }
    },
    PlantedMistake("budget.unit", 7, .unit) { $0.budget.unit.value = "元" },
    .purpose("budget.prose", 0, "320万元", with: "230万元"),
    PlantedMistake("plan.falls", 6, .plan) { $0.plan.points[2].value.value = Amount("40.00") },
    PlantedMistake("plan.end", 5, .plan) { $0.plan.points[3].value.value = Amount("71.00") },
    PlantedMistake("plan.blank", 7, .plan) { $0.plan.points[1].value.value = nil },
    PlantedMistake("plan.dates", 4, .date) { $0.plan.points[1].date.value = "2月底" },
    PlantedMistake("plan.unit", field: "资金支出计划"),
    PlantedMistake("purpose.repeats-name", 7, .purpose) { $0.purpose = $0.name },
    PlantedMistake("goals.repeat-purpose", 1, .goals) { $0.goals = [Sourced("1." + $0.purpose.value)] },
    .goals("goals.numbering", 2, "3.建立", with: "4.建立"),
  ]

  private static let indicators = [
    .indicator("indicator.blank", 0, 4, .description, ""),
    PlantedMistake("indicator.group-missing", 5, .level1) { $0.indicators.removeLast() },
    PlantedMistake("indicator.level2-missing", 6, .level2) { $0.indicators.remove(at: 6) },
    PlantedMistake("indicator.level-mismatch", 7, .level2) { $0.indicators[4].level1.value = "产出指标" },
    PlantedMistake("indicator.duplicate", 1, .level3) { project in
      project.indicators[2].level3 = project.indicators[1].level3
      project.indicators[2].description = project.indicators[1].description
    },
    .indicator("indicator.quantity-number", 3, 0, .indicatorValue, "多项"),
    .indicator("indicator.cost-number", 6, 3, .indicatorValue, "费用合理"),
    PlantedMistake("indicator.satisfaction-number", 2, .indicatorValue) {
      $0.indicators[8].value.value = IndicatorValue(parsing: "明显提高")
    },
    PlantedMistake("indicator.few-numbers", 5, .indicatorValue) { project in
      for row in [1, 4, 5, 6, 7] { project.indicators[row].value.value = IndicatorValue(parsing: "效果良好") }
    },
    .indicator("indicator.unit-missing", 0, 5, .indicatorValue, "≥2100"),
    .indicator("indicator.percent-missing", 4, 5, .indicatorValue, "≥90"),
    .indicator("indicator.percent-misplaced", 7, 0, .indicatorValue, "≥98%"),
    .indicator("indicator.percent-over", 3, 5, .indicatorValue, "≥930%"),
    .indicator("indicator.cost-operator", 4, 3, .indicatorValue, "≥500元"),
    .indicator("indicator.satisfaction-operator", 3, 8, .indicatorValue, "≤90%"),
    .indicator("indicator.value-repeats", 4, 6, .indicatorValue, "园舍绿化达标率"),
    .indicator("indicator.cost-arithmetic", 2, 3, .indicatorValue, "900元/人次"),
  ]

  /// Two more projects: both with the indicators that the last one had before its mistakes.
  private static let tables = [
    PlantedMistake("indicator.similar-tables", project: 8, field: "指标") {
      $0.addCopy("校园绿化养护经费", "13022824P000JYT10037J", sequence: 10)
    },
    PlantedMistake("indicator.identical-tables", project: 9, field: "指标") {
      $0.addCopy("教育督导经费", "13022824P000JYT100405", sequence: 11)
    },
    .indicator("indicator.foreign-description", 0, 6, .description, "“阳光体育”赛场清洁程度"),
  ]

  private static let texts = [
    .goals("text.unbalanced", 4, "入园贵”", with: "入园贵"),
    .purpose("text.doubled", 3, "裁判", with: "裁判裁判"),
    PlantedMistake("text.repeated-paragraph", 5, .goals) { $0.goals.append(Sourced("2.高考、中考平稳有序，零事故。")) },
    .purpose("text.punctuation", 1, "补助，", with: "补助，、"),
    .goals("text.half-width-punctuation", 3, "6项，", with: "项目,"),
    .goals("text.unfinished", 7, "达到三级。", with: "达到三级，"),
    .goals("text.space", 6, "封闭管理", with: "封闭 管理"),
    .goals("text.control", 2, "提升新课标", with: "提升\u{200B}新课标"),
    .goals("text.lost", 0, "学习环境", with: "学\u{FFFD}环境"),
    .goals("text.full-width", 4, "90%", with: "９０%"),
    .goals("text.look-alike", 3, "3000人次", with: "3O00人次"),
    .purpose("text.placeholder", 5, "用于考场", with: "用于XX考场"),
    .indicator("text.year", 5, 2, .indicatorValue, "2022年7月15日前"),
    .indicator("text.date", 0, 2, .indicatorValue, "2024年2月30日前"),
  ]

  private static let narrative =
    [
      .chapter("text.bracket-width", 0) { $0.paragraphs[1].value.replace("（县域）", with: "（县域)") },
      .chapter("text.digit-in-word", 2) { $0.sections[0].paragraphs[0].value.replace("一级一级", with: "4督导，一级一级") },
      .chapter("text.level", 1) { $0.sections[2].paragraphs[0].value.replace("全县", with: "全省") },
      .chapter("narrative.chapter-missing", 2, field: "工作保障措施") { $0.heading.value = "三、工作保障" },
      .chapter("narrative.empty", 1) { $0.sections[0].paragraphs = [] },
      .chapter("narrative.numbering", 2) { $0.sections[1].heading.value = "3.加强支出管理" },
      .chapter("narrative.goal-parts", 1) { $0.sections[1].paragraphs.removeLast() },
      .chapter("narrative.indicator-differs", 1) { $0.sections[2].paragraphs[1].value.replace("≥600", with: "≥700") },
      .chapter("narrative.total", 0) { $0.paragraphs[0].value.replace("1086.50", with: "1186.50") },
      .chapter("narrative.project-count", 0) { $0.paragraphs[0].value.replace("8个预算", with: "9个预算") },
    ] as [PlantedMistake]
}

extension PerformanceText {
  /// Adds a project with the indicators of the last clean one.
  fileprivate mutating func addCopy(_ name: String, _ code: String, sequence: Int) {
    var project = CleanDepartment.text.projects[7]
    project.name.value = name
    project.title.value = name + "绩效目标表"
    project.code.value = code
    project.sequence.value = sequence
    project.purpose.value = "用于\(name)范围内的材料和人工支出。"
    project.goals = [CleanDepartment.at("1.按年度计划完成\(name)安排的各项任务。")]
    projects.append(project)
  }
}
