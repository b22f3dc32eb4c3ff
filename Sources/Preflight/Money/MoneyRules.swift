internal import BudgetModel
internal import Diagnostics
internal import Foundation

/// Rules about the money of a project.
let moneyRules = [
  Rule("amount.negative", zh: "金额不为负", en: "amounts are not negative", project: negativeFindings),
  Rule("amount.decimals", .note, zh: "金额最多两位小数", en: "amounts have two decimals at most", project: decimalFindings),
  Rule("budget.sum", zh: "预算数 = 财政资金 + 其他资金", en: "the budget is fiscal plus other funds", project: sumFindings),
  Rule("budget.zero", zh: "预算数不为零", en: "the budget is not zero", project: zeroFindings),
  Rule("budget.unit", zh: "各项目的金额单位一致", en: "all projects state amounts in one unit", .text(unitFindings)),
  Rule("budget.prose", zh: "文字中的金额与表中一致", en: "amounts in prose agree with the form", project: proseFindings),
]

extension Project {
  /// Every amount with its field.
  fileprivate var amounts: [(field: FieldName, amount: Sourced<Amount?>)] {
    [(.budget, budget.total), (.fiscal, budget.fiscal), (.other, budget.other)]
      + plan.points.map { (.cumulative, $0.value) } + sourceAmounts
  }

  /// The amounts of the sources of the money, and of a department's tasks.
  private var sourceAmounts: [(field: FieldName, amount: Sourced<Amount?>)] {
    let sources = funding.lines.flatMap { _, line in FundLine.moneyColumns.map { ($0, line.amount($0)) } }
    let tasks = tasks.flatMap { task -> [(FieldName, Sourced<Amount>?)] in
      [(.total, task.total), (.fiscalGrant, task.fiscalGrant), (.other, task.other)]
    }
    return (sources + tasks).compactMap { field, amount in amount.map { (field, $0.map(Optional.some)) } }
  }
}

@Sendable private func negativeFindings(_ project: Project) -> [Finding] {
  project.amounts.compactMap { field, amount in
    guard let value = amount.value, value.value < 0 else { return nil }
    return project.finding(
      field, at: amount.location, zh: "“\(field.rawValue)”是负数：\(value.raw)",
      en: "「\(field.rawValue)」 is negative: \(value.raw)",
      hint: Message(zh: "核对是否应为 \(-value.value)", en: "it may be meant as \(-value.value)"))
  }
}

/// Amounts in 万元 have two decimals (财预〔2015〕163号, notes on filling in).
@Sendable private func decimalFindings(_ project: Project) -> [Finding] {
  guard project.plan.unit == .amount || project.plan.points.isEmpty else { return [] }
  return project.amounts.compactMap { field, amount in
    guard let value = amount.value, value.value != value.value.rounded(to: 2) else { return nil }
    return project.finding(
      field, at: amount.location, zh: "“\(field.rawValue)”多于两位小数：\(value.raw)",
      en: "「\(field.rawValue)」 has more than two decimals: \(value.raw)",
      hint: Message(zh: "保留两位小数：\(value.value.rounded(to: 2))", en: "with two decimals: \(value.value.rounded(to: 2))"))
  }
}

/// A blank part adds nothing; with both parts blank there is nothing to compare.
@Sendable private func sumFindings(_ project: Project) -> [Finding] {
  let parts = [project.budget.fiscal, project.budget.other].compactMap(\.value)
  guard let total = project.budget.total.value, !parts.isEmpty else { return [] }
  let sum = parts.reduce(Decimal.zero) { $0 + $1.value }
  guard sum != total.value else { return [] }
  return [
    project.finding(
      .budget, at: project.budget.total.location,
      zh: "预算数 \(total.raw) 不等于财政资金与其他资金之和 \(sum)",
      en: "the budget \(total.raw) is not fiscal plus other funds, \(sum)",
      hint: Message(
        zh: "相差 \(total.value - sum)：改正预算数或其组成",
        en: "they differ by \(total.value - sum): correct the budget or its parts"))
  ]
}

@Sendable private func zeroFindings(_ project: Project) -> [Finding] {
  guard let total = project.budget.total.value, total.value == 0 else { return [] }
  return [
    project.finding(
      .budget, at: project.budget.total.location, zh: "预算数是零：\(total.raw)", en: "the budget is zero: \(total.raw)",
      hint: Message(zh: "填写预算数；没有预算的项目不必列入", en: "state the budget; a project without one need not be listed"))
  ]
}

@Sendable private func unitFindings(_ context: CheckContext) -> [Finding] {
  let units = context.text.projects.map(\.budget.unit.value).filter { !$0.isEmpty }
  let counts = Dictionary(grouping: units, by: \.self).mapValues(\.count)
  guard let common = counts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }) else { return [] }
  return context.text.projects.filter { !$0.budget.unit.value.isEmpty && $0.budget.unit.value != common.key }.map {
    $0.finding(
      .unit, at: $0.budget.unit.location, zh: "金额单位是“\($0.budget.unit.value)”，其他项目是“\(common.key)”",
      en: "amounts are in “\($0.budget.unit.value)”, those of the other projects in “\(common.key)”",
      hint: Message(zh: "换算为\(common.key)", en: "convert the amounts to \(common.key)"))
  }
}

@Sendable private func proseFindings(_ project: Project) -> [Finding] {
  guard let unit = MoneyUnit(project.budget.unit.value), let total = project.budget.total.value else { return [] }
  let stated = [project.budget.total, project.budget.fiscal, project.budget.other].compactMap { $0.value?.value }
  return project.passages.filter { $0.kind == .prose }.flatMap { passage -> [Finding] in
    let mentions = passage.paragraphs.flatMap { paragraph in
      paragraph.moneyMentions.filter(\.isOfTheProject).map { (paragraph, $0) }
    }
    let amounts = mentions.map(\.1)
    guard !amounts.agree(with: stated.map { $0 * unit.yuan }) else { return [] }
    guard let wrong = mentions.first(where: { $0.1.isTotal || $0.1.yuan > total.value * unit.yuan }) else { return [] }
    return [project.finding(wrong.1, in: wrong.0, total: total, unit: unit).finding(in: passage)]
  }
}

extension Project {
  fileprivate func finding(
    _ mention: MoneyMention, in paragraph: Paragraph, total: Amount, unit: MoneyUnit
  ) -> Fault {
    paragraph.fault(
      mention.range, zh: "文字中的金额 \(mention.raw) 与预算数 \(total.raw)\(unit.name)不一致",
      en: "the text says \(mention.raw) where the budget is \(total.raw) \(unit.name)",
      hint: Message(
        zh: "改为 \(total.raw)\(unit.name)，或改正预算数", en: "make it \(total.raw) \(unit.name), or correct the budget"))
  }
}

extension Decimal {
  /// Rounded half up to some decimals.
  func rounded(to scale: Int) -> Decimal {
    var (result, value) = (Decimal(), self)
    NSDecimalRound(&result, &value, scale, .plain)
    return result
  }
}
