internal import BudgetModel
internal import Diagnostics
internal import Foundation

/// Rules about the points of a self-evaluation (财预〔2020〕10号).
let scoreRules = [
  Rule("score.over", zh: "得分不超过分值", en: "no score is more than its weight", project: overFindings),
  Rule("score.formula", .note, zh: "得分与完成程度相符", en: "a score follows from what was reached", project: formulaFindings),
  Rule("score.reason", zh: "扣分写明偏差原因", en: "a lower score has its reason", project: reasonFindings),
  Rule("score.total", zh: "总分等于各项得分之和", en: "the total is the sum of the scores", project: totalFindings),
  Rule("score.weights", zh: "分值合计 100", en: "the weights make 100", project: weightFindings),
]

/// What rounding of points may change.
let scoreTolerance = Decimal(sign: .plus, exponent: -1, significand: 1)

@Sendable private func overFindings(_ project: Project) -> [Finding] {
  let total = project.funding.total
  let indicators = project.indicators.map { ($0.label, $0.scoring.weight, $0.scoring.score) }
  return ([("预算执行", total.weight, total.score)] + indicators).compactMap { name, weight, score in
    guard let weight, let score, score.value.value > weight.value.value else { return nil }
    return project.finding(
      .score, at: score.location, zh: "“\(name)”得分 \(score.value.raw) 超过分值 \(weight.value.raw)",
      en: "“\(name)” has \(score.value.raw) of \(weight.value.raw) points",
      hint: Message(zh: "最多 \(weight.value.raw) 分，核对得分和分值", en: "\(weight.value.raw) at most: compare score and weight")
    )
  }
}

/// Only where both values are plain numbers of the same unit; who evaluates may have reasons for other points.
@Sendable private func formulaFindings(_ project: Project) -> [Finding] {
  project.indicators.compactMap { indicator in
    let scoring = indicator.scoring
    guard let weight = scoring.weight?.value.value, let score = scoring.score, let actual = scoring.actual?.value,
      score.value.value <= weight, let attainment = indicator.attainment(of: actual)
    else { return nil }
    let expected = (attainment.share * weight).rounded(to: 2)
    guard (score.value.value - expected).magnitude > scoreTolerance else { return nil }
    return project.finding(
      .score, at: score.location,
      zh:
        "“\(indicator.label)”指标值 \(indicator.value.value.raw)，完成 \(actual.raw)，得分 \(score.value.raw)，按完成程度为 \(expected)",
      en: "“\(indicator.label)”: \(actual.raw) of \(indicator.value.value.raw) has \(score.value.raw) points, "
        + "\(expected) by what was reached",
      hint: Message(zh: "按公式为 \(expected) 分，核对完成值和得分", en: "the formula gives \(expected): compare value and score"))
  }
}

@Sendable private func reasonFindings(_ project: Project) -> [Finding] {
  project.indicators.compactMap { indicator in
    let scoring = indicator.scoring
    guard let weight = scoring.weight, let score = scoring.score, score.value.value < weight.value.value,
      scoring.deviation.isBlank
    else { return nil }
    return project.finding(
      .deviation, at: score.location,
      zh: "“\(indicator.label)”得分 \(score.value.raw)，低于分值 \(weight.value.raw)，没有写明偏差原因",
      en: "“\(indicator.label)” has \(score.value.raw) of \(weight.value.raw) points, and no reason is given",
      hint: Message(zh: "写明偏差原因和改进措施", en: "state the reason and what will be done"))
  }
}

extension Sourced<String>? {
  /// Whether nothing is written.
  var isBlank: Bool { self?.value.isBlank ?? true }
}

/// Only where every part of the total is given.
@Sendable private func totalFindings(_ project: Project) -> [Finding] {
  let execution = project.funding.total
  let scores = project.indicators.compactMap { $0.scoring.score?.value.value }
  guard let total = project.evaluation.totalScore, !scores.isEmpty, scores.count == project.indicators.count,
    execution.score != nil || execution.weight == nil
  else { return [] }
  let sum = scores.reduce(execution.score?.value.value ?? 0, +)
  guard (total.value.value - sum).magnitude > scoreTolerance else { return [] }
  return [
    project.finding(
      .totalScore, at: total.location, zh: "总分 \(total.value.raw) 不等于各项得分之和 \(sum)",
      en: "the total \(total.value.raw) is not the sum of the scores, \(sum)",
      hint: Message(zh: "应为 \(sum)，或改正某项得分", en: "it should be \(sum), or a score is wrong"))
  ]
}

/// The indicators make 100, or 90 beside 10 for the execution of the budget (财预〔2020〕10号), which has not always a
/// line of its own.
@Sendable private func weightFindings(_ project: Project) -> [Finding] {
  let weights = project.indicators.compactMap(\.scoring.weight)
  guard let first = weights.first, weights.count == project.indicators.count else { return [] }
  let execution = project.funding.total.weight?.value.value
  let sum = weights.reduce(execution ?? 0) { $0 + $1.value.value }
  let allowed: [Decimal] = execution == nil ? [100, 90] : [100]
  guard !allowed.contains(where: { (sum - $0).magnitude <= scoreTolerance }) else { return [] }
  return [
    project.finding(
      .weight, at: first.location, zh: "分值合计 \(sum)，应为 100",
      en: "the weights make \(sum), not 100",
      hint: Message(
        zh: "各指标与预算执行（通常 10 分）合计 100", en: "indicators and the execution of the budget (usually 10) make 100"))
  ]
}
