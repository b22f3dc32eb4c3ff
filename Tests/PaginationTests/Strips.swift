import LayoutCore
import Pagination

/// A block of bare strips: heights and prices are all there is to it.
struct Strips: BreakableBlock {
  var heights: [Length]
  /// What is repeated above each piece but the first.
  var header = Length.zero
  var costs: [Int: BreakCost] = [:]

  init(_ heights: [Double], header: Double = 0, costs: [Int: BreakCost] = [:]) {
    self.heights = heights.map { .pt($0) }
    self.header = .pt(header)
    self.costs = costs
  }

  var unitCount: Int { heights.count }

  func height(of piece: Range<Int>) -> Length {
    heights[piece].sum() + (piece.lowerBound > 0 ? header : .zero)
  }

  func breakCost(at position: Int) -> BreakCost { costs[position] ?? .free }

  /// A mark across the piece's top, so that frames can be told apart.
  func frame(of piece: Range<Int>) -> Frame {
    let size = Size(width: .pt(100), height: height(of: piece))
    let rule = Rule(from: .zero, to: Point(x: .pt(100), y: .zero), thickness: .pt(Double(piece.lowerBound + 1)))
    return Frame(size: size, items: [.rule(rule)])
  }

  func field(ofUnit unit: Int) -> String? { "条\(unit)" }
}

extension Flow {
  /// A flow of one block.
  init(_ block: any BreakableBlock) { self.init([.block(FlowBlock(block))]) }
}

extension PaginatedFlow {
  /// For each page, its pieces as (item, units).
  var units: [[Range<Int>]] { pages.map { $0.pieces.map(\.units) } }
}
