import BudgetModel
import Diagnostics
import Foundation

extension ProjectReader {
  mutating func readBudget() -> Budget {
    Budget(
      unit: readUnit(),
      total: readAmount(cell(.budget, 2), .budget),
      fiscal: readAmount(cell(.budget, 4), .fiscal),
      other: readAmount(cell(.budget, 6), .other))
  }

  /// The plan's dates with the values below them.
  mutating func readPlan(total: Amount?) -> SpendingPlan {
    var points: [SpendingPlan.Point] = []
    for index in 1..<FormRow.planDates.cells.count {
      let value = readAmount(cell(.planValues, index), .cumulative)
      points.append(SpendingPlan.Point(date: text(.planDates, index), value: value))
    }
    return SpendingPlan(unit: planUnit(of: points, total: total), points: points)
  }

  private mutating func readAmount(_ cell: TextCell, _ field: FieldName) -> Sourced<Amount?> {
    guard !cell.isBlank else { return Sourced(nil, at: cell.location) }
    let written = cell.text
    guard let amount = Amount(normalising: written) else {
      reportInvalidAmount(written, field, at: cell.textLocation)
      return Sourced(nil, at: cell.textLocation)
    }
    if amount.raw != written { reportNormalisedAmount(written, amount, field, at: cell.textLocation) }
    return Sourced(amount, at: cell.textLocation)
  }

  /// What the plan's values are. The heading says （%） over amounts too, so only the last value can tell.
  private mutating func planUnit(of points: [SpendingPlan.Point], total: Amount?) -> SpendingPlan.Unit {
    let last = points.last?.value.value ?? nil
    if let last, let total, last.value == total.value { return .amount }
    if let last, last.value == 100 { return .percent }
    if has(.planValues), has(.budget), let place = points.last?.value.location { reportUnclearUnit(at: place) }
    return .amount
  }

  private mutating func reportInvalidAmount(_ written: String, _ field: FieldName, at location: SourceLocation) {
    report(
      .error, "amount.invalid", field, at: location,
      zh: "“\(field.rawValue)”不是数额：\(written.quoted)", en: "「\(field.rawValue)」 is no amount: \(written.quoted)",
      hints: [Message(zh: "只写数字，如 1234.50；没有数额就留空", en: "write digits only, as in 1234.50, or leave it blank")])
  }

  private mutating func reportNormalisedAmount(
    _ written: String, _ amount: Amount, _ field: FieldName, at location: SourceLocation
  ) {
    report(
      .note, "amount.normalised", field, at: location,
      zh: "“\(written.quoted)”按 \(amount.raw) 处理", en: "「\(written.quoted)」 is read as \(amount.raw)")
  }

  private mutating func reportUnclearUnit(at location: SourceLocation) {
    report(
      .warning, "plan.unit-unclear", .plan, at: location,
      zh: "支出计划的最后一个数既不等于预算数也不是 100，按金额处理",
      en: "the plan's last value is neither the budget nor 100: its values are taken as amounts")
  }
}
