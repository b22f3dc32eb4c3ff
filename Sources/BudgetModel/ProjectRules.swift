import Diagnostics
import Foundation

/// A project code is written in ASCII letters and digits and ends in its check character, where its form has one.
@Sendable func codeFindings(_ project: Project) -> [Diagnostic] {
  let finding = { (rule: String, zh: String, en: String) in
    [project.warning(rule, .projectCode, at: project.code.location, zh: zh, en: en)]
  }
  guard project.code.value.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber) }) else {
    return finding(
      "code.characters", "项目编码含有空格、全角字符或其他符号", "the code has spaces, full-width characters or other signs")
  }
  return switch ProjectCode.check(project.code.value) {
  case .notApplicable, .correct: []
  case .expected(let character):
    finding(
      "code.check-character", "项目编码的校验位应为 \(character)，可能录入有误",
      "the code's check character should be \(character): probably a typing error")
  case .outsideAlphabet(let character):
    finding(
      "code.check-character", "项目编码含有编码规则不用的字母 \(character)，可能录入有误",
      "the code has the letter \(character), which codes do not use: probably a typing error")
  }
}

/// The fields that a form is expected to have filled in.
@Sendable func blankFieldFindings(_ project: Project) -> [Diagnostic] {
  let texts: [(FieldName, Sourced<String>)] = [
    (.projectName, project.name), (.unit, project.budget.unit), (.purpose, project.purpose),
  ]
  let blanks =
    texts.filter { $0.1.value.isEmpty }.map { ($0.0, $0.1.location) }
    + (project.budget.total.value == nil ? [(.budget, project.budget.total.location)] : [])
    + (project.goals.isEmpty ? [(.goals, project.location)] : [])
    + (project.indicators.isEmpty ? [(.indicators, project.location)] : [])
  return blanks.map { field, location in
    project.warning(
      "field.blank", field, at: location, zh: "“\(field.rawValue)”没有填写", en: "「\(field.rawValue)」 is blank")
  }
}

/// Money is not negative.
@Sendable func negativeAmountFindings(_ project: Project) -> [Diagnostic] {
  let budget = project.budget
  let amounts: [(FieldName, Sourced<Amount?>)] =
    [(.budget, budget.total), (.fiscal, budget.fiscal), (.other, budget.other)]
    + project.plan.points.map { (.cumulative, $0.value) }
  return amounts.compactMap { field, amount in
    guard let value = amount.value, value.value < 0 else { return nil }
    return project.warning(
      "amount.negative", field, at: amount.location,
      zh: "“\(field.rawValue)”是负数：\(value.raw)", en: "「\(field.rawValue)」 is negative: \(value.raw)")
  }
}

/// 预算数 = 财政资金 + 其他资金, where the total and at least one part are given. A blank part adds nothing.
@Sendable func budgetSumFindings(_ project: Project) -> [Diagnostic] {
  let parts = [project.budget.fiscal, project.budget.other].compactMap(\.value)
  guard let total = project.budget.total.value, !parts.isEmpty else { return [] }
  let sum = parts.reduce(Decimal.zero) { $0 + $1.value }
  guard sum != total.value else { return [] }
  return [
    project.warning(
      "budget.sum", .budget, at: project.budget.total.location,
      zh: "预算数 \(total.raw) 不等于财政资金与其他资金之和 \(sum)",
      en: "the budget \(total.raw) is not fiscal plus other funds, \(sum)")
  ]
}
