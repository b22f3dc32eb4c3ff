public import BudgetModel
public import Diagnostics

/// A small expression over the fields of a record: `sum(财政资金, 其他资金) = 预算数 ± 0.01`, `有 其他资金`.
///
/// It is read once (`init(parsing:)`), checked against the catalogue of fields before any data is seen
/// (`problems(within:)`), and then asked of as many records as there are. docs/expressions.md is the reference.
public struct FieldExpression: Sendable, Hashable {
  /// The expression as it was written.
  public let source: String
  let root: ExpressionNode

  /// Reads an expression.
  ///
  /// Throws an `ExpressionProblem` with the column at which the text stops making sense.
  public init(parsing source: String) throws(ExpressionProblem) {
    var parser = ExpressionParser(tokens: try tokens(of: source))
    self.root = try parser.expression()
    self.source = source
  }

  /// Everything that is wrong with the expression as a condition over these kinds of record, innermost first: unknown
  /// fields, texts compared with numbers, lists where one value belongs. Empty when it can be asked.
  public func problems(within kinds: [RecordKind]) -> [ExpressionProblem] {
    var checker = TypeChecker(kinds: kinds)
    checker.checkCondition(root)
    return checker.problems
  }

  /// Whether the condition holds for a record, innermost first: an indicator, its project, the department.
  ///
  /// A blank field is unknown, not zero: see `Truth`. Ask only an expression without `problems`; what has some is
  /// unknown.
  public func truth(in records: [any FieldReadable]) -> Truth {
    Evaluator(scope: ExpressionScope(records: records)).truth(of: root)
  }

  /// The fields that the expression names, each once and in the order of reading, with what a record says there.
  public func readings(in records: [any FieldReadable]) -> [FieldReading] {
    let scope = ExpressionScope(records: records)
    var seen: Set<String> = []
    return root.fields.filter { seen.insert($0.description).inserted }.map(scope.reading)
  }
}

/// What a record says at a field that an expression names.
public struct FieldReading: Sendable {
  /// The field as the expression names it: `资金支出计划[1].累计数`.
  public var name: String
  /// The value as it was written, empty for a blank; the items of a list are separated by 、.
  public var text: String
  /// Where the value stands in the input; nil where the record has no such value.
  public var location: SourceLocation?
}
