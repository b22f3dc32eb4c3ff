internal import LayoutCore
internal import TableLayout

/// A part of a document as data and layout ask for it: one element of the structure.
struct ExpectedElement {
  /// The standard type in a PDF (ISO 32000-1, 14.8.4): `TD`.
  var role: String
  var rowSpan = 1
  var columnSpan = 1
  /// `Row` or `Column`, of a header cell.
  var scope: String?
  /// What it says; nil for an element that only groups others.
  var text: ExpectedText?
  /// The name by which a line of the contents refers to it.
  var anchor: String?
  /// Where a cell stands in its table.
  var place: GridPlace?
  /// The edges of a table's columns in points from the left of the text block; nil where layout decides on them.
  var columnEdges: [Double]?
  /// What may stand above the pieces of a table but the first, cell by cell.
  var continuation: [String] = []
  /// Whether it is the code of a page.
  var isCode = false
  var children: [ExpectedElement] = []
}

/// The rows and columns that a cell covers, and what may stand of it on the pages after its own.
struct GridPlace {
  var rows: Range<Int>
  var columns: Range<Int>
  /// What a copy of the cell adds to its text on a page after its own; nil where no page may show a copy.
  var copySuffix: String?
  /// Whether its row stands again above each piece of the table.
  var isRepeatedHead: Bool
  /// How its text stands between the rules above and below it; nil where not all of them are drawn.
  var vertical: VerticalPlace?
}

/// How text stands in the height of its cell.
struct VerticalPlace {
  var alignment: VerticalAlignment
  /// The room between the rules and the text, in points.
  var paddingAbove: Double
  var paddingBelow: Double
}

/// The text of one passage: a cell, a paragraph, a heading.
struct ExpectedText {
  /// The paragraphs, set one below the other.
  var paragraphs: [String]
  /// A cell's or a heading's name in messages: the field, or the label itself.
  var field: String
  var record: String?
  /// The anchor whose page number follows the text: a line of the contents.
  var numberOf: String?
  /// How its lines stand between the edges of their region; nil where the paragraphs differ.
  var setting: LineSetting?
}

/// How lines are set.
struct LineSetting: Hashable {
  var alignment: Alignment
  /// The indent of each paragraph's first line in points.
  var indent: Double
}

extension ExpectedElement {
  /// A passage of some paragraphs.
  static func passage(_ role: String, _ text: ExpectedText) -> ExpectedElement {
    ExpectedElement(role: role, text: text)
  }

  /// The element and all below it, in reading order.
  var flattened: [ExpectedElement] { [self] + children.flatMap(\.flattened) }
}
