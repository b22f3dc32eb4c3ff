public import LayoutCore

extension Table {
  /// The table as readers who do not see it are told of it: head and body, rows, cells with their spans.
  ///
  /// Footer rows end the body; continuation rows are copies of nothing and not told. A head that nothing stands below is told
  /// as the body: a head needs one beside it (ISO 14289-1, 7.2).
  public var structure: StructureNode {
    let byRow = Dictionary(grouping: cells.indices) { cells[$0].row }
    let sections = TableSections(rows)
    let head = sections.header.map { row(byRow[$0] ?? [], isHeader: true) }
    let body = (Array(sections.body) + Array(sections.footer)).map { row(byRow[$0] ?? [], isHeader: false) }
    guard !body.isEmpty else { return StructureNode(.table, children: [StructureNode(.tableBody, children: head)]) }
    let parts = [StructureNode(.tableHead, children: head), StructureNode(.tableBody, children: body)]
    return StructureNode(.table, children: parts.filter { !$0.children.isEmpty })
  }

  private func row(_ cells: [Int], isHeader: Bool) -> StructureNode {
    StructureNode(.row, children: cells.map { cell($0, isHeader: isHeader) })
  }

  private func cell(_ index: Int, isHeader: Bool) -> StructureNode {
    let cell = cells[index]
    let spans = StructureNode.Spans(rows: cell.rowSpan, columns: cell.columnSpan)
    let role: StructureNode.Role =
      isHeader || cell.isLabel ? .headerCell(scope: isHeader ? .column : .row, spans) : .dataCell(spans)
    let field = StructureNode(.field, content: roomContent(of: index))
    return StructureNode(
      role, content: ContentID(block: block, part: index), children: cell.room?.isField == true ? [field] : [])
  }
}
