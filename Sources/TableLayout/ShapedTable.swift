public import Diagnostics
public import LayoutCore
public import Typesetting

/// A table whose text is shaped: it can be measured for any region without shaping again.
public struct ShapedTable: Sendable {
  public var table: Table
  /// The content of each cell.
  var contents: [any CellContent]
  /// What cells with a suffix show when they are continued, by cell.
  var continuedContents: [Int: any CellContent]

  public init(_ table: Table, shaper: any TextShaping) {
    self.init(table) { ShapedBlock($0, shaper: shaper) }
  }

  /// - Parameter content: makes a cell's content of its paragraphs.
  public init(_ table: Table, content: ([Paragraph]) -> any CellContent) {
    self.table = table
    contents = table.cells.map { content($0.content) }
    continuedContents = [:]
    for (index, cell) in table.cells.enumerated() {
      guard let continued = cell.continuedContent else { continue }
      continuedContents[index] = content(continued)
    }
  }
}

/// A table made ready for a region, with what was found on the way.
///
/// The diagnostics carry rule and field; who asked for the table knows the record and the file.
public struct MeasuredTable: Sendable {
  /// Nil where the table's cells do not make a grid.
  public var block: TableBlock?
  public var diagnostics: [Diagnostic]
}

extension Cell {
  /// The cell's paragraphs as later pieces show them, where that differs from the first one.
  fileprivate var continuedContent: [Paragraph]? {
    guard case .repeat(let suffix) = continuation, !suffix.isEmpty, let last = content.last else { return nil }
    return content + [Paragraph(suffix, style: last.style)]
  }
}

/// Shapes and measures a table for the text block `region` of the pages after the first.
public func measure(_ table: Table, in region: Size, shaper: any TextShaping) -> MeasuredTable {
  ShapedTable(table, shaper: shaper).measured(in: region)
}
