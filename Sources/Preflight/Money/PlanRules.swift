internal import BudgetModel
internal import Diagnostics
internal import Foundation

/// Rules about the spending plan.
let planRules = [
  Rule("plan.falls", zh: "支出计划的累计数不下降", en: "a cumulative plan never falls", project: fallFindings),
  Rule("plan.end", zh: "支出计划到达预算数（或 100%）", en: "the plan ends at the budget, or at 100", project: endFindings),
  Rule("plan.blank", zh: "支出计划各时点都已填写", en: "no point of the plan is blank", project: blankFindings),
  Rule("plan.dates", zh: "支出计划的时点按先后排列", en: "the plan's dates are in order", project: dateFindings),
  Rule("plan.unit", .note, zh: "支出计划的栏名与内容单位一致", en: "the plan's heading states its unit", .text(headingFindings)),
]

/// Blank points are passed over.
@Sendable private func fallFindings(_ project: Project) -> [Finding] {
  let points = project.plan.points.compactMap { point in point.value.value.map { (point, $0) } }
  return zip(points, points.dropFirst()).compactMap { earlier, later in
    guard later.1.value < earlier.1.value else { return nil }
    return project.finding(
      .plan, at: later.0.value.location,
      zh: "\(later.0.date.value)的累计数 \(later.1.raw) 小于\(earlier.0.date.value)的 \(earlier.1.raw)",
      en: "\(later.1.raw) at \(later.0.date.value) is less than \(earlier.1.raw) at \(earlier.0.date.value)",
      hint: Message(zh: "填累计数，不填当期数", en: "state what is spent up to the date, not since the last one"))
  }
}

/// A plan ends at the budget, or at 100 where it is in per cent.
@Sendable private func endFindings(_ project: Project) -> [Finding] {
  guard let last = project.plan.points.last, let value = last.value.value else { return [] }
  let total = project.budget.total.value
  let end = project.plan.unit == .percent ? Decimal(100) : total?.value ?? value.value
  guard value.value != end else { return [] }
  return [
    project.finding(
      .plan, at: last.value.location, zh: "支出计划在\(last.date.value)为 \(value.raw)，应为 \(end)",
      en: "the plan ends at \(value.raw) at \(last.date.value), not at \(end)",
      hint: Message(zh: "末期应为 \(end)", en: "the last point should be \(end)"))
  ]
}

/// A plan that is blank altogether was not asked for.
@Sendable private func blankFindings(_ project: Project) -> [Finding] {
  let points = project.plan.points
  guard points.contains(where: { $0.value.value != nil }) else { return [] }
  return points.filter { $0.value.value == nil }.map { point in
    project.finding(
      .plan, at: point.value.location, zh: "支出计划在\(point.date.value)没有填写",
      en: "the plan has no value at \(point.date.value)",
      hint: Message(zh: "填写到\(point.date.value)为止的累计数", en: "state what is spent up to \(point.date.value)"))
  }
}

@Sendable private func dateFindings(_ project: Project) -> [Finding] {
  let months = project.plan.points.compactMap { point in point.date.value.leadingNumber.map { (point, $0) } }
  return zip(months, months.dropFirst()).compactMap { earlier, later in
    guard later.1 <= earlier.1 else { return nil }
    return project.finding(
      .date, at: later.0.date.location, zh: "时点“\(later.0.date.value)”在“\(earlier.0.date.value)”之后",
      en: "“\(later.0.date.value)” comes after “\(earlier.0.date.value)”",
      hint: Message(zh: "按月份先后排列时点", en: "put the dates in the order of the months"))
  }
}

/// A heading in per cent over amounts, as the Hebei form has it: told once, not for each project.
@Sendable private func headingFindings(_ context: CheckContext) -> [Finding] {
  let label = context.form.labels.first { $0.contains("支出计划") && ($0.contains("%") || $0.contains("％")) }
  let holding = context.text.projects.filter {
    $0.plan.unit == .amount && $0.plan.points.contains { $0.value.value != nil }
  }
  guard let label, let first = holding.first, let point = first.plan.points.first else { return [] }
  return [
    context.text.department.finding(
      field: FieldName.plan.rawValue, at: point.value.location,
      zh: "栏名是“\(label)”，\(holding.count) 个项目填的是金额，如 \(point.value.value?.raw ?? "—")",
      en:
        "the heading is “\(label)”; \(holding.count) projects state amounts, such as \(point.value.value?.raw ?? "—")",
      hint: Message(zh: "填百分数，或在版式中把栏名改为金额", en: "state percentages, or change the heading in the layout"))
  ]
}

extension String {
  /// The number that begins a text: 10 of 10月底.
  fileprivate var leadingNumber: Int? { Int(halfWidth.prefix(while: \.isASCIIDigit)) }
}
