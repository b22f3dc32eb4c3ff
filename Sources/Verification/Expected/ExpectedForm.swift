internal import FormLayout
internal import LayoutCore
internal import TableLayout

/// A form as its layout and its record ask for it.
struct ExpectedForm {
  let form: BoundForm
  /// The level of the form's title among the document's headings.
  let headingLevel: Int

  var elements: [ExpectedElement] {
    form.blocks.enumerated().compactMap { index, block in
      switch block {
      case .gap, .space: nil
      case .text(let texts): heading(texts, isTitle: index == form.titleBlock)
      case .table(let table): self.table(table)
      }
    }
  }

  private func heading(_ texts: [BoundText], isTitle: Bool) -> ExpectedElement {
    .passage(isTitle ? "H\(headingLevel)" : "P", .init(texts, record: form.record))
  }

  private func table(_ table: Table) -> ExpectedElement {
    let rows = table.rows.indices.filter { table.rows[$0].kind != .continuation }
    let head = rows.filter { table.rows[$0].kind == .header }
    // A head that nothing stands below is the table's body (ISO 14289-1, 7.2).
    let hasHead = head.count < rows.count
    let parts = [("THead", hasHead ? head : []), ("TBody", hasHead ? rows.filter { !head.contains($0) } : rows)]
    let children = parts.filter { !$0.1.isEmpty }.map { role, rows in
      ExpectedElement(role: role, children: rows.map { row($0, of: table) })
    }
    return ExpectedElement(
      role: "Table", columnEdges: table.fixedColumnEdges, continuation: table.continuationTexts, children: children)
  }

  private func row(_ row: Int, of table: Table) -> ExpectedElement {
    let cells = table.cells.filter { $0.row == row }.sorted { $0.column < $1.column }
    return ExpectedElement(role: "TR", children: cells.map { cell($0, of: table) })
  }

  private func cell(_ cell: Cell, of table: Table) -> ExpectedElement {
    let kind = table.rows[cell.row].kind
    let isHeader = kind == .header || cell.isLabel
    return ExpectedElement(
      role: isHeader ? "TH" : "TD", rowSpan: cell.rowSpan, columnSpan: cell.columnSpan,
      scope: isHeader ? (kind == .header ? "Column" : "Row") : nil,
      text: ExpectedText(
        paragraphs: cell.content.map(\.text), field: cell.field, record: form.record,
        setting: LineSetting(cell.content)),
      place: GridPlace(
        rows: cell.row..<cell.row + cell.rowSpan, columns: cell.column..<cell.column + cell.columnSpan,
        copySuffix: cell.copySuffix, isRepeatedHead: kind == .header,
        vertical: table.verticalPlace(of: cell)),
      children: cell.room?.isField == true ? [ExpectedElement(role: "Form")] : [])
  }
}

extension Table {
  /// The edges of the columns, when the layout fixes them all.
  fileprivate var fixedColumnEdges: [Double]? {
    var edges = [0.0]
    for column in columns {
      guard case .fixed(let width) = column else { return nil }
      edges.append((edges.last ?? 0) + width.points)
    }
    return edges
  }
}

extension Table {
  /// The texts of the rows that stand on later pages only.
  fileprivate var continuationTexts: [String] {
    cells.filter { rows[$0.row].kind == .continuation }.map { $0.content.map(\.text).joined() }.filter { !$0.isEmpty }
  }

  /// How a cell's text stands; nil where a rule above or below is left out, and where its paragraphs go their own ways.
  fileprivate func verticalPlace(of cell: Cell) -> VerticalPlace? {
    let isPlain = !cell.isDiagonal && !cell.content.contains { $0.text.allSatisfy(\.isWhitespace) }
    let neighbours = cells.filter { other in
      let isBeside = other.column < cell.column + cell.columnSpan && cell.column < other.column + other.columnSpan
      return isBeside && (other.row + other.rowSpan == cell.row || other.row == cell.row + cell.rowSpan)
    }
    guard isPlain, rule > .zero, ([cell] + neighbours).allSatisfy(\.isRuled) else { return nil }
    return VerticalPlace(
      alignment: cell.verticalAlignment, paddingAbove: cell.padding.top.points,
      paddingBelow: cell.padding.bottom.points)
  }
}

extension Cell {
  /// Whether it has a rule above and below, as far as it has a say.
  fileprivate var isRuled: Bool { edges.top != .zero && edges.bottom != .zero }

  fileprivate var copySuffix: String? { if case .repeat(let suffix) = continuation { suffix } else { nil } }
}

extension ExpectedText {
  init(_ texts: [BoundText], record: String?) {
    self.init(
      paragraphs: texts.map(\.paragraph.text), field: texts.first?.field ?? "", record: record,
      setting: LineSetting(texts.map(\.paragraph)))
  }
}

extension LineSetting {
  /// The setting that some paragraphs have in common.
  init?(_ paragraphs: [Paragraph]) {
    let settings = Set(paragraphs.map { LineSetting($0.style) })
    guard let first = settings.first, settings.count == 1 else { return nil }
    self = first
  }

  init(_ style: ParagraphStyle) {
    self.init(alignment: style.alignment, indent: style.firstLineIndent.length(at: style.text.size).points)
  }
}
