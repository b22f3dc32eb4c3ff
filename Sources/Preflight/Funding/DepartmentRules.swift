internal import BudgetModel
internal import Diagnostics
internal import Foundation

/// Rules about a department's overall form (部门整体支出绩效目标申报表).
let departmentRules = [
  Rule(
    "department.task-sum", zh: "任务金额等于财政拨款加其他资金", en: "a task's amount is fiscal plus other funds",
    project: taskFindings),
  Rule(
    "department.tasks-total", zh: "部门资金等于各项任务之和", en: "the department's funds are the sum of its tasks",
    project: tasksFindings),
  Rule(
    "department.projects-total", .note, zh: "部门资金与各项目之和一致",
    en: "the department's funds agree with the sum of its projects", .text(projectsFindings)),
]

@Sendable private func taskFindings(_ project: Project) -> [Finding] {
  project.tasks.compactMap { task in
    guard let total = task.total, let fiscal = task.fiscalGrant, let other = task.other else { return nil }
    let sum = fiscal.value.value + other.value.value
    guard total.value.value != sum else { return nil }
    let name = task.name?.value ?? ""
    return project.finding(
      .total, at: total.location, zh: "任务“\(name)”的总额 \(total.value.raw) 不等于财政拨款与其他资金之和 \(sum)",
      en: "the task “\(name)”: \(total.value.raw) is not fiscal plus other funds, \(sum)",
      hint: Message(zh: "改正总额或其组成", en: "correct the amount or its parts"))
  }
}

/// Each column of the tasks against the department's line; a column in which a task is blank is passed over.
@Sendable private func tasksFindings(_ project: Project) -> [Finding] {
  let funding = project.funding
  let columns: [(FieldName, Sourced<Amount>?, [Sourced<Amount>?])] = [
    (.total, project.annualTotal, project.tasks.map(\.total)),
    (.fiscalGrant, funding.fiscalGrant.annualAmount, project.tasks.map(\.fiscalGrant)),
    (.other, funding.other.annualAmount, project.tasks.map(\.other)),
  ]
  return columns.compactMap { column, stated, amounts in
    let given = amounts.compactMap(\.self)
    let sum = given.reduce(Decimal.zero) { $0 + $1.value.value }
    guard let stated, !given.isEmpty, given.count == amounts.count, stated.value.value != sum else { return nil }
    return project.finding(
      .tasks, at: stated.location, zh: "部门的\(column.rawValue) \(stated.value.raw) 不等于 \(given.count) 项任务之和 \(sum)",
      en:
        "the department's 「\(column.rawValue)」 \(stated.value.raw) is not the sum of its \(given.count) tasks, \(sum)",
      hint: Message(
        zh: "相差 \(stated.value.value - sum)：核对各项任务", en: "they differ by \(stated.value.value - sum): look at the tasks"
      ))
  }
}

extension Project {
  /// The money of the year: of the funds, or the budget where those are not given.
  fileprivate var annualTotal: Sourced<Amount>? {
    funding.total.annualAmount ?? budget.total.value.map { Sourced($0, at: budget.total.location) }
  }

  /// Whether the record is a transfer to other governments, which is no money of the department.
  fileprivate var isTransfer: Bool { transfer != TransferPayment() }
}

/// Projects may be less than the department, which also pays its staff; they are never more. Only where all of them are
/// given, in one unit and in one form: a volume of different forms may show a project twice, and is no full list.
@Sendable private func projectsFindings(_ context: CheckContext) -> [Finding] {
  let overall = context.text.projects.filter(context.isOverall)
  let projects = context.ownProjects.filter { !$0.isTransfer }
  let amounts = projects.compactMap { $0.annualTotal?.value.value }
  guard context.absent.isEmpty, let form = overall.first, overall.count == 1, let total = form.annualTotal,
    !amounts.isEmpty, amounts.count == projects.count,
    projects.allSatisfy({ $0.budget.unit.value == form.budget.unit.value }),
    Set(projects.map(\.form?.value)).count == 1
  else { return [] }
  let sum = amounts.reduce(Decimal.zero, +)
  guard sum != total.value.value else { return [] }
  return [form.finding(total: total, sum: sum, count: amounts.count)]
}

extension Project {
  fileprivate func finding(total: Sourced<Amount>, sum: Decimal, count: Int) -> Finding {
    var finding = finding(
      .budget, at: total.location, zh: "部门资金 \(total.value.raw)，\(count) 个项目合计 \(sum)",
      en: "the department has \(total.value.raw); its \(count) projects make \(sum)",
      hint: Message(
        zh: "相差 \(total.value.value - sum)：核对是否漏列项目；基本支出不在项目内",
        en: "they differ by \(total.value.value - sum): is a project missing? running costs are no projects"))
    finding.severity = sum > total.value.value ? .warning : nil
    return finding
  }
}
