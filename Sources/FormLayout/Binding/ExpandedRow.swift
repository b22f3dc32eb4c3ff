internal import TableLayout

/// A row of a picture with the record that fills it.
struct ExpandedRow {
  let picture: PictureRow
  let scope: FieldScope
  private(set) var cells: [PictureCell]
  /// A row that makes up the number and shows no data.
  let isBlank: Bool
  /// Whether the cells that cover all rows of a repetition begin in this one.
  private(set) var startsSpans = true
  /// The outermost group that the row belongs to, where rows are repeated in groups.
  var group: Int?

  init(_ picture: PictureRow, scope: FieldScope, isBlank: Bool = false) {
    self.picture = picture
    self.scope = scope
    self.cells = picture.cells
    self.isBlank = isBlank
  }

  var row: Row { Row(kind: picture.kind, height: picture.height, maySplit: picture.maySplit) }

  /// Whether the cell is shown although the row is blank: a label that covers all rows of a repetition.
  func showsLabel(at column: Int) -> Bool { startsSpans && picture.spanning.contains(column) }

  /// The column whose cell shows the field and nothing else.
  func column(of field: String) -> Int? {
    picture.cells.firstIndex { cell in
      guard case .own(let styled) = cell else { return false }
      return styled.template.soleField?.description == field
    }
  }

  /// Makes the place part of the cell above, with the places to its right that belong to it.
  mutating func join(_ column: Int) {
    cells[column] = .above
    var next = column + 1
    while next < cells.count, cells[next] == .left {
      cells[next] = .above
      next += 1
    }
  }

  /// Makes the cells that cover all rows of the repetition parts of those above.
  mutating func joinSpans() {
    startsSpans = false
    for column in picture.spanning.sorted() { join(column) }
  }
}
