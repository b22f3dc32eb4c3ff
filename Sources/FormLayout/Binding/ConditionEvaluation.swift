internal import BudgetModel
internal import Foundation

extension Condition {
  /// Whether the condition holds for what a scope shows. In an empty form every row stands and no box is ticked.
  func holds(in scope: FieldScope) -> Bool {
    switch self {
    case .isFilled(let subject): !Condition.text(of: subject, in: scope).isEmpty
    case .compares(let subject, let comparison, let operand):
      comparison.holds(between: Condition.text(of: subject, in: scope), and: operand)
    case .not(let condition): !condition.holds(in: scope)
    case .all(let conditions): conditions.allSatisfy { $0.holds(in: scope) }
    case .any(let conditions): conditions.contains { $0.holds(in: scope) }
    }
  }

  private static func text(of subject: Subject, in scope: FieldScope) -> String {
    guard let value = scope.value(at: subject.path)?.value else { return "" }
    if case .records(let records) = value { return records.isEmpty ? "" : String(records.count) }
    return value.text(format: nil).trimmed
  }
}

extension Condition.Comparison {
  /// Numbers are compared as numbers (5.00 = 5), everything else as text. A missing value is no number.
  fileprivate func holds(between value: String, and operand: String) -> Bool {
    let numbers = Amount(value).flatMap { value in Amount(operand).map { (value.value, $0.value) } }
    switch self {
    case .equal: return numbers.map { $0 == $1 } ?? (value == operand)
    case .unequal: return numbers.map { $0 != $1 } ?? (value != operand)
    case .has: return value.contains(operand)
    case .atLeast: return numbers.map { $0 >= $1 } ?? false
    case .atMost: return numbers.map { $0 <= $1 } ?? false
    case .greater: return numbers.map { $0 > $1 } ?? false
    case .less: return numbers.map { $0 < $1 } ?? false
    }
  }
}
