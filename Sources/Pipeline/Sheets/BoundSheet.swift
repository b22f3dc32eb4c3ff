internal import Diagnostics
internal import FormLayout
internal import Foundation
internal import LayoutCore
internal import TableLayout
internal import TextEngine

extension PlainSheet {
  /// The sheet as a form, on upright A4.
  var bound: BoundForm {
    let title = BoundText(Paragraph(title, style: Style.title), field: title, location: .init())
    return BoundForm(title: self.title, page: .official, blocks: [.text([title]), .gap(.mm(4)), .table(table)])
  }

  /// Every character that the sheet shows.
  var demands: FontDemands {
    var demands = FontDemands()
    demands.add(bound.texts)
    return demands
  }

  private enum Style {
    static let title = style("方正小标宋简体", .pt(18), .center)
    static let heading = style("黑体", .pt(10.5), .center)
    static let text = style("宋体", .pt(10.5), .left)

    private static func style(_ face: String, _ size: Length, _ alignment: Alignment) -> ParagraphStyle {
      ParagraphStyle(
        text: TextStyle(face: FaceName(face), size: size), alignment: alignment,
        linePitch: .pt(size.points * 1.4), rules: LineRules(narrow: .split))
    }
  }

  private var hasHeadings: Bool { columns.contains { !$0.heading.isEmpty } }

  private var table: Table {
    let headings = hasHeadings ? [columns.map(\.heading)] : []
    let kinds = headings.map { _ in Row(kind: .header, maySplit: false) } + rows.map { _ in Row() }
    let cells = (headings + rows).enumerated().flatMap { row, texts in
      texts.enumerated().map { column, text in cell(text, row: row, column: column) }
    }
    return Table(
      columns: columns.map { .fraction($0.share) }, rows: kinds, cells: cells, block: 2)
  }

  private func cell(_ text: String, row: Int, column: Int) -> Cell {
    let isHeading = hasHeadings && row == 0
    let lines = text.components(separatedBy: "\n")
    return Cell(
      row: row, column: column, content: lines.map { Paragraph($0, style: isHeading ? Style.heading : Style.text) },
      isLabel: isHeading || (!hasHeadings && column == 0), field: columns[column].heading)
  }
}
