import BudgetModel
import Diagnostics
import Foundation

extension Diagnostic {
  /// What stands where an amount should is none.
  static func invalidAmount(
    _ written: String, _ field: FieldName, at location: SourceLocation, record: String?
  ) -> Diagnostic {
    Diagnostic(
      .error, "amount.invalid",
      zh: "“\(field.rawValue)”不是数额：\(written.quoted)", en: "「\(field.rawValue)」 is no amount: \(written.quoted)",
      at: location, record: record, field: field.rawValue,
      hints: [Message(zh: "只写数字，如 1234.50；没有数额就留空", en: "write digits only, as in 1234.50, or leave it blank")])
  }

  /// An amount was written with full-width digits or with grouping.
  static func normalisedAmount(
    _ written: String, _ amount: Amount, _ field: FieldName, at location: SourceLocation, record: String?
  ) -> Diagnostic {
    Diagnostic(
      .note, "amount.normalised", zh: "“\(written.quoted)”按 \(amount.raw) 处理",
      en: "「\(written.quoted)」 is read as \(amount.raw)", at: location, record: record, field: field.rawValue)
  }

  /// Nothing tells what a plan's values are.
  static func unclearPlanUnit(at location: SourceLocation, record: String?) -> Diagnostic {
    Diagnostic(
      .warning, "plan.unit-unclear",
      zh: "支出计划的最后一个数既不等于预算数也不是 100，按金额处理",
      en: "the plan's last value is neither the budget nor 100: its values are taken as amounts",
      at: location, record: record, field: FieldName.plan.rawValue)
  }
}

extension SpendingPlan.Unit {
  /// What a plan's values are, by the last of them: the heading says （%） over amounts too. Nil when that can't tell.
  init?(of points: [SpendingPlan.Point], total: Amount?) {
    guard let last = points.last?.value.value else { return nil }
    if last.value == total?.value {
      self = .amount
    } else if last.value == 100 {
      self = .percent
    } else {
      return nil
    }
  }
}
