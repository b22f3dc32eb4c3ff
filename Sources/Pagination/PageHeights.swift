public import LayoutCore

/// The heights that the pages of a flow offer.
public struct PageHeights: Sendable, Hashable {
  /// The first page's, which may share its region with a title.
  public var first: Length
  public var following: Length

  public init(first: Length, following: Length) {
    self.first = first
    self.following = following
  }

  public init(_ height: Length) { self.init(first: height, following: height) }
}
