internal import Diagnostics
internal import LayoutCore

/// Turns the nodes of a form's file into its definition.
struct FormReader {
  let findings: Findings
  /// The forms that others may extend.
  let bases: [String: LayoutFile]

  func form(_ node: LayoutNode) -> FormDefinition {
    let source = FormSourceReader(findings: findings, bases: bases).source(node)
    let words = source.words
    let templates = TemplateReader(roles: source.roles, findings: findings)
    let blocks = BlockReader(templates: templates, width: source.page.textBlock.width)
    return FormDefinition(
      name: words.required("form")?.text ?? "", source: words.text("source", default: ""),
      page: source.page, roles: source.roles,
      title: words.required("title").map(templates.styled) ?? templates.styled(Passage("", at: node.location)),
      body: blocks.blocks(source.above) + blocks.blocks(source.blocks) + blocks.blocks(source.below),
      header: words["header"].map(templates.styled), footer: words["footer"].map(templates.styled),
      fit: FitReader(findings: findings).ladder(words["fit"]), needs: NeedsReader(findings: findings).needs(words),
      checks: CheckReader(findings: findings).checks(words["checks"]), file: node.file,
      baseFiles: source.baseFiles)
  }
}
