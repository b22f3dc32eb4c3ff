internal import Diagnostics
internal import TableLayout

/// Reads `break: {一级指标: repeat （续）, group: prefer-keep}`.
struct BreakReader {
  let findings: Findings

  func rules(_ node: LayoutNode?) -> BreakRules {
    var rules = BreakRules()
    for (key, value) in node?.entries ?? [] {
      switch key.text ?? "" {
      case "group": rules.cohesion = cohesion(value)
      case "heights": rules.hasEqualHeights = isEqual(value)
      case "rows": rules.minimumRows = minimumRows(value)
      case let field:
        rules.continuations[field] = continuation(value)
        rules.continuedFields.append(NamedField(field, at: key.location))
      }
    }
    return rules
  }

  /// `heights: equal`.
  private func isEqual(_ node: LayoutNode) -> Bool {
    if node.text == "equal" { return true }
    findings.reportUnknown(
      node.text ?? "", what: Message(zh: "行高", en: "heights"), known: ["equal"], at: node.location)
    return false
  }

  /// `rows: 2`.
  private func minimumRows(_ node: LayoutNode) -> Int {
    if let count = node.text.flatMap(Int.init), (1...100).contains(count) { return count }
    findings.report(
      "bad-rows", zh: "rows 后应是 1 到 100 的行数", en: "rows is followed by a number from 1 to 100", at: node.location)
    return 2
  }

  private func cohesion(_ node: LayoutNode) -> RowGroup.Cohesion {
    switch node.text {
    case "keep": return .keep
    case "prefer-keep": return .preferKeep
    case "free": return .free
    default:
      findings.reportUnknown(
        node.text ?? "", what: Message(zh: "分组方式", en: "cohesion"), known: ["keep", "prefer-keep", "free"],
        at: node.location)
      return .free
    }
  }

  private func continuation(_ node: LayoutNode) -> Continuation {
    let (word, suffix) = node.passage.firstWord
    switch word.text {
    case "repeat": return .repeat(suffix: suffix.text)
    case "once": return .once
    case "flow": return .flow
    default:
      findings.reportUnknown(
        node.text ?? "", what: Message(zh: "续页方式", en: "continuation"), known: ["repeat", "once", "flow"],
        at: node.location)
      return .flow
    }
  }
}
