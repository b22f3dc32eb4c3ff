/// How good a place between two clusters is for the end of a line, best first.
public enum BreakQuality: Int, Sendable, Hashable, Comparable {
  /// After several spaces: whoever typed them into a label meant a new line there.
  case asked
  case good
  /// Only when the line is too narrow for anything else, from here on. Between the parts of what is read as one: a
  /// number and its unit, 第 and its number, a blank and its label.
  case poor
  /// At a seam of a code: after a hyphen or a point, between letters and digits.
  case seam
  /// Inside a word, a number or a code, before or inside a blank.
  case forced
  /// Only when a single character fits: against the prohibition rules.
  case prohibited

  public static func < (left: BreakQuality, right: BreakQuality) -> Bool { left.rawValue < right.rawValue }

  /// How good a line end is before each of the clusters; the first entry is never asked for.
  static func before(_ clusters: [Cluster]) -> [BreakQuality] {
    let binds = zip(NumberCohesion(clusters).binds, BlankLabels(clusters).binds).map { $0 || $1 }
    return clusters.indices.map { index in
      guard index > 0 else { return .good }
      let pair = NeighbourPair(clusters, index: index)
      let quality = max(pair.quality, binds[index] ? .poor : .good)
      return quality == .good && pair.followsSpaces ? .asked : quality
    }
  }
}

/// Two neighbours, between which a line may end or not.
private struct NeighbourPair {
  let left: Cluster
  let right: Cluster
  /// What stands before the two; nil at the start of the text.
  let earlier: CharacterClass?

  init(_ clusters: [Cluster], index: Int) {
    (left, right) = (clusters[index - 1], clusters[index])
    earlier = index > 1 ? clusters[index - 2].characterClass : nil
  }

  private var before: CharacterClass { left.characterClass }
  private var after: CharacterClass { right.characterClass }

  var followsSpaces: Bool { before == .space && earlier == .space }

  /// The quality of a line end between the two, but for numbers and their units.
  var quality: BreakQuality {
    if after.isForbiddenAtLineStart || before.isForbiddenAtLineEnd || after == .space { return .prohibited }
    if right.isBlank { return .forced }
    if !isInsideWord && (right.mayStartLine || partsAtQuote || before == .interpunct) { return .good }
    return isSeam ? .seam : .forced
  }

  /// Letters and digits, of full width too, make up a word; so does a hyphen, an interpunct or an apostrophe between
  /// them, whatever UAX 14 says.
  private var isInsideWord: Bool {
    guard after.isWestern else { return false }
    if before.isWestern { return true }
    guard let earlier, earlier.isWestern else { return false }
    return before == .interpunct || ["-", "–", "\u{2019}"].contains(left.scalar)
  }

  /// Where a code may be cut with the least harm; never inside the digits of a number.
  private var isSeam: Bool {
    switch (before, after) {
    case (.latin, .digit), (.digit, .latin), (.connector, .latin), (.connector, .digit): true
    case (.latin, .latin): left.scalar == "_"
    case (.stop, .latin), (.pause, .latin): left.scalar.isASCII
    default: false
    }
  }

  /// UAX 14 forbids every break beside quotation marks, because it can't tell their direction. Chinese text may break
  /// before an opening and after a closing one (CLREQ, line breaking around quotation marks).
  private var partsAtQuote: Bool {
    (right.scalar.isCurlyQuote && after == .opening && before != .opening)
      || (left.scalar.isCurlyQuote && before == .closing && after != .closing)
  }
}

extension Unicode.Scalar {
  fileprivate var isCurlyQuote: Bool { (0x2018...0x201D).contains(value) }
}
