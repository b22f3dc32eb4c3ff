internal import Diagnostics
internal import LayoutCore
internal import TableLayout

/// Reads a table: its columns, its picture, and what it says of merging and page ends.
struct TableReader {
  let templates: TemplateReader
  /// The width of the text block.
  let width: Length

  private var findings: Findings { templates.findings }

  func table(_ source: TableSource) -> TableDefinition? {
    let words = source.words
    let rule = words.length("rule", default: .pt(0.75))
    let outerRule = words.length("outer-rule")
    let columns = ColumnReader(width: width, outerRule: outerRule ?? rule, em: em, findings: findings)
      .columns(source.columns, added: source.added)
    guard !columns.isEmpty, words["picture"] != nil else { return nil }
    let rows = PictureReader(templates: templates).rows(source.lines, columnCount: columns.count)
    return TableDefinition(
      columns: columns, rows: rows, merge: fields(words["merge"]),
      breaking: BreakReader(findings: findings).rules(words["break"]), rule: rule, outerRule: outerRule)
  }

  /// The size of labels: what most cells are set in.
  private var em: Length { templates.roles[RoleBook.label]?.style.text.size ?? .pt(10.5) }

  /// A list of names; one name may stand by itself.
  private func fields(_ node: LayoutNode?) -> [NamedField] {
    guard let node else { return [] }
    return (node.items ?? [node]).compactMap { item in item.text.map { NamedField($0, at: item.location) } }
  }
}
