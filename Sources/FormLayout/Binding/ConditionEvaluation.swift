internal import FieldExpressions

extension Condition {
  /// Whether the condition surely holds for what a scope shows: a blank leaves a comparison open.
  func holds(in scope: FieldScope) -> Bool { expression.truth(in: scope.records).isYes }
}
