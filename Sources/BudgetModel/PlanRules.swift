import Diagnostics
import Foundation

/// A cumulative plan never falls. Blank points are passed over.
@Sendable func fallingPlanFindings(_ project: Project) -> [Diagnostic] {
  let points = project.plan.points.compactMap { point in point.value.value.map { (point, $0) } }
  return zip(points, points.dropFirst()).compactMap { earlier, later in
    guard later.1.value < earlier.1.value else { return nil }
    return project.warning(
      "plan.falls", .plan, at: later.0.value.location,
      zh: "\(later.0.date.value)的累计数 \(later.1.raw) 小于\(earlier.0.date.value)的 \(earlier.1.raw)",
      en: "\(later.1.raw) at \(later.0.date.value) is less than \(earlier.1.raw) at \(earlier.0.date.value)")
  }
}

/// A plan ends at the budget, or at 100 where it is in per cent.
@Sendable func planEndFindings(_ project: Project) -> [Diagnostic] {
  guard let last = project.plan.points.last, let value = last.value.value else { return [] }
  let end =
    switch project.plan.unit {
    case .percent: Decimal(100)
    case .amount: project.budget.total.value?.value ?? value.value
    }
  guard value.value != end else { return [] }
  return [
    project.warning(
      "plan.end", .plan, at: last.value.location,
      zh: "支出计划在\(last.date.value)为 \(value.raw)，应为 \(end)",
      en: "the plan ends at \(value.raw) at \(last.date.value), not at \(end)")
  ]
}

/// An indicator states its levels, its description and its value. What the value rests on may be blank.
@Sendable func indicatorFindings(_ project: Project) -> [Diagnostic] {
  project.indicators.flatMap { indicator in
    blankFields(of: indicator).map { field, location in
      project.warning(
        "indicator.blank", field, at: location,
        zh: "指标的“\(field.rawValue)”没有填写", en: "an indicator's 「\(field.rawValue)」 is blank")
    }
  }
}

private func blankFields(of indicator: Indicator) -> [(FieldName, SourceLocation)] {
  let fields: [(FieldName, Sourced<String>)] = [
    (.level1, indicator.level1), (.level2, indicator.level2), (.level3, indicator.level3),
    (.description, indicator.description), (.indicatorValue, indicator.value.map(\.raw)),
  ]
  return fields.filter { $0.1.value.isEmpty }.map { ($0.0, $0.1.location) }
}
