internal import BudgetModel
internal import Diagnostics

/// Rules about the dates of a project and of its stages.
let scheduleRules = [
  Rule("schedule.order", zh: "开始日期不晚于完成日期", en: "nothing ends before it begins", project: orderFindings),
  Rule(
    "schedule.step-outside", zh: "进度计划在项目期内", en: "stages are within the project's period", project: outsideFindings),
  Rule("schedule.step-order", zh: "进度计划按先后排列", en: "stages are in the order of their dates", project: stepFindings),
  Rule(
    "schedule.indicator-late", zh: "时效指标不晚于项目完成日期", en: "no date of an indicator is after the project's end",
    .project(lateFindings)),
]

/// Of the project, and of each of its stages.
@Sendable private func orderFindings(_ project: Project) -> [Finding] {
  let own = [("项目", project.profile.startDate, project.profile.endDate)]
  let steps = project.progressSteps.map { ($0.content?.value ?? "", $0.startDate, $0.endDate) }
  return (own + steps).compactMap { name, start, end in
    guard let start, let end, let first = start.value.day, let last = end.value.day, last < first else { return nil }
    return project.finding(
      .endDate, at: end.location, zh: "“\(name)”的完成日期 \(end.value.raw) 早于开始日期 \(start.value.raw)",
      en: "“\(name)” ends on \(end.value.raw), before it begins on \(start.value.raw)",
      hint: Message(zh: "核对两个日期", en: "compare both dates"))
  }
}

@Sendable private func outsideFindings(_ project: Project) -> [Finding] {
  guard !project.progressSteps.isEmpty else { return [] }
  let period = ProjectPeriod(of: project.profile)
  return project.progressSteps.flatMap { step -> [Finding] in
    let dates: [(FieldName, Sourced<CalendarDate>?)] = [(.startDate, step.startDate), (.endDate, step.endDate)]
    return dates.compactMap { field, date in
      guard let date, let day = date.value.day.map(WrittenDate.init) else { return nil }
      let isEarly = period.start.map { day < $0 } ?? false
      guard isEarly || (period.end.map { day > $0 } ?? false) else { return nil }
      return project.finding(
        field, at: date.location,
        zh: "“\(step.content?.value ?? "")”的\(field.rawValue) \(date.value.raw) \(isEarly ? "早于项目开始" : "晚于项目完成")",
        en: "“\(step.content?.value ?? "")”: \(date.value.raw) is \(isEarly ? "before the project" : "after it")",
        hint: Message(zh: "改为项目期内的日期，或改正项目期", en: "choose a date within the project's period, or correct that"))
    }
  }
}

/// Stages may overlap, but each begins no earlier than the one before it.
@Sendable private func stepFindings(_ project: Project) -> [Finding] {
  let begun = project.progressSteps.compactMap { step in
    step.startDate.flatMap { date in date.value.day.map { (step, date, $0) } }
  }
  return zip(begun, begun.dropFirst()).compactMap { earlier, later in
    guard later.2 < earlier.2 else { return nil }
    return project.finding(
      .progressSteps, at: later.1.location,
      zh: "“\(later.0.content?.value ?? "")”从 \(later.1.value.raw) 开始，早于排在前面的“\(earlier.0.content?.value ?? "")”",
      en: "“\(later.0.content?.value ?? "")” begins on \(later.1.value.raw), before the stage in front of it",
      hint: Message(zh: "按开始日期的先后排列", en: "put the stages in the order in which they begin"))
  }
}

/// Dates without a year are of the year of the text.
@Sendable private func lateFindings(_ project: Project, _ context: CheckContext) -> [Finding] {
  guard let end = ProjectPeriod(of: project.profile).end else { return [] }
  let year = context.text.department.year.value
  return project.indicators.filter { $0.level2.value.contains("时效") }.compactMap { indicator in
    let dates = WrittenDate.dates(in: indicator.value.value.raw, year: year)
    guard dates.contains(where: { $0 > end }) else { return nil }
    return project.valueFinding(
      indicator, zh: "时效指标晚于项目完成日期 \(end.text)", en: "later than the project's end, \(end.text)",
      hint: Message(zh: "改为 \(end.text) 以前，或改正项目完成日期", en: "choose \(end.text) or earlier, or correct the end"))
  }
}

extension WrittenDate {
  /// The date as messages show it.
  fileprivate var text: String { "\(year)年\(month)月\(day)日" }
}
