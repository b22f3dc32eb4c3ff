import Diagnostics
public import LayoutCore

extension ShapedTable {
  /// Runs the passes up to the cuts for the text block `region` of the pages after the first.
  ///
  /// Rules take no room: they are drawn centred on the edges of the cells, whose padding keeps text off them.
  public func measured(in region: Size) -> MeasuredTable {
    let (grid, faults) = resolve(table)
    guard let grid else { return MeasuredTable(block: nil, diagnostics: faults) }
    let (widths, widthFindings) = columnWidths(in: region.width)
    let edges = widths.reduce(into: [Length.zero]) { edges, width in edges.append((edges.last ?? .zero) + width) }
    var (cells, cellFindings) = setCells(columnEdges: edges)
    let labelFindings = releaseLabels(&cells, higherThan: region.height)
    let (rows, rowFindings) = stackRows(table, cells, limit: region.height)
    let block = TableBlock(
      table: table, grid: grid, columnEdges: edges, cells: cells, rows: rows, cuts: findCuts(table, rows),
      regionHeight: region.height)
    return MeasuredTable(
      block: block,
      diagnostics: widthFindings + cellFindings + labelFindings + rowFindings + block.headerFindings())
  }

  /// A label that is higher than a page cannot stand whole in each piece: its lines flow on instead.
  private func releaseLabels(_ cells: inout [SetCell], higherThan height: Length) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    for index in cells.indices where cells[index].labelHeight > height {
      diagnostics.append(.labelFlows(table.cells[index], excess: cells[index].labelHeight - height))
      cells[index].rest = .lines
    }
    return diagnostics
  }
}

extension TableBlock {
  /// The row, of those that a page may start with, that lacks most room for the header above it.
  func headerFindings() -> [Diagnostic] {
    let header = table.headerRowCount
    guard header > 0, header < table.rows.count else { return [] }
    let lacking = (cuts.rowPositions[header]..<unitCount).compactMap { position -> (row: Int, missing: Length)? in
      let stack = PieceStack(of: self, from: position)
      guard stack.headerRowCount == 0 else { return nil }
      let needed = rows.tops[header] + stack.height(endingAt: position + 1)
      return (cuts[position].row, needed - regionHeight)
    }
    return lacking.max { $0.missing < $1.missing }.map { [.headerNotRepeated(row: $0.row, missing: $0.missing)] } ?? []
  }
}
