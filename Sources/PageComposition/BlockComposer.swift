public import Diagnostics
public import FormLayout
public import LayoutCore
public import Pagination
internal import TableLayout
public import Typesetting

/// Turns bound blocks into a flow of blocks that can be cut into pages.
public struct BlockComposer {
  /// The text block of a page.
  let region: Size
  let shaper: any TextShaping

  private var width: Length { region.width }

  public init(region: Size, shaper: any TextShaping) {
    self.region = region
    self.shaper = shaper
  }

  /// The flow, and what measuring found. Each block keeps its index as its name in marks.
  public func flow(_ blocks: [BoundBlock]) -> (flow: Flow, diagnostics: [Diagnostic]) {
    var flow = Flow()
    var diagnostics: [Diagnostic] = []
    let lastTable = blocks.lastIndex { if case .table(let table) = $0 { !table.isForHand } else { false } }
    for (index, block) in blocks.enumerated() {
      let isBelowTables = lastTable.map { index > $0 } ?? false
      let (item, found) = item(block, index: index, isBelowTables: isBelowTables)
      if let item { flow.items.append(item) }
      diagnostics += found
    }
    return (flow, diagnostics)
  }

  /// Text above and between tables stays with what follows; below the last one it stays with the table's last rows, and
  /// so does a table of signatures and seals: neither ever stands alone.
  private func item(_ block: BoundBlock, index: Int, isBelowTables: Bool) -> (Flow.Item?, [Diagnostic]) {
    switch block {
    case .gap(let length): return (.gap(length), [])
    case .space(let length):
      let space = BlankBlock(size: Size(width: width, height: length))
      return (.block(FlowBlock(space, keepsWithPrevious: isBelowTables, keepsWithNext: true)), [])
    case .text(let texts):
      let set = texts.map { ShapedParagraph($0.paragraph, shaper: shaper).lines(width: width) }
      let prose = ProseBlock([ProseBlock.Paragraph(set.flatMap(\.self))], width: width, block: index)
      return (
        .block(FlowBlock(prose, keepsWithPrevious: isBelowTables, keepsWithNext: !isBelowTables)),
        zip(set, texts).flatMap { findings(about: $0, of: $1) }
      )
    case .table(let table):
      let rule = table.outerRule ?? table.rule
      let measured = measure(table, in: RuledTable.region(inside: region, rule: rule), shaper: shaper)
      let block = measured.block.map { RuledTable(table: $0, margin: rule.half) }
      return (block.map { .block(FlowBlock($0, keepsWithPrevious: isBelowTables)) }, measured.diagnostics)
    }
  }
}

/// White space that stays at the top of a page.
private struct BlankBlock: BreakableBlock {
  let size: Size

  var unitCount: Int { 1 }

  func height(of piece: Range<Int>) -> Length { piece.isEmpty ? .zero : size.height }

  func breakCost(at position: Int) -> BreakCost { .free }

  func frame(of piece: Range<Int>) -> Frame { Frame(size: Size(width: size.width, height: height(of: piece))) }
}

/// A line of page furniture in a frame of its own: a page number, or a running head.
public func lineFrame(
  _ paragraph: Paragraph, width: Length, shaper: any TextShaping, mark: ContentMark = .furniture
) -> Frame {
  let lines = ShapedParagraph(paragraph, shaper: shaper).lines(width: width)
  var frame = Frame(size: Size(width: width, height: lines.map(\.height).sum()))
  var top = Length.zero
  for line in lines {
    frame.items += line.items(at: Point(x: .zero, y: top), mark: mark)
    top += line.height
  }
  return frame
}
