public import LayoutCore

/// A block of a flow that can be cut at certain places: a table between its rows, prose between its lines.
///
/// A block of `n` units has the cut positions 0 … n; 0 is its start and n its end. A piece is what stands between two
/// positions. A page may end at position `p`, 0 < p < n, at the price that `breakCost(at: p)` states.
public protocol BreakableBlock: Sendable {
  var unitCount: Int { get }

  /// The height of a piece, with all that must be repeated or added because the block is cut there.
  ///
  /// A longer piece is never lower: for a ≤ b ≤ c, height(a..<b) ≤ height(a..<c).
  func height(of piece: Range<Int>) -> Length

  /// What a page end at `position` costs.
  func breakCost(at position: Int) -> BreakCost

  /// The finished piece, as wide as the block and as high as `height(of:)` says.
  func frame(of piece: Range<Int>) -> Frame
}

/// The price of ending a page at a place, by cause. Summed over a document, the cheapest choice of breaks wins.
public struct BreakCost: Sendable, Hashable {
  /// Why a break is not free, from the worst to the mildest.
  public enum Cause: String, Sendable, Hashable, CaseIterable {
    case splitRow, splitGroup, lonelyRow, lonelyLine, heading, emptyPage, unevenPages
  }

  /// The points by cause; causes that cost nothing are absent.
  public var points: [Cause: Int]
  /// A forbidden break is taken only where nothing else fits.
  public var isForbidden: Bool

  public init(_ points: [Cause: Int] = [:], isForbidden: Bool = false) {
    self.points = points
    self.isForbidden = isForbidden
  }

  public static let free = BreakCost()
  public static let forbidden = BreakCost(isForbidden: true)

  public var total: Int { points.values.reduce(0, +) }
}
