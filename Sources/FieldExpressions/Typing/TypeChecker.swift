internal import BudgetModel
internal import Diagnostics

/// Finds what can't be evaluated, whatever the data: it goes on after a problem, so that all are told at once.
struct TypeChecker {
  /// The kinds of record in sight, innermost first.
  let kinds: [RecordKind]
  private(set) var problems: [ExpressionProblem] = []

  init(kinds: [RecordKind]) { self.kinds = kinds }

  /// Checks a part that has to hold or not. A field alone asks whether it is filled in.
  mutating func checkCondition(_ node: ExpressionNode) {
    switch node.form {
    case .field(let field), .present(let field): _ = shape(of: field)
    case .not(let part): checkCondition(part)
    case .both(let left, let right), .either(let left, let right):
      checkCondition(left)
      checkCondition(right)
    case .comparison(let comparison, let left, let right, let tolerance):
      checkComparison(comparison, left, right, tolerance: tolerance)
    case .ascending(let field): checkNumbers(of: field)
    case .any(let list, let condition), .all(let list, let condition): checkEach(list, condition)
    default:
      guard let kind = kind(of: node) else { return }
      report(.truth, butFound: kind, at: node)
    }
  }

  // MARK: Values

  /// What a part gives; nil when that has been reported as unknown.
  private mutating func kind(of node: ExpressionNode) -> ValueKind? {
    switch node.form {
    case .number: return .number
    case .text: return .text
    case .field(let field): return value(of: field)
    case .minus(let part):
      checkNumber(part)
      return .number
    case .arithmetic(_, let left, let right):
      checkNumber(left)
      checkNumber(right)
      return .number
    case .sum(let parts):
      for part in parts { checkSummand(part) }
      return .number
    case .length(let field):
      checkLength(field)
      return .number
    case .count(let list, let condition):
      checkCount(list, condition)
      return .number
    default:
      checkCondition(node)
      return .truth
    }
  }

  private mutating func checkNumber(_ node: ExpressionNode) {
    guard let kind = kind(of: node), !kind.suits(.number) else { return }
    report(.number, butFound: kind, at: node)
  }

  private mutating func checkSummand(_ node: ExpressionNode) {
    if case .field(let field) = node.form, case .some(.many) = listShape(of: field) {
      checkNumbers(of: field)
    } else {
      checkNumber(node)
    }
  }

  private mutating func checkLength(_ field: FieldReference) {
    guard let shape = shape(of: field), shape != .one(.text), shape != .many(.text) else { return }
    problems.append(
      ExpressionProblem(at: field.columns, zh: "“\(field)”不是文字，没有字数", en: "“\(field)” is no text and has no length"))
  }

  private mutating func checkCount(_ list: FieldReference, _ condition: ExpressionNode?) {
    if let condition { return checkEach(list, condition) }
    guard case .some(.one) = shape(of: list) else { return }
    reportNoList(list)
  }

  // MARK: Comparisons

  private mutating func checkComparison(
    _ comparison: ExpressionNode.Comparison, _ left: ExpressionNode, _ right: ExpressionNode,
    tolerance: ExpressionNode?
  ) {
    if let tolerance { checkNumber(tolerance) }
    for side in [left, right] where side.form == .text("") { reportBlankText(side) }
    guard let leftKind = kind(of: left), let rightKind = kind(of: right) else { return }
    guard leftKind.suits(rightKind), leftKind != .truth else { return report(leftKind, against: rightKind, at: right) }
    let isOrdered = comparison != .equal && comparison != .unequal || tolerance != nil
    for (side, kind) in [(left, leftKind), (right, rightKind)] where isOrdered && kind == .text {
      report(.number, butFound: kind, at: side)
    }
  }

  private mutating func report(_ left: ValueKind, against right: ValueKind, at node: ExpressionNode) {
    let quoted = Message(zh: "文字写在引号中：“130225”", en: "a text stands in quotation marks: \"130225\"")
    problems.append(
      ExpressionProblem(
        at: node.columns, zh: "\(left.name.chinese)不能与\(right.name.chinese)比较",
        en: "\(left.name.english) can't be compared with \(right.name.english)",
        hints: left == .text && right == .number ? [quoted] : []))
  }

  private mutating func reportBlankText(_ node: ExpressionNode) {
    problems.append(
      ExpressionProblem(
        at: node.columns, zh: "不能与空白比较", en: "nothing compares with a blank",
        hints: [Message(zh: "写作“有 字段”或“非 有 字段”", en: "write “has FIELD” or “not has FIELD”")]))
  }

  // MARK: Lists

  private mutating func checkEach(_ list: FieldReference, _ condition: ExpressionNode) {
    guard let shape = shape(of: list) else { return }
    guard case .records(let kind) = shape, list.steps.last?.index == nil else { return reportNoList(list) }
    var inner = TypeChecker(kinds: [kind] + kinds)
    inner.checkCondition(condition)
    problems += inner.problems
  }

  /// Reports a field that is no list of numbers.
  private mutating func checkNumbers(of field: FieldReference) {
    switch listShape(of: field) {
    case .many(let kind) where kind.suits(.number): break
    case nil where problems.last?.columns.overlaps(field.columns) ?? false: break
    default:
      problems.append(
        ExpressionProblem(at: field.columns, zh: "“\(field)”不是一列数", en: "“\(field)” is no list of numbers"))
    }
  }

  /// The shape of a field where a list of records stands for its only numbers.
  private mutating func listShape(of field: FieldReference) -> FieldShape? {
    guard let shape = shape(of: field) else { return nil }
    if case .records(let kind) = shape, kind.soleNumber != nil { return .many(.number) }
    return shape
  }

  private mutating func value(of field: FieldReference) -> ValueKind? {
    guard let shape = shape(of: field) else { return nil }
    if case .one(let kind) = shape { return kind }
    problems.append(
      ExpressionProblem(
        at: field.columns, zh: "“\(field)”是列表，不是一个值", en: "“\(field)” is a list and no single value",
        hints: [
          Message(
            zh: "用 sum(…)、count(…)、any(列表, 条件) 或 all(列表, 条件)",
            en: "use sum(…), count(…), any(LIST, …) or all(LIST, …)")
        ]))
    return nil
  }

  private mutating func shape(of field: FieldReference) -> FieldShape? {
    do {
      return try field.shape(within: kinds)
    } catch {
      problems.append(error)
      return nil
    }
  }

  // MARK: Problems

  private mutating func report(_ wanted: ValueKind, butFound found: ValueKind, at node: ExpressionNode) {
    problems.append(
      ExpressionProblem(
        at: node.columns, zh: "这里应是\(wanted.name.chinese)，而不是\(found.name.chinese)",
        en: "\(wanted.name.english) belongs here, not \(found.name.english)"))
  }

  private mutating func reportNoList(_ field: FieldReference) {
    problems.append(ExpressionProblem(at: field.columns, zh: "“\(field)”不是列表", en: "“\(field)” is no list"))
  }
}
