public import LayoutCore

/// The adjustments of width between two neighbours and at line ends, after CLREQ 3.1.6 and 3.2.
public enum Spacing {
  /// The space between Han and Latin letters or digits.
  ///
  /// CLREQ 3.2.2 allows up to a quarter em. This is just under a tenth: readers of the finished PDF take a wider gap
  /// for a space that was never typed.
  public static let hanLatinGap = Em(3.0 / 32)

  /// What is added between two neighbours on one line: negative where punctuation closes up.
  static func gap(between left: Cluster, _ right: Cluster) -> Em {
    if isSetTogether(left, right) { return -.half }
    if left.isBlank || right.isBlank { return .zero }
    return isHanLatinBoundary(left.characterClass, right.characterClass) ? hanLatinGap : .zero
  }

  /// What a line loses at its end: a full-width closing mark, pause or stop keeps its left half only
  /// (GB/T 15834-2011, 5.1.10).
  static func lineEndTrim(_ cluster: Cluster) -> Em {
    cluster.isFullWidth && cluster.characterClass.hasBlankRightHalf ? .half : .zero
  }

  /// Two adjacent marks take one and a half em instead of two (CLREQ, Punctuation Width Adjustment): the blank half
  /// that lies between them goes.
  private static func isSetTogether(_ left: Cluster, _ right: Cluster) -> Bool {
    guard left.isFullWidth, right.isFullWidth else { return false }
    let (before, after) = (left.characterClass, right.characterClass)
    if before.hasBlankRightHalf { return after.hasBlankRightHalf || after.hasBlankLeftHalf }
    return before.hasBlankLeftHalf && after.hasBlankLeftHalf
  }

  private static func isHanLatinBoundary(_ left: CharacterClass, _ right: CharacterClass) -> Bool {
    (left == .han && right.isWestern) || (left.isWestern && right == .han)
      || (left == .han && right == .prefix) || (left == .suffix && right == .han)
  }
}

extension Cluster {
  var characterClass: CharacterClass { isBlank ? .han : CharacterClass(scalar) }

  /// Whether the glyph stands on a full square: the marks of Chinese faces do, their Latin namesakes do not.
  var isFullWidth: Bool { advance == .one }
}
