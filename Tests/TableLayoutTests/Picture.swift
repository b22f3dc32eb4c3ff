import Diagnostics
import LayoutCore
import TableLayout

/// Type of 10 pt on lines of 12 pt.
let squareStyle = ParagraphStyle(text: TextStyle(face: "方", size: .pt(10)), linePitch: .pt(12))

/// A table drawn with letters: a line is a row, and the places that share a letter are one cell.
///
/// Each cell has no padding and shows its letter, or what `change` makes of it; columns are 40 pt wide.
func picture(
  _ rows: [String], columns: [ColumnWidth]? = nil, header: Int = 0, heights: [Int: RowHeight] = [:],
  groups: [RowGroup] = [], change: (inout Cell) -> Void = { _ in }
) -> Table {
  let grid = rows.map { Array($0) }
  let cells = grid.enumerated().flatMap { row, letters in
    letters.enumerated().compactMap { column, letter -> Cell? in
      let isFirst = (row == 0 || grid[row - 1][column] != letter) && (column == 0 || letters[column - 1] != letter)
      guard isFirst, letter != "." else { return nil }
      var cell = Cell(
        row: row, column: column, rowSpan: grid[row...].prefix { $0[column] == letter }.count,
        columnSpan: letters[column...].prefix { $0 == letter }.count, content: [square(String(letter))],
        verticalAlignment: .top, padding: .zero, field: String(letter))
      change(&cell)
      return cell
    }
  }
  let table = rows.indices.map { Row(kind: $0 < header ? .header : .body, height: heights[$0] ?? .automatic) }
  return Table(
    columns: columns ?? Array(repeating: .fixed(.pt(40)), count: grid.first?.count ?? 0), rows: table, cells: cells,
    rule: .pt(1), groups: groups)
}

/// A paragraph of square glyphs.
func square(_ text: String) -> Paragraph { Paragraph(text, style: squareStyle) }

/// Measures with square glyphs.
func measured(_ table: Table, width: Double = 400, height: Double = 1000) -> MeasuredTable {
  ShapedTable(table) { SquareText($0) }.measured(in: Size(width: .pt(width), height: .pt(height)))
}

/// A line of text as it stands in a frame.
struct PlacedText: Hashable {
  var text: String
  var x: Double
  /// The top of the line.
  var y: Double
  var isCopy = false
}

extension Frame {
  /// The lines of text, in the order of the items.
  var texts: [PlacedText] {
    items.compactMap { item in
      guard case .glyphs(let run, let mark) = item else { return nil }
      let isCopy = if case .copy = mark { true } else { false }
      return PlacedText(
        text: run.text, x: run.origin.x.points, y: (run.origin.y - run.size).points, isCopy: isCopy)
    }
  }

  var rules: [Rule] {
    items.compactMap { item in if case .rule(let rule) = item { rule } else { nil } }
  }

  /// The rules as numbers of points: from x, y to x, y, thickness.
  var ruleNumbers: [[Double]] {
    rules.map {
      [$0.start.x.points, $0.start.y.points, $0.end.x.points, $0.end.y.points, $0.thickness.points]
    }
  }
}
