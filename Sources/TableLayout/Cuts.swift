internal import LayoutCore
internal import Pagination

/// A place where a page may end: before a row, or inside one below a line of text.
struct Cut: Sendable {
  /// The row that the cut is in or before.
  var row: Int
  /// The distance of the cut from the top of the uncut table, all cells set from their tops.
  var y: Length
  var cost: BreakCost
}

/// The cut positions of a table, from 0, the top of its header, to its bottom. A footer is one unit, the last.
struct Cuts: Sendable {
  let cuts: [Cut]
  /// The position of the top of each row of header and body, and of the bottom of the body.
  private let rowPositions: [Int]
  private let firstRow: Int

  init(cuts: [Cut], rowPositions: [Int], firstRow: Int) {
    self.cuts = cuts
    self.rowPositions = rowPositions
    self.firstRow = firstRow
  }

  subscript(position: Int) -> Cut { cuts[position] }

  /// The position of the top of a row of header or body, or of the bottom of the body.
  func position(ofRow row: Int) -> Int { rowPositions[row - firstRow] }

  /// The position of the bottom of the body.
  var bodyEnd: Int { rowPositions[rowPositions.count - 1] }

  /// Whether `position` is between rows.
  func isBetweenRows(_ position: Int) -> Bool {
    position >= bodyEnd || self.position(ofRow: cuts[position].row) == position
  }

  var unitCount: Int { cuts.count - 1 }
}
