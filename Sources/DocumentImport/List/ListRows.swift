import BudgetModel
import Diagnostics
import OfficeFiles

/// A row of a list: its filled cells by the numbers of their columns.
struct ListRow: Sendable {
  var number: Int
  var cells: [Int: ListCell]

  /// The text of a column; empty for a blank cell.
  func text(_ column: ListColumn?) -> String { column.flatMap { cells[$0.number]?.text } ?? "" }
}

/// The rows of a list under its headings, each with what merged cells above it say.
struct ListRows {
  private(set) var rows: [ListRow] = []
  private(set) var findings: [Diagnostic] = []
  private let header: ListHeader
  private let source: GridSource
  private let codeColumns: Set<Int>
  /// The filled cells of each column that a merged cell may go on from.
  private var above: [Int: ListCell] = [:]

  init(_ source: GridSource, header: ListHeader) {
    self.source = source
    self.header = header
    codeColumns = Set(header.columns(where: \.isCode).map(\.number))
    for row in source.rows[header.firstRow...] { read(row) }
  }

  private mutating func read(_ row: GridRow) {
    var cells: [Int: ListCell] = [:]
    for cell in row.cells { cells[cell.column] = listCell(cell, row: row.number) }
    above = cells
    guard cells.contains(where: { !$0.value.isInherited }), !isHeading(cells) else { return }
    if let total = totalCell(cells) { return findings.append(.totalRow(total)) }
    rows.append(ListRow(number: row.number, cells: cells))
  }

  private func listCell(_ cell: GridCell, row: Int) -> ListCell? {
    if cell.continuesAbove { return above[cell.column]?.inherited }
    let place = source.location(row: row, column: cell.column)
    return ListCell(cell, at: place, isCode: codeColumns.contains(cell.column))
  }

  /// Whether the row repeats the headings, as the top of a printed page does.
  private func isHeading(_ cells: [Int: ListCell]) -> Bool {
    cells.count > 1
      && cells.allSatisfy { number, cell in
        header.columns.contains { $0.number == number && $0.heading.asLabel == cell.text.asLabel }
      }
  }

  private func totalCell(_ cells: [Int: ListCell]) -> ListCell? {
    let first = cells.min { $0.key < $1.key }?.value
    return first.flatMap { ["合计", "总计", "小计", "共计"].contains($0.text.asLabel) ? $0 : nil }
  }

  /// The columns that no field takes and that hold something, each with its first cell and the number of cells.
  func unplacedColumns() -> [(column: ListColumn, first: ListCell, count: Int)] {
    var found: [Int: (ListCell, Int)] = [:]
    for row in rows {
      for (number, cell) in row.cells where !cell.isInherited {
        found[number] = (found[number]?.0 ?? cell, (found[number]?.1 ?? 0) + 1)
      }
    }
    return found.sorted { $0.key < $1.key }.compactMap { number, cells in
      let column = header.columns.first { $0.number == number } ?? ListColumn(number: number, heading: "")
      return column.role == nil ? (column, cells.0, cells.1) : nil
    }
  }
}

extension ListRole {
  fileprivate var isCode: Bool {
    switch self {
    case .project(let field): [.projectCode, .departmentCode].contains(field.name)
    default: false
    }
  }
}

extension Diagnostic {
  fileprivate static func totalRow(_ cell: ListCell) -> Diagnostic {
    Diagnostic(
      .note, "list.total-row", zh: "“\(cell.text.quoted)”一行不是项目，未读取",
      en: "the row of 「\(cell.text.quoted)」 is no project",
      at: cell.location)
  }
}
