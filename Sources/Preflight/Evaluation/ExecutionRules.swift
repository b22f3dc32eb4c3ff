internal import BudgetModel
internal import Diagnostics
internal import Foundation

/// Rules about how much of the money was spent.
let executionRules = [
  Rule(
    "execution.rate", zh: "执行率 = 执行数 ÷ 全年预算数", en: "the rate is what was spent of the budget", project: rateFindings),
  Rule("execution.over", zh: "执行率不超过 100%", en: "no more is spent than there is", project: overFindings),
  Rule("execution.low", .note, zh: "执行率低于 90% 写明原因", en: "a rate below 90% has its reason", project: lowFindings),
  Rule(
    "execution.score", zh: "预算执行得分 = 执行率 × 分值", en: "the points for spending follow the rate", project: scoreFindings),
]

/// What was spent of one source, against what there was.
private struct Execution {
  var source: FieldName
  var line: FundLine
  /// 全年预算数; 年初预算数 in forms that have no other.
  var budget: Sourced<Amount>?

  /// The rate that the amounts make; nil where one is blank, or there is no budget.
  var computed: Decimal? {
    guard let executed = line.executed?.value.value, let budget = budget?.value.value, budget > 0 else { return nil }
    return executed / budget
  }

  /// The rate as stated, or as the amounts make it.
  var rate: Decimal? { line.executionRate?.value.value ?? computed }

  var location: SourceLocation? { (line.executionRate ?? line.executed ?? line.score)?.location }

  /// The rate as messages show it.
  var shown: String { line.executionRate?.value.raw ?? computed?.inPerCent ?? "—" }
}

extension Decimal {
  /// The ratio in per cent, with two decimals: 97.5%.
  fileprivate var inPerCent: String { "\((self * 100).rounded(to: 2))%" }
}

extension Project {
  /// What was spent by source, the whole first.
  private var executions: [Execution] {
    let lines = funding.lines
    let isAdjusted = lines.contains { $0.line.adjustedBudget != nil }
    return lines.map { source, line in
      Execution(source: source, line: line, budget: isAdjusted ? line.adjustedBudget : line.initialBudget)
    }
  }

  /// A finding for each source at fault.
  fileprivate func executionFindings(_ finding: (Execution, SourceLocation) -> Finding?) -> [Finding] {
    executions.compactMap { execution in execution.location.flatMap { finding(execution, $0) } }
  }
}

/// Rates are given with one decimal at least: a tenth of a per cent is left to rounding.
@Sendable private func rateFindings(_ project: Project) -> [Finding] {
  let tolerance = Decimal(sign: .plus, exponent: -3, significand: 1)
  return project.executionFindings { execution, location in
    guard let stated = execution.line.executionRate?.value, let computed = execution.computed,
      (stated.value - computed).magnitude > tolerance
    else { return nil }
    return project.finding(
      .executionRate, at: location,
      zh: "\(execution.source.rawValue)的执行率是 \(stated.raw)，执行数 ÷ 预算数为 \(computed.inPerCent)",
      en: "「\(execution.source.rawValue)」: the rate is \(stated.raw) where the amounts make \(computed.inPerCent)",
      hint: Message(
        zh: "应为 \(computed.inPerCent)，或改正执行数、预算数", en: "it should be \(computed.inPerCent), or an amount is wrong"))
  }
}

/// More than the budget of the start of the year may be spent: it may have been adjusted. The stated rate counts.
@Sendable private func overFindings(_ project: Project) -> [Finding] {
  project.executionFindings { execution, location in
    let spent = execution.line.executed?.value.value
    let isAbove = spent.flatMap { spent in execution.line.adjustedBudget.map { spent > $0.value.value } } ?? false
    guard execution.line.executionRate.map({ $0.value.value > 1 }) ?? isAbove else { return nil }
    return project.finding(
      .executionRate, at: location, zh: "\(execution.source.rawValue)的执行数超过预算数，执行率 \(execution.shown)",
      en: "「\(execution.source.rawValue)」: more was spent than there was, \(execution.shown)",
      hint: Message(zh: "核对执行数；追加的预算计入全年预算数", en: "compare the amounts; what was added belongs to the budget"))
  }
}

/// Only of the whole, when the year is over: in its middle no form expects the money to be spent.
@Sendable private func lowFindings(_ project: Project) -> [Finding] {
  guard project.evaluation.executionReason.isBlank, !project.isMonitored else { return [] }
  return project.executionFindings { execution, location in
    guard execution.source == .total, let rate = execution.rate,
      rate < Decimal(sign: .plus, exponent: -1, significand: 9)
    else { return nil }
    return project.finding(
      .executionReason, at: location, zh: "执行率 \(execution.shown) 低于 90%，没有写明原因",
      en: "\(execution.shown) of the money was spent, and no reason is given",
      hint: Message(zh: "在执行偏差原因中写明", en: "state it under 「执行偏差原因」"))
  }
}

/// A rate above the whole earns no more than all points; points above the weight are another rule's.
@Sendable private func scoreFindings(_ project: Project) -> [Finding] {
  project.executionFindings { execution, _ in
    guard let weight = execution.line.weight?.value.value, let score = execution.line.score, let rate = execution.rate,
      score.value.value <= weight
    else { return nil }
    let expected = (min(rate, 1) * weight).rounded(to: 2)
    guard (score.value.value - expected).magnitude > scoreTolerance else { return nil }
    return project.finding(
      .score, at: score.location,
      zh: "预算执行得分 \(score.value.raw)，执行率 \(execution.shown) × 分值 \(weight) 为 \(expected)",
      en: "\(score.value.raw) points for spending where \(execution.shown) of \(weight) make \(expected)",
      hint: Message(zh: "应为 \(expected)", en: "it should be \(expected)"))
  }
}
