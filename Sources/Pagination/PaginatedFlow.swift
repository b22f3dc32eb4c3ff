public import Diagnostics
public import LayoutCore

/// A flow cut into pages.
public struct PaginatedFlow: Sendable {
  public var pages: [PlannedPage]
  public var diagnostics: [Diagnostic]
}

/// What stands on a page, and why the page ends where it does.
public struct PlannedPage: Sendable, Hashable {
  /// From top to bottom.
  public var pieces: [PlacedPiece]
  /// The height that the page offers.
  public var height: Length
  public var end: PageEnd

  /// The height that the pieces and the gaps between them take.
  public var usedHeight: Length { pieces.last.map { $0.top + $0.height } ?? .zero }
}

/// A piece of a block on a page.
public struct PlacedPiece: Sendable, Hashable {
  /// The block's index among the flow's items.
  public var item: Int
  public var units: Range<Int>
  /// The distance from the top of the page's region.
  public var top: Length
  public var height: Length
}

/// A place in a flow: before the unit `unit` of the item `item`.
public struct FlowPosition: Sendable, Hashable {
  public var item: Int
  public var unit: Int

  public init(item: Int, unit: Int) {
    self.item = item
    self.unit = unit
  }
}

/// The end of a page: the choice made, and the best one that was not made.
public struct PageEnd: Sendable, Hashable {
  public enum Reason: Sendable, Hashable {
    /// The cheapest of the places that fit.
    case chosen
    /// The flow asks for a new page.
    case pageBreak
    case endOfFlow
  }

  public struct RunnerUp: Sendable, Hashable {
    /// The first unit of the page after; nil where the flow or its section would end.
    public var next: FlowPosition?
    /// What that page end itself would cost.
    public var cost: BreakCost
    /// How many points more all pages together would cost; nil where it would force a forbidden break.
    public var extraPoints: Int?
  }

  public var reason: Reason
  /// The first unit of the page after; nil at the end of the flow.
  public var next: FlowPosition?
  public var cost: BreakCost
  public var runnerUp: RunnerUp?
}

extension PaginatedFlow {
  /// The frame of a page: its pieces, drawn from the blocks of the `flow` it was made from, `width` wide.
  public func frame(of page: PlannedPage, in flow: Flow, width: Length) -> Frame {
    var frame = Frame(size: Size(width: width, height: page.height))
    for piece in page.pieces {
      guard case .block(let block) = flow.items[piece.item] else { continue }
      frame.place(block.block.frame(of: piece.units), at: Point(x: .zero, y: piece.top))
    }
    return frame
  }
}
