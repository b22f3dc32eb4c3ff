internal import BudgetModel
internal import Diagnostics
internal import Foundation

/// Rules about the money of a project by its sources.
let fundingRules = [
  Rule("funding.sum", zh: "资金总额等于各项来源之和", en: "the funds are the sum of their sources", project: sumFindings),
  Rule("funding.budget", zh: "资金总额与预算数一致", en: "the funds of the year are the budget", project: budgetFindings),
  Rule(
    "funding.annual-over", zh: "年度金额不超过实施期金额", en: "a year has no more than the whole period",
    project: annualFindings),
]

@Sendable private func sumFindings(_ project: Project) -> [Finding] {
  project.funding.groups.flatMap { group in
    FundLine.moneyColumns.compactMap { column in
      group.contradiction(in: column).map { project.finding(group.name, in: column, stated: $0.whole, sum: $0.sum) }
    }
  }
}

extension Project {
  fileprivate func finding(
    _ whole: FieldName, in column: FieldName, stated: Sourced<Amount>, sum: Decimal
  ) -> Finding {
    finding(
      column, at: stated.location,
      zh: "\(column.rawValue)的\(whole.rawValue) \(stated.value.raw) 不等于各项来源之和 \(sum)",
      en: "「\(column.rawValue)」: 「\(whole.rawValue)」 \(stated.value.raw) is not the sum of its sources, \(sum)",
      hint: Message(
        zh: "相差 \(stated.value.value - sum)：改正\(whole.rawValue)或其来源",
        en: "they differ by \(stated.value.value - sum): correct the whole or its sources"))
  }
}

/// An evaluation's budget may be the one before adjustment or the one after it.
@Sendable private func budgetFindings(_ project: Project) -> [Finding] {
  let total = project.funding.total
  let stated = [total.annualAmount, total.initialBudget, total.adjustedBudget].compactMap(\.self)
  guard let budget = project.budget.total.value, let first = stated.first,
    !stated.contains(where: { $0.value.value == budget.value })
  else { return [] }
  return [
    project.finding(
      .budget, at: project.budget.total.location, zh: "预算数 \(budget.raw) 与资金总额 \(first.value.raw) 不一致",
      en: "the budget \(budget.raw) is not the funds of the year, \(first.value.raw)",
      hint: Message(zh: "核对预算数和年度资金总额", en: "compare the budget with the funds of the year"))
  ]
}

@Sendable private func annualFindings(_ project: Project) -> [Finding] {
  project.funding.lines.compactMap { source, line in
    guard let annual = line.annualAmount, let period = line.periodAmount, annual.value.value > period.value.value else {
      return nil
    }
    return project.finding(
      .annualAmount, at: annual.location,
      zh: "\(source.rawValue)的年度金额 \(annual.value.raw) 大于实施期（中期）金额 \(period.value.raw)",
      en: "「\(source.rawValue)」: \(annual.value.raw) in the year is more than \(period.value.raw) in the whole period",
      hint: Message(zh: "实施期金额包含各年度，核对两数", en: "the period holds all its years: compare both amounts"))
  }
}
