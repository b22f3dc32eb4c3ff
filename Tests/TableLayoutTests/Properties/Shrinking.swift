import LayoutCore
import TableLayout

extension TableCase {
  /// The smallest table to be found, step by step, that still breaks a law.
  func shrunk(while fails: (TableCase) -> Bool) -> TableCase {
    var current = self
    while let smaller = current.simplifications.first(where: fails) { current = smaller }
    return current
  }

  /// Tables that are one step simpler.
  private var simplifications: [TableCase] {
    table.rows.indices.compactMap { without(row: $0) } + table.columns.indices.compactMap { without(column: $0) }
      + table.groups.indices.map { index in changed { $0.table.groups.remove(at: index) } }
      + table.rows.indices.flatMap { simplifications(ofRow: $0) }
      + table.cells.indices.flatMap { simplifications(ofCell: $0) }
  }

  private func changed(_ change: (inout TableCase) -> Void) -> TableCase {
    var copy = self
    change(&copy)
    return copy
  }

  private func without(row: Int) -> TableCase? {
    guard table.rows.count > 1 else { return nil }
    return changed { copy in
      copy.table.rows.remove(at: row)
      copy.table.groups = []
      copy.table.cells = table.cells.compactMap { cell in
        var cell = cell
        if cell.row > row { cell.row -= 1 } else if cell.row + cell.rowSpan > row { cell.rowSpan -= 1 }
        return cell.rowSpan > 0 ? cell : nil
      }
    }
  }

  private func without(column: Int) -> TableCase? {
    guard table.columns.count > 1 else { return nil }
    return changed { copy in
      copy.table.columns.remove(at: column)
      copy.table.cells = table.cells.compactMap { cell in
        var cell = cell
        if cell.column > column {
          cell.column -= 1
        } else if cell.column + cell.columnSpan > column {
          cell.columnSpan -= 1
        }
        return cell.columnSpan > 0 ? cell : nil
      }
    }
  }

  private func simplifications(ofRow row: Int) -> [TableCase] {
    var simpler: [TableCase] = []
    if table.rows[row].height != .automatic { simpler.append(changed { $0.table.rows[row].height = .automatic }) }
    if !table.rows[row].maySplit { simpler.append(changed { $0.table.rows[row].maySplit = true }) }
    return simpler
  }

  private func simplifications(ofCell index: Int) -> [TableCase] {
    let cell = table.cells[index]
    var simpler: [TableCase] = []
    if let length = cell.content[0].text.split(separator: ":").last.flatMap({ Int($0) }), length > 0 {
      simpler.append(changed { $0.table.cells[index].content[0].text = "\(cell.field):\(length / 2)" })
      simpler.append(changed { $0.table.cells[index].content[0].text = "\(cell.field):\(length - 1)" })
    }
    if cell.padding != .zero { simpler.append(changed { $0.table.cells[index].padding = .zero }) }
    if cell.edges != CellEdges() { simpler.append(changed { $0.table.cells[index].edges = CellEdges() }) }
    if cell.continuation != .flow { simpler.append(changed { $0.table.cells[index].continuation = .flow }) }
    return simpler
  }
}
