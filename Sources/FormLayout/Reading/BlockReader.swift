internal import Diagnostics
internal import LayoutCore
internal import TableLayout

/// A block as its file writes it, before its words are understood: what a variant's `changes` change.
enum BlockSource {
  case table(TableSource)
  /// A line of text, a gap or a space.
  case other(LayoutNode)
}

/// Reads blocks: texts, gaps and tables, from top to bottom.
struct BlockReader {
  let templates: TemplateReader
  /// The width of the text block.
  let width: Length

  private var findings: Findings { templates.findings }
  private static let words = ["gap", "space", "text", "if"]

  /// A block, or a list of them; a bare text is a line of text.
  func blocks(_ node: LayoutNode?) -> [BlockDefinition] { blocks(BlockSource.list(node, findings: findings)) }

  func blocks(_ sources: [BlockSource]) -> [BlockDefinition] { sources.compactMap(block) }

  private func block(_ source: BlockSource) -> BlockDefinition? {
    switch source {
    case .table(let table):
      let definition = TableReader(templates: templates, width: width).table(table)
      return definition.map { conditional(.table($0), words: table.words) }
    case .other(let node):
      if node.text != nil { return .text(templates.styled(node)) }
      let words = MappingReader(node, known: BlockReader.words, findings: findings)
      return other(words).map { conditional($0, words: words) }
    }
  }

  private func other(_ words: MappingReader) -> BlockDefinition? {
    if words["gap"] != nil { return words.length("gap").map { .gap($0) } }
    if words["space"] != nil { return words.length("space").map { .space($0) } }
    return words.required("text").map { .text(templates.styled($0)) }
  }

  /// `if: 条件`.
  private func conditional(_ block: BlockDefinition, words: MappingReader) -> BlockDefinition {
    guard let node = words["if"] else { return block }
    return RowWordReader(findings: findings).condition(node.passage).map { .when($0, block) } ?? block
  }
}

extension BlockSource {
  /// The blocks of a list, or of one block that stands by itself.
  static func list(_ node: LayoutNode?, findings: Findings) -> [BlockSource] {
    guard let node else { return [] }
    return (node.items ?? [node]).map { item in
      let isTable = item.entries?.contains { ["columns", "picture"].contains($0.key.text) } ?? false
      return isTable ? .table(TableSource(item, findings: findings)) : .other(item)
    }
  }
}
