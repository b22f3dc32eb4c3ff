/// The price of ending a page at a place, by cause. Summed over a document, the cheapest choice of breaks wins.
///
/// One point is about the annoyance of leaving a tenth of a page white; the standard prices are in `Prices`.
public struct BreakCost: Sendable, Hashable {
  /// Why a break is not free, from the worst to the mildest.
  public enum Cause: String, Sendable, Hashable, CaseIterable {
    /// The page itself: breaks that save a page are worth something.
    case page
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

  /// Adds `points` for `cause`; nothing when there are none.
  public mutating func add(_ points: Int, for cause: Cause) {
    guard points != 0 else { return }
    self.points[cause, default: 0] += points
  }
}

/// The standard prices of breaks, in points.
///
/// They are balanced against white space: a page that is left 60 % white costs 36 points, so a group that is preferably
/// kept whole (60) moves on as a whole rather than be split, unless that leaves more than three quarters of the page
/// white or costs another page (100). A line alone (150) is not even worth a page.
public enum Prices {
  public static let page = 100
  public static let splitGroup = 60
  public static let splitRow = 40
  public static let lonelyRow = 50
  public static let lonelyLine = 150
  public static let heading = 200
  /// The price of a last page with next to nothing on it; it falls to nothing at a quarter of the page.
  public static let emptyPage = 80
  /// The price of a page left wholly white; half a white page costs a quarter of it.
  public static let whitePage = 100
}
