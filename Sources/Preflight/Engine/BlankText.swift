internal import BudgetModel

extension String {
  /// Whether nothing is written but spaces.
  var isBlank: Bool { withoutSpaces.isEmpty }
}
