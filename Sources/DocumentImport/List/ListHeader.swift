import BudgetModel
import OfficeFiles

/// The headings of a list: found by what they say, wherever the list begins.
struct ListHeader {
  var columns: [ListColumn]
  /// The index of the first row behind the headings.
  var firstRow: Int
  /// The number of the row with the headings.
  var rowNumber: Int

  /// How far down a list may begin.
  static let deepestRow = 40
  /// Fewer columns are no list of projects.
  private static let fewestColumns = 3

  /// Finds the headings among the rows; nil where no row has a list's.
  init?(_ rows: [GridRow], mapping: ColumnMapping?) {
    let candidates =
      mapping?.headerRow.map { wanted in
        rows.indices.filter { rows[$0].number == wanted }
      } ?? Array(rows.indices.prefix(ListHeader.deepestRow))
    for index in candidates
    where mapping?.headerRow != nil || rows[index].cells.count(where: { !$0.isBlank }) >= ListHeader.fewestColumns {
      let header = ListHeader(rows, at: index, mapping: mapping)
      if mapping?.headerRow != nil || header.isList(rows[index], mapping) {
        self = header
        return
      }
    }
    return nil
  }

  private init(_ rows: [GridRow], at index: Int, mapping: ColumnMapping?) {
    let row = rows[index]
    let second = index + 1 < rows.count ? ListHeader.subheadings(of: row, in: rows[index + 1]) : [:]
    firstRow = index + (second.isEmpty ? 1 : 2)
    rowNumber = row.number
    columns = []
    for cell in row.cells where !cell.isBlank {
      let heading = cell.paragraphs.joined()
      for number in cell.columns where number == cell.column || second[number] != nil {
        columns.append(ListHeader.column(number, heading: second[number] ?? heading, mapping))
      }
    }
  }

  /// The headings below those that cover several columns.
  private static func subheadings(of row: GridRow, in next: GridRow) -> [Int: String] {
    let wide = row.cells.filter { !$0.isBlank && $0.columnSpan > 1 }
    let below = next.cells.filter { cell in
      !cell.isBlank && cell.content == .text && wide.contains { $0.columns.contains(cell.column) }
    }
    return Dictionary(below.map { ($0.column, $0.paragraphs.joined()) }) { first, _ in first }
  }

  private static func column(_ number: Int, heading: String, _ mapping: ColumnMapping?) -> ListColumn {
    let role = mapping?.role(of: heading, letters: columnLetters(number)) ?? ListRole(heading: heading)
    return ListColumn(number: number, heading: heading, role: role)
  }

  /// Whether the row heads a list: it names a project and more, and most of its cells are headings. A form's row with
  /// 项目编码 and 项目名称 has as much data as labels.
  private func isList(_ row: GridRow, _ mapping: ColumnMapping?) -> Bool {
    let filled = row.cells.filter { !$0.isBlank }
    guard filled.count != 4 || filled[2].label != FieldName.projectName.rawValue else { return false }
    let headings = filled.filter { cell in
      let below = columns.filter { cell.columns.contains($0.number) }
      let isHeading = ListHeader.column(cell.column, heading: cell.paragraphs.joined(), mapping).role != nil
      // A group of columns is named by what stands below it.
      return isHeading || (below.count > 1 && below.allSatisfy { $0.role != nil })
    }
    guard headings.count * 2 > filled.count else { return false }
    let roles = Set(columns.compactMap(\.role))
    let names: [FieldName] = [.projectCode, .projectName]
    let hasProject = roles.contains { if case .project(let field) = $0 { names.contains(field.name) } else { false } }
    return hasProject && roles.count >= ListHeader.fewestColumns
  }

  /// The numbers of the columns that have a role.
  func columns(where matches: (ListRole) -> Bool) -> [ListColumn] {
    columns.filter { $0.role.map(matches) ?? false }
  }
}
