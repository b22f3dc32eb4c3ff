public import LayoutCore

extension Table {
  /// The table as readers who do not see it are told of it: head and body, rows, cells with their spans.
  public var structure: StructureNode {
    let byRow = Dictionary(grouping: cells.indices) { cells[$0].row }
    let parts = [(Row.Kind.header, StructureNode.Role.tableHead), (.body, .tableBody)]
    let children = parts.map { kind, role in
      StructureNode(
        role,
        children: rows.indices.filter { rows[$0].kind == kind }.map { row(byRow[$0] ?? [], isHeader: kind == .header) })
    }
    return StructureNode(.table, children: children.filter { !$0.children.isEmpty })
  }

  private func row(_ cells: [Int], isHeader: Bool) -> StructureNode {
    StructureNode(.row, children: cells.map { cell($0, isHeader: isHeader) })
  }

  private func cell(_ index: Int, isHeader: Bool) -> StructureNode {
    let cell = cells[index]
    let spans = StructureNode.Spans(rows: cell.rowSpan, columns: cell.columnSpan)
    let role: StructureNode.Role =
      isHeader || cell.isLabel ? .headerCell(scope: isHeader ? .column : .row, spans) : .dataCell(spans)
    return StructureNode(role, content: ContentID(block: block, part: index))
  }
}
