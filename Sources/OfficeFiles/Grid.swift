/// A table as it stands: rows of cells that may cover several columns and continue downwards.
public struct GridRow: Sendable, Hashable {
  /// The row's number in its table or sheet, counted from 1.
  public var number: Int
  /// The cells from left to right. Columns that no cell covers are blank.
  public var cells: [GridCell]

  public init(number: Int, cells: [GridCell]) {
    self.number = number
    self.cells = cells
  }
}

/// A cell of a table: its text, and what it covers.
public struct GridCell: Sendable, Hashable {
  /// Its first column, counted from 1.
  public var column: Int
  /// How many columns it covers.
  public var columnSpan: Int
  /// Whether the cell goes on from the row above: its text stands there.
  public var continuesAbove: Bool
  /// The text as it is shown, a paragraph each.
  public var paragraphs: [String]
  /// What the cell holds, where that can matter to whoever reads it.
  public var content: CellContent

  public init(
    column: Int, columnSpan: Int = 1, continuesAbove: Bool = false, paragraphs: [String] = [],
    content: CellContent = .text
  ) {
    self.column = column
    self.columnSpan = columnSpan
    self.continuesAbove = continuesAbove
    self.paragraphs = paragraphs
    self.content = content
  }

  /// The columns that the cell covers.
  public var columns: Range<Int> { column..<column + columnSpan }
  public var isBlank: Bool { paragraphs.allSatisfy { $0.allSatisfy(\.isWhitespace) } }
}

/// What stands behind the text that a cell shows.
public enum CellContent: Sendable, Hashable {
  case text
  /// A number, with its digits as the file stores them.
  case number(stored: String)
  /// A formula's error: `#REF!`.
  case error
  /// A formula whose value was never saved. Formulas are not computed.
  case formulaWithoutValue
}

/// The name of a cell as spreadsheets write it: `C7`.
public func cellName(column: Int, row: Int) -> String { columnLetters(column) + String(row) }

/// The letters of a column counted from 1: `A`…`Z`, `AA`….
public func columnLetters(_ column: Int) -> String {
  var (rest, letters) = (column, "")
  while rest > 0 {
    let digit = UInt8((rest - 1) % 26)
    letters = String(UnicodeScalar(UInt8(ascii: "A") + digit)) + letters
    rest = (rest - 1) / 26
  }
  return letters
}
