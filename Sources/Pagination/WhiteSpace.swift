internal import LayoutCore

/// What the white space at the foot of a page costs, and why.
///
/// It grows with the square of the white part, so that one very white page is worse than two a little white. The last
/// page costs nothing for being short, but a nearly empty one does.
struct WhiteSpace {
  var cause: BreakCost.Cause
  var points: Int

  init(used: Length, of height: Length, isLast: Bool) {
    let filled = height > .zero ? min(max(used.units * 1000 / height.units, 0), 1000) : 1000
    cause = isLast ? .emptyPage : .unevenPages
    points =
      isLast
      ? Prices.emptyPage * max(250 - filled, 0) / 250
      : Prices.whitePage * (1000 - filled) * (1000 - filled) / 1_000_000
  }
}
