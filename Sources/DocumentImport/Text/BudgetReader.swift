import BudgetModel
import Diagnostics

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
      report(.invalidAmount(written, field, at: cell.textLocation, record: record))
      return Sourced(nil, at: cell.textLocation)
    }
    if amount.raw != written {
      report(.normalisedAmount(written, amount, field, at: cell.textLocation, record: record))
    }
    return Sourced(amount, at: cell.textLocation)
  }

  private mutating func planUnit(of points: [SpendingPlan.Point], total: Amount?) -> SpendingPlan.Unit {
    if let unit = SpendingPlan.Unit(of: points, total: total) { return unit }
    if has(.planValues), has(.budget), let place = points.last?.value.location {
      report(.unclearPlanUnit(at: place, record: record))
    }
    return .amount
  }
}
