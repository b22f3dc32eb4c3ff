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

  /// The heights of the pieces of one unit, two units and so on from `start`, as far as they are at most `limit`.
  ///
  /// The same figures as `height(of:)` gives one by one; a block that measures step by step gives them at less cost.
  func heights(from start: Int, upTo limit: Length) -> [Length]

  /// What a page end at `position` costs.
  func breakCost(at position: Int) -> BreakCost

  /// The finished piece, as wide as the block and as high as `height(of:)` says.
  func frame(of piece: Range<Int>) -> Frame

  /// The field whose content a unit shows, for diagnostics; nil where it has no name.
  func field(ofUnit unit: Int) -> String?
}

extension BreakableBlock {
  public func heights(from start: Int, upTo limit: Length) -> [Length] {
    var heights: [Length] = []
    var end = start + 1
    while end <= unitCount {
      let height = height(of: start..<end)
      guard height <= limit else { break }
      heights.append(height)
      end += 1
    }
    return heights
  }

  public func field(ofUnit unit: Int) -> String? { nil }
}
