public import LayoutCore

/// Room in a cell, under its text, in which nothing is printed: for a seal or a signature.
public struct BlankRoom: Sendable, Hashable {
  public var size: Size
  /// Whether programs can sign in it: the room is a field of the finished document.
  public var isField: Bool

  public init(size: Size, isField: Bool = false) {
    self.size = size
    self.isField = isField
  }
}

/// Where the blank room of a cell stands in a piece of its table.
public struct RoomPlace: Sendable, Hashable {
  /// The cell by its index in the table.
  public var cell: Int
  public var room: BlankRoom
  /// Just as large as the room.
  public var area: Rect
}

extension Cell {
  /// Whether people write or stamp in the cell.
  public var isForHand: Bool { room != nil || content.contains { !$0.blanks.isEmpty } }
}

extension Table {
  /// Whether people write or stamp in every row of the body: a block of signatures.
  public var isForHand: Bool {
    let body = rows.indices.filter { rows[$0].kind == .body }
    let signed = Set(cells.filter(\.isForHand).flatMap { $0.row..<$0.row + $0.rowSpan })
    return !body.isEmpty && body.allSatisfy(signed.contains)
  }

  /// The name of a cell's room among the contents of its block: behind all cells.
  public func roomContent(of cell: Int) -> ContentID { ContentID(block: block, part: cells.count + cell) }
}

extension TableBlock {
  /// The blank rooms of the cells that begin in a piece: centred under the text of their cells.
  public func roomPlaces(of piece: Range<Int>) -> [RoomPlace] {
    let piece = TablePiece(of: model, units: piece)
    return piece.body.flatMap { row in
      piece.cells(beginningAt: row).compactMap { piece.roomPlace(of: $0, at: row) }
    }
  }
}

extension TablePiece {
  fileprivate func roomPlace(of index: Int, at row: Int) -> RoomPlace? {
    guard let room = model.table.cells[index].room, rows[row] == model.cells[index].rows.lowerBound else { return nil }
    let cell = model.cells[index]
    let area = rectangle(of: cell, at: row)
    let top = area.top + cell.padding.top + cell.lines.height
    let spare = area.bottom - cell.padding.bottom - top - room.size.height
    let left = area.left + (area.size.width - room.size.width).half
    return RoomPlace(cell: index, room: room, area: Rect(origin: Point(x: left, y: top + spare.half), size: room.size))
  }
}
