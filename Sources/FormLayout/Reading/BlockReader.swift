internal import Diagnostics
internal import LayoutCore
internal import TableLayout

/// Reads blocks: texts, gaps and tables, from top to bottom.
struct BlockReader {
  let templates: TemplateReader
  /// The width of the text block.
  let width: Length

  private var findings: Findings { templates.findings }
  private static let words = ["columns", "picture", "merge", "break", "rule", "outer-rule", "gap", "space", "text"]

  /// A block, or a list of them; a bare text is a line of text.
  func blocks(_ node: LayoutNode?) -> [BlockDefinition] {
    guard let node else { return [] }
    guard let items = node.items else { return [block(node)].compactMap(\.self) }
    return items.compactMap { block($0) }
  }

  private func block(_ node: LayoutNode) -> BlockDefinition? {
    if node.text != nil { return .text(templates.styled(node)) }
    let words = MappingReader(node, known: BlockReader.words, findings: findings)
    if words["gap"] != nil { return words.length("gap").map { .gap($0) } }
    if words["space"] != nil { return words.length("space").map { .space($0) } }
    if let text = words["text"] { return .text(templates.styled(text)) }
    return table(words).map { .table($0) }
  }

  private func table(_ words: MappingReader) -> TableDefinition? {
    let rule = words.length("rule", default: .pt(0.75))
    let outerRule = words.length("outer-rule")
    let columns = ColumnReader(width: width, outerRule: outerRule ?? rule, em: em, findings: findings)
      .columns(words.required("columns"))
    guard let picture = words.required("picture"), !columns.isEmpty else { return nil }
    let rows = PictureReader(templates: templates, columnCount: columns.count).rows(picture)
    return TableDefinition(
      columns: columns, rows: rows, merge: fields(words["merge"]), breaking: breakRules(words["break"]),
      rule: rule, outerRule: outerRule)
  }

  /// The size of labels: what most cells are set in.
  private var em: Length { templates.roles[RoleBook.label]?.style.text.size ?? .pt(10.5) }

  /// A list of names; one name may stand by itself.
  private func fields(_ node: LayoutNode?) -> [String] {
    guard let node else { return [] }
    return node.text.map { [$0] } ?? node.items?.compactMap(\.text) ?? []
  }

  /// Reads `break: {一级指标: repeat （续）, group: prefer-keep}`.
  private func breakRules(_ node: LayoutNode?) -> BreakRules {
    var rules = BreakRules()
    for (key, value) in node?.entries ?? [] {
      switch key.text ?? "" {
      case "group": rules.cohesion = cohesion(value)
      case "heights": rules.hasEqualHeights = isEqual(value)
      case "rows": rules.minimumRows = minimumRows(value)
      case let field: rules.continuations[field] = continuation(value)
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
    let parts = (node.text ?? "").split(separator: " ", maxSplits: 1).map(\.trimmed)
    switch parts.first {
    case "repeat": return .repeat(suffix: parts.count > 1 ? parts[1] : "")
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
