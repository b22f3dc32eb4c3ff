/// The price of ending a page at a place, by cause. Summed over a document, the cheapest choice of breaks wins.
///
/// One point is the annoyance of leaving a tenth of a page white; the standard prices are in `Prices`.
public struct BreakCost: Sendable, Hashable {
  /// Why a break is not free, from the worst to the mildest.
  public enum Cause: String, Sendable, Hashable, CaseIterable {
    /// The page itself: breaks that save a page are worth something.
    case page
    case splitRow, splitGroup, splitCell, lonelyRow, lonelyLine, heading, emptyPage, unevenPages
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

  /// Adds `points` for `cause`; nothing when there are none.
  public mutating func add(_ points: Int, for cause: Cause) {
    guard points != 0 else { return }
    self.points[cause, default: 0] += points
  }
}

/// The standard prices of breaks, in points.
///
/// They are balanced against white space: a page left half white costs 25 points. So a group that is preferably kept
/// whole moves on as a whole unless that leaves more than half the page white, a row is cut only to fill 60 % of a page,
/// and both rather than spend another page (100). A line alone (150) is not even worth a page.
public enum Prices {
  public static let page = 100
  public static let splitGroup = 25
  /// For each merged cell that the page end cuts: of two places in a group, the end of an inner block is better.
  public static let splitCell = 6
  public static let splitRow = 35
  public static let lonelyRow = 40
  public static let lonelyLine = 150
  public static let heading = 200
  /// The price of a last page with next to nothing on it; it falls to nothing at a quarter of the page.
  public static let emptyPage = 80
  /// The price of a page left wholly white; the price falls with the square of the white part.
  public static let whitePage = 100
}
