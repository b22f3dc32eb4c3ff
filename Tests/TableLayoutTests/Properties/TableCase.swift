import LayoutCore
import TableLayout

/// A table, and the region it is to be laid out in.
struct TableCase {
  var table: Table
  var region: Size

  var measured: MeasuredTable { ShapedTable(table) { BarText($0) }.measured(in: region) }
}

extension TableCase {
  /// A random table of up to 7 × 5 places in a small region.
  init(using random: inout SplitMix64) {
    let (rowCount, columnCount) = (random.int(1..<8), random.int(1..<6))
    let rows = TableCase.rows(rowCount, using: &random)
    let cells = TableCase.cells(rows: rows, columnCount: columnCount, using: &random)
    let columns = (0..<columnCount).map { _ in TableCase.column(using: &random) }
    let groups = TableCase.groups(rowCount, using: &random)
    table = Table(
      columns: columns, rows: rows, cells: cells, rule: .pt(1), groups: groups, minimumRows: random.int(0..<4))
    if random.once(in: 4) { table.outerRule = .pt(2) }
    region = Size(width: .pt(Double(random.int(60..<300))), height: .pt(Double(random.int(15..<160))))
  }

  private static func rows(_ count: Int, using random: inout SplitMix64) -> [Row] {
    let continuation = random.once(in: 6) ? 1 : 0
    let header = random.once(in: 2) ? random.int(0..<3) : 0
    let footer = random.once(in: 6) ? 1 : 0
    return (0..<count).map { row in
      var kind = Row.Kind.body
      if row >= count - footer { kind = .footer }
      if row < continuation + header { kind = .header }
      if row < continuation, count > 1 { kind = .continuation }
      return Row(kind: kind, height: height(using: &random), maySplit: !random.once(in: 4))
    }
  }

  private static func height(using random: inout SplitMix64) -> RowHeight {
    let length = Length.pt(Double(random.int(1..<80)))
    return random.pick([.automatic, .automatic, .automatic, .atLeast(length), .exactly(length)])
  }

  private static func column(using random: inout SplitMix64) -> ColumnWidth {
    let width = Length.pt(Double(random.int(12..<70)))
    return random.pick([
      .fixed(width), .fixed(width), .automatic, .fraction(1), .fraction(3),
      .bounded(of: .automatic, min: width, max: nil), .bounded(of: .fraction(2), min: width, max: width + width),
    ])
  }

  private static func groups(_ rowCount: Int, using random: inout SplitMix64) -> [RowGroup] {
    (0..<random.int(0..<3)).map { _ in
      let start = random.int(0..<rowCount)
      return RowGroup(
        rows: start..<random.int(start..<rowCount) + 1, cohesion: random.pick([.keep, .preferKeep, .free]),
        hasEqualHeights: random.once(in: 5))
    }
  }

  /// Random cells that cover the grid; none leaves its part of the table.
  private static func cells(rows: [Row], columnCount: Int, using random: inout SplitMix64) -> [Cell] {
    var covered = Array(repeating: Array(repeating: false, count: columnCount), count: rows.count)
    var cells: [Cell] = []
    for row in rows.indices {
      let sectionEnd = row + rows[row...].prefix { $0.kind == rows[row].kind }.count
      for column in 0..<columnCount where !covered[row][column] {
        let free = covered[row][column...].prefix { !$0 }.count
        var cell = Cell(row: row, column: column, content: [])
        cell.columnSpan = random.once(in: 3) ? random.int(1..<free + 1) : 1
        cell.rowSpan = random.once(in: 3) ? random.int(1..<sectionEnd - row + 1) : 1
        for below in row..<row + cell.rowSpan {
          for beside in column..<column + cell.columnSpan { covered[below][beside] = true }
        }
        cell.decorate(name: cells.count, using: &random)
        cells.append(cell)
      }
    }
    return cells
  }
}

extension Cell {
  fileprivate mutating func decorate(name: Int, using random: inout SplitMix64) {
    let length = random.pick([0, 1, 2, 5, 9, random.int(1..<60)])
    var style = squareStyle
    style.linePitch = .pt(Double(random.pick([10, 12, 12, 17])))
    content = [Paragraph("\(name):\(length)", style: style)]
    field = "\(name)"
    padding = random.pick([.zero, Insets(vertical: .pt(2), horizontal: .pt(1)), Insets(top: .pt(5), bottom: .pt(1))])
    verticalAlignment = random.pick([.top, .middle, .bottom])
    continuation = random.pick([.flow, .flow, .repeat(suffix: ""), .repeat(suffix: "+"), .once])
    darkness = random.once(in: 4) ? 15 : 0
    guard random.once(in: 8) else { return }
    let thickness = Length.pt(random.pick([0, 0.5, 2]))
    edges = random.pick([.all(thickness), CellEdges(top: thickness), CellEdges(left: thickness)])
  }
}

extension TableCase: CustomStringConvertible {
  /// The table as a picture of letters, with all that is out of the ordinary.
  var description: String {
    var grid = table.rows.map { _ in table.columns.map { _ in "." } }
    for (index, cell) in table.cells.enumerated() {
      for row in cell.row..<cell.row + cell.rowSpan {
        for column in cell.column..<cell.column + cell.columnSpan { grid[row][column] = "\(index)" }
      }
    }
    let rows = zip(grid, table.rows).map { places, row in
      "\(places.joined(separator: "\t"))\t\(row.kind) \(row.height) split \(row.maySplit)"
    }
    let cells = table.cells.map { cell in
      "\(cell.field): \(cell.content.map(\.text)) pitch \(cell.content[0].style.linePitch) \(cell.padding.vertical) "
        + "\(cell.verticalAlignment) \(cell.continuation) \(cell.edges == CellEdges() ? "" : "edges")"
    }
    return
      (["region \(region.width) × \(region.height)", "columns \(table.columns)"] + rows + cells
      + table.groups.map { "group \($0)" })
      .joined(separator: "\n")
  }
}
