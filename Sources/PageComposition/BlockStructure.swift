public import FormLayout
public import LayoutCore
internal import TableLayout

/// The structure of a flow of blocks, in their order.
///
/// - Parameters:
///   - headings: the text blocks that are headings.
///   - level: the level of those headings, 1 for the highest.
public func blockStructure(_ blocks: [BoundBlock], heading headings: Set<Int>, level: Int) -> [StructureNode] {
  blocks.enumerated().compactMap { index, block in
    switch block {
    case .gap, .space: nil
    case .table(let table): table.structure
    case .text:
      StructureNode(
        headings.contains(index) ? .heading(level: level) : .paragraph, content: ContentID(block: index))
    }
  }
}
