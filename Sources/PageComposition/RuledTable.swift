internal import LayoutCore
internal import Pagination
internal import TableLayout

/// A table with room for the outer half of its outer rules: what is drawn of it stays inside the text block.
struct RuledTable: BreakableBlock {
  let table: TableBlock
  /// Half the thickness of the outer rules.
  let margin: Length

  /// The region that is left for a table with outer rules of this thickness.
  static func region(inside region: Size, rule: Length) -> Size {
    Size(width: region.width - rule, height: region.height - rule)
  }

  var unitCount: Int { table.unitCount }

  func height(of piece: Range<Int>) -> Length { table.height(of: piece) + margin * 2 }

  func heights(from start: Int, upTo limit: Length) -> [Length] {
    table.heights(from: start, upTo: limit - margin * 2).map { $0 + margin * 2 }
  }

  func breakCost(at position: Int) -> BreakCost { table.breakCost(at: position) }

  func field(ofUnit unit: Int) -> String? { table.field(ofUnit: unit) }

  func frame(of piece: Range<Int>) -> Frame {
    let inner = table.frame(of: piece)
    var frame = Frame(
      size: Size(width: inner.size.width + margin * 2, height: inner.size.height + margin * 2))
    frame.place(inner, at: Point(x: margin, y: margin))
    return frame
  }
}
