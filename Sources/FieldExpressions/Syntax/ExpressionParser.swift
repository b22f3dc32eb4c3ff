internal import Diagnostics
internal import Foundation

/// Reads tokens into a tree by recursive descent, from the loosest binding to the tightest:
/// or, and, not, comparison, sum, product, part.
struct ExpressionParser {
  private var cursor: TokenCursor

  init(tokens: [ExpressionToken]) { cursor = TokenCursor(tokens: tokens) }

  /// The whole text as one expression.
  mutating func expression() throws(ExpressionProblem) -> ExpressionNode {
    let node = try condition()
    guard cursor.current.kind == .end else { throw cursor.unexpected(wanting: Message(zh: "运算符", en: "an operator")) }
    return node
  }

  // MARK: Logic

  private mutating func condition() throws(ExpressionProblem) -> ExpressionNode {
    var left = try conjunction()
    while cursor.take(.or) { left = joined(left, try conjunction()) { .either($0, $1) } }
    return left
  }

  private mutating func conjunction() throws(ExpressionProblem) -> ExpressionNode {
    var left = try negation()
    while cursor.take(.and) { left = joined(left, try negation()) { .both($0, $1) } }
    return left
  }

  private mutating func negation() throws(ExpressionProblem) -> ExpressionNode {
    let start = cursor.current.columns.lowerBound
    guard cursor.take(.not) else { return try comparison() }
    try cursor.enter()
    defer { cursor.leave() }
    let part = try negation()
    return ExpressionNode(form: .not(part), columns: start..<part.columns.upperBound)
  }

  private mutating func comparison() throws(ExpressionProblem) -> ExpressionNode {
    let left = try sum()
    if case .field(let field) = left.form, cursor.take(.ascending) {
      return ExpressionNode(form: .ascending(field), columns: left.columns.lowerBound..<cursor.previousEnd)
    }
    guard let comparison = cursor.take(ExpressionNode.Comparison.allCases) else { return left }
    let right = try sum()
    let tolerance = cursor.takeSign("±") ? try sum() : nil
    if let second = ExpressionNode.Comparison(sign: cursor.current) { throw chained(second) }
    return ExpressionNode(
      form: .comparison(comparison, left, right, tolerance: tolerance),
      columns: left.columns.lowerBound..<cursor.previousEnd)
  }

  private func chained(_ second: ExpressionNode.Comparison) -> ExpressionProblem {
    ExpressionProblem(
      at: cursor.current.columns, zh: "一次只能比较两个值", en: "only two values are compared at a time",
      hints: [Message(zh: "用“且”连接两个比较", en: "join two comparisons with “and”")])
  }

  // MARK: Arithmetic

  private mutating func sum() throws(ExpressionProblem) -> ExpressionNode {
    var left = try product()
    while let sign = cursor.take([ExpressionNode.Arithmetic.plus, .minus]) {
      left = joined(left, try product()) { .arithmetic(sign, $0, $1) }
    }
    return left
  }

  private mutating func product() throws(ExpressionProblem) -> ExpressionNode {
    var left = try part()
    while let sign = cursor.take([ExpressionNode.Arithmetic.times, .dividedBy]) {
      left = joined(left, try part()) { .arithmetic(sign, $0, $1) }
    }
    return left
  }

  private mutating func part() throws(ExpressionProblem) -> ExpressionNode {
    let token = cursor.current
    switch token.kind {
    case .number(let number):
      cursor.advance()
      return ExpressionNode(form: .number(number), columns: token.columns)
    case .text(let text):
      cursor.advance()
      return ExpressionNode(form: .text(text), columns: token.columns)
    case .sign("-"): return try negative(from: token.columns.lowerBound)
    case .sign("("): return try bracketed()
    case .word(let word): return try named(word)
    default: throw cursor.unexpected(wanting: Message(zh: "字段、数或文字", en: "a field, a number or a text"))
    }
  }

  private mutating func negative(from start: Int) throws(ExpressionProblem) -> ExpressionNode {
    cursor.advance()
    try cursor.enter()
    defer { cursor.leave() }
    let part = try part()
    return ExpressionNode(form: .minus(part), columns: start..<part.columns.upperBound)
  }

  private mutating func bracketed() throws(ExpressionProblem) -> ExpressionNode {
    cursor.advance()
    try cursor.enter()
    defer { cursor.leave() }
    let node = try condition()
    try cursor.expect(")")
    return node
  }

  // MARK: Words

  private mutating func named(_ word: String) throws(ExpressionProblem) -> ExpressionNode {
    let start = cursor.current.columns.lowerBound
    switch ExpressionWord(word) {
    case .present:
      cursor.advance()
      return ExpressionNode(form: .present(try field()), columns: start..<cursor.previousEnd)
    case .some(let function) where ExpressionWord.functions.contains(function):
      return try call(function, from: start)
    case .some: throw cursor.unexpected(wanting: Message(zh: "字段、数或文字", en: "a field, a number or a text"))
    case nil:
      if cursor.followsOpening { throw cursor.unknownFunction(word) }
      return ExpressionNode(form: .field(try field()), columns: start..<cursor.previousEnd)
    }
  }

  private mutating func call(_ function: ExpressionWord, from start: Int) throws(ExpressionProblem) -> ExpressionNode {
    cursor.advance()
    try cursor.expect("(")
    try cursor.enter()
    defer { cursor.leave() }
    let form = try arguments(of: function)
    try cursor.expect(")")
    return ExpressionNode(form: form, columns: start..<cursor.previousEnd)
  }

  private mutating func arguments(of function: ExpressionWord) throws(ExpressionProblem) -> ExpressionNode.Form {
    switch function {
    case .length: return .length(try field())
    case .count: return .count(try field(), of: cursor.takeSign(",") ? try condition() : nil)
    case .any, .all:
      let list = try field()
      try cursor.expect(",")
      return function == .any ? .any(list, try condition()) : .all(list, try condition())
    default:
      var parts = [try sum()]
      while cursor.takeSign(",") { parts.append(try sum()) }
      return .sum(parts)
    }
  }

  private mutating func field() throws(ExpressionProblem) -> FieldReference {
    var steps = [try step()]
    while cursor.takeSign(".") { steps.append(try step()) }
    return FieldReference(steps: steps)
  }

  private mutating func step() throws(ExpressionProblem) -> FieldReference.Step {
    guard case .word(let name) = cursor.current.kind, ExpressionWord(name) == nil else {
      throw cursor.unexpected(wanting: Message(zh: "字段", en: "a field"))
    }
    let start = cursor.current.columns.lowerBound
    cursor.advance()
    let index = cursor.takeSign("[") ? try itemNumber() : nil
    return FieldReference.Step(name: name, index: index, columns: start..<cursor.previousEnd)
  }

  private mutating func itemNumber() throws(ExpressionProblem) -> Int {
    guard case .number = cursor.current.kind, let number = Int(cursor.current.source), number > 0 else {
      throw cursor.unexpected(wanting: Message(zh: "从 1 起的序号", en: "a number from 1"))
    }
    cursor.advance()
    try cursor.expect("]")
    return number
  }
}

private func joined(
  _ left: ExpressionNode, _ right: ExpressionNode, _ form: (ExpressionNode, ExpressionNode) -> ExpressionNode.Form
) -> ExpressionNode {
  ExpressionNode(form: form(left, right), columns: left.columns.lowerBound..<right.columns.upperBound)
}
