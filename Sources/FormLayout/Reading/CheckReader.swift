internal import BudgetModel
internal import Diagnostics
internal import FieldExpressions
internal import Yams

/// Reads `checks: [条件, {that: 条件, say: 文字, severity: error}]`.
struct CheckReader {
  let findings: Findings

  func checks(_ node: LayoutNode?) -> [CheckDefinition] {
    guard let node else { return [] }
    guard let items = node.items else {
      findings.report(
        "bad-check", zh: "checks 应是条件的列表", en: "checks is a list of conditions", at: node.location,
        hints: [Message(zh: "写作 [预算数 > 0, …]，或每行一个“- 条件”", en: "write [预算数 > 0, …], or “- CONDITION” line by line")])
      return []
    }
    return items.compactMap(check)
  }

  private func check(_ node: LayoutNode) -> CheckDefinition? {
    guard node.entries != nil else {
      return condition(node).map { CheckDefinition($0, location: node.location) }
    }
    let words = MappingReader(node, known: ["that", "say", "severity"], findings: findings)
    guard let condition = words.required("that").flatMap(condition) else { return nil }
    return CheckDefinition(
      condition, message: words["say"]?.text, severity: severity(words["severity"]), location: node.location)
  }

  private func severity(_ node: LayoutNode?) -> Severity? {
    guard let node else { return nil }
    if let severity = node.text.flatMap(Severity.init(rawValue:)) { return severity }
    findings.reportUnknown(
      node.text ?? "", what: Message(zh: "级别", en: "severity"), known: Severity.allCases.map(\.rawValue),
      at: node.location)
    return nil
  }

  private func condition(_ node: LayoutNode) -> FieldExpression? {
    do throws(ExpressionProblem) {
      let condition = try FieldExpression(parsing: node.text ?? "")
      let problems = condition.problems(within: [.project, .department])
      for problem in problems { report(problem, in: node) }
      return problems.isEmpty ? condition : nil
    } catch {
      report(error, in: node)
      return nil
    }
  }

  /// The problem at its own character of the file: a quotation mark of YAML moves the text by one.
  private func report(_ problem: ExpressionProblem, in node: LayoutNode) {
    var location = node.location
    let isQuoted = [.singleQuoted, .doubleQuoted].contains(node.node.scalar?.style ?? .any)
    location.column = location.column.map { $0 + problem.columns.lowerBound - (isQuoted ? 0 : 1) }
    findings.report(
      "bad-check", zh: problem.message.chinese, en: problem.message.english, at: location, hints: problem.hints)
  }
}
