internal import Diagnostics
public import LayoutCore

extension ShapedTable {
  /// Runs the passes up to the cuts for the text block `region` of the pages after the first.
  ///
  /// Rules take no room: they are drawn centred on the edges of the cells, whose padding keeps text off them.
  public func measured(in region: Size) -> MeasuredTable {
    var measured = measuredWithoutPlaces(in: region)
    for index in measured.diagnostics.indices where measured.diagnostics[index].location.line == nil {
      measured.diagnostics[index].location = table.layoutLocation
    }
    return measured
  }

  private func measuredWithoutPlaces(in region: Size) -> MeasuredTable {
    let (grid, faults) = resolve(table)
    guard let grid else { return MeasuredTable(block: nil, diagnostics: faults) }
    let (widths, widthFindings) = columnWidths(in: region.width)
    let edges = widths.reduce(into: [Length.zero]) { edges, width in edges.append((edges.last ?? .zero) + width) }
    var (cells, cellFindings) = setCells(columnEdges: edges)
    let labelFindings = releaseLabels(&cells, higherThan: region.height)
    let (rows, rowFindings) = stackRows(table, cells, limit: region.height)
    let model = TableModel(
      table: table, grid: grid, columnEdges: edges, cells: cells, rows: rows, regionHeight: region.height)
    return MeasuredTable(
      block: TableBlock(model: model),
      diagnostics: widthFindings + cellFindings + labelFindings + rowFindings + model.repeatFindings()
        + model.keepFindings() + model.diagonalFindings())
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
