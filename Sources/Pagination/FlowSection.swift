internal import LayoutCore

/// The blocks of a flow between two forced page breaks, their units counted through.
///
/// Position `p` of a section is the place before its unit `p`; the end of a block and the start of the next are one
/// position.
struct FlowSection {
  struct Block {
    var item: Int
    var flowBlock: FlowBlock
    /// The white space above the block when it does not stand at the top of a page.
    var gap: Length
    /// The position of the block's start.
    var start: Int

    var block: any BreakableBlock { flowBlock.block }
    var end: Int { start + flowBlock.block.unitCount }
  }

  private(set) var blocks: [Block] = []
  private(set) var unitCount = 0

  mutating func append(_ flowBlock: FlowBlock, item: Int, gap: Length) {
    blocks.append(Block(item: item, flowBlock: flowBlock, gap: gap, start: unitCount))
    unitCount += flowBlock.block.unitCount
  }

  /// The index of the block that holds the unit after `position`, which is not the section's end.
  func blockIndex(at position: Int) -> Int {
    var (low, high) = (0, blocks.count - 1)
    while low < high {
      let middle = (low + high + 1) / 2
      if blocks[middle].start <= position { low = middle } else { high = middle - 1 }
    }
    return low
  }

  /// What a page end at `position`, inside the section, costs for what it separates.
  func breakCost(at position: Int) -> BreakCost {
    let index = blockIndex(at: position)
    let block = blocks[index]
    guard position == block.start else { return block.block.breakCost(at: position - block.start) }
    guard block.flowBlock.keepsWithPrevious || blocks[index - 1].flowBlock.keepsWithNext else { return .free }
    return BreakCost([.heading: Prices.heading], isForbidden: true)
  }
}

extension Flow {
  /// The sections of the flow; blocks without units and sections without blocks are left out.
  func sections() -> [FlowSection] {
    var sections: [FlowSection] = []
    var section = FlowSection()
    var gap = Length.zero
    for (index, item) in items.enumerated() {
      switch item {
      case .gap(let length):
        gap = gap + length
      case .pageBreak:
        if section.unitCount > 0 { sections.append(section) }
        section = FlowSection()
      case .block(let block):
        guard block.block.unitCount > 0 else { continue }
        section.append(block, item: index, gap: gap + block.spaceBefore)
        gap = block.spaceAfter
      }
    }
    return section.unitCount > 0 ? sections + [section] : sections
  }
}
