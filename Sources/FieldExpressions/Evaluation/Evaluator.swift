internal import BudgetModel
internal import Foundation

/// Works out an expression over records; what the type checker rejects is unknown.
struct Evaluator {
  let scope: ExpressionScope

  func truth(of node: ExpressionNode) -> Truth {
    switch node.form {
    case .field(let field), .present(let field): Truth(scope.values(at: field).contains { $0.value.isPresent })
    case .not(let part): !truth(of: part)
    case .both(let left, let right): truth(of: left).and(truth(of: right))
    case .either(let left, let right): truth(of: left).or(truth(of: right))
    case .comparison(let comparison, let left, let right, let tolerance):
      compare(comparison, left, right, tolerance: tolerance)
    case .ascending(let field): isAscending(field)
    case .any(let list, let condition): truths(of: condition, in: list).reduce(.no) { $0.or($1) }
    case .all(let list, let condition): truths(of: condition, in: list).reduce(.yes) { $0.and($1) }
    case .number, .text, .minus, .arithmetic, .sum, .length, .count: .unknown
    }
  }

  /// What a condition comes to in each record of a list.
  private func truths(of condition: ExpressionNode, in list: FieldReference) -> [Truth] {
    scope.list(at: list).map { Evaluator(scope: scope.entering($0)).truth(of: condition) }
  }

  /// Whether numbers never fall. Blank ones are passed over.
  private func isAscending(_ field: FieldReference) -> Truth {
    let numbers = scope.items(at: field).compactMap(\.value.number)
    return Truth(zip(numbers, numbers.dropFirst()).allSatisfy { $0 <= $1 })
  }

  // MARK: Comparisons

  private func compare(
    _ comparison: ExpressionNode.Comparison, _ left: ExpressionNode, _ right: ExpressionNode,
    tolerance: ExpressionNode?
  ) -> Truth {
    if left.isText || right.isText || textField(left, right) {
      guard let left = text(of: left), let right = text(of: right) else { return .unknown }
      return Truth((left == right) == (comparison == .equal))
    }
    guard let left = number(of: left), let right = number(of: right),
      let tolerance = tolerance.map(number) ?? .some(0)
    else { return .unknown }
    return Truth(comparison.holds(left, right, within: tolerance))
  }

  /// Whether one side is a field that holds text.
  private func textField(_ sides: ExpressionNode...) -> Bool {
    sides.contains { side in
      guard case .field(let field) = side.form, let value = scope.items(at: field).first?.value else { return false }
      if case .text = value { return true }
      return false
    }
  }

  private func text(of node: ExpressionNode) -> String? {
    switch node.form {
    case .text(let text): text
    case .field(let field): scope.items(at: field).first.map(\.value.text).flatMap { $0.isEmpty ? nil : $0 }
    default: nil
    }
  }

  // MARK: Numbers

  /// The number of a part, exact to 38 digits; nil when it is blank or there is none.
  private func number(of node: ExpressionNode) -> Decimal? {
    switch node.form {
    case .number(let number): number
    case .field(let field): scope.items(at: field).first?.value.number
    case .minus(let part): number(of: part).map { -$0 }
    case .arithmetic(let sign, let left, let right): result(of: sign, number(of: left), number(of: right))
    case .sum(let parts): sum(of: parts)
    case .length(let field): length(of: field)
    case .count(let list, let condition): Decimal(count(of: list, that: condition))
    default: nil
    }
  }

  private func result(of sign: ExpressionNode.Arithmetic, _ left: Decimal?, _ right: Decimal?) -> Decimal? {
    guard let left, let right else { return nil }
    let result =
      switch sign {
      case .plus: left + right
      case .minus: left - right
      case .times: left * right
      case .dividedBy: right == 0 ? Decimal.nan : left / right
      }
    return result.isFinite ? result : nil
  }

  /// The sum of what is given; unknown when everything is blank.
  private func sum(of parts: [ExpressionNode]) -> Decimal? {
    let numbers = parts.flatMap { part in
      if case .field(let field) = part.form { return scope.items(at: field).compactMap(\.value.number) }
      return [number(of: part)].compactMap(\.self)
    }
    return numbers.isEmpty ? nil : numbers.reduce(0, +)
  }

  /// How many characters a text has, spaces aside; paragraphs are counted together.
  private func length(of field: FieldReference) -> Decimal {
    Decimal(scope.items(at: field).reduce(0) { $0 + $1.value.text.withoutSpaces.count })
  }

  /// How many items a list has that surely meet the condition.
  private func count(of list: FieldReference, that condition: ExpressionNode?) -> Int {
    if let condition { return truths(of: condition, in: list).count { $0.isYes } }
    return scope.values(at: list).reduce(0) { $0 + $1.value.itemCount }
  }
}

extension ExpressionNode {
  fileprivate var isText: Bool {
    if case .text = form { true } else { false }
  }
}

extension FieldValue {
  fileprivate var itemCount: Int {
    switch self {
    case .records(let records): records.count
    case .paragraphs(let texts): texts.count
    default: isPresent ? 1 : 0
    }
  }
}

extension ExpressionNode.Comparison {
  /// Whether the comparison holds when a difference up to the tolerance counts as none.
  fileprivate func holds(_ left: Decimal, _ right: Decimal, within tolerance: Decimal) -> Bool {
    let areEqual = (left - right).magnitude <= tolerance
    return switch self {
    case .equal: areEqual
    case .unequal: !areEqual
    case .less: left < right && !areEqual
    case .atMost: left < right || areEqual
    case .greater: left > right && !areEqual
    case .atLeast: left > right || areEqual
    }
  }
}
