/// How good a place between two clusters is for the end of a line, best first.
public enum BreakQuality: Int, Sendable, Hashable, Comparable {
  /// After several spaces: whoever typed them into a label meant a new line there.
  case asked
  case good
  /// Legal, but it parts what is read as one: a number and its unit, 第 and its number, a blank and what follows it.
  case poor
  /// Only when the line is too narrow for anything else: inside a word, a number or a code, before or inside a blank.
  case forced
  /// Only when a single character fits: against the prohibition rules.
  case prohibited

  public static func < (left: BreakQuality, right: BreakQuality) -> Bool { left.rawValue < right.rawValue }

  /// The quality of a line end between two neighbours.
  static func between(_ left: Cluster, _ right: Cluster) -> BreakQuality {
    let (before, after) = (left.characterClass, right.characterClass)
    if after.isForbiddenAtLineStart || before.isForbiddenAtLineEnd || after == .space { return .prohibited }
    if before == .prefix && after == .digit { return .forced }
    if right.isBlank { return .forced }
    if left.isBlank { return .poor }
    guard right.mayStartLine || partsAtQuote(before, after) else { return .forced }
    return Cohesion.bindsNumber(left, right) ? .poor : .good
  }

  /// UAX 14 forbids every break beside quotation marks, because it can't tell their direction. Chinese text may break
  /// before an opening and after a closing one (CLREQ, line breaking around quotation marks).
  private static func partsAtQuote(_ before: CharacterClass, _ after: CharacterClass) -> Bool {
    (after == .opening && before != .opening) || (before == .closing && after != .closing)
  }
}

/// What is read as one though a line may legally end inside it.
enum Cohesion {
  /// Whether the two stand inside a number with its unit or its ordinal: 12|次, 123.80|万|元, 3|月|底, 第|3.
  static func bindsNumber(_ left: Cluster, _ right: Cluster) -> Bool {
    let (before, after) = (left.characterClass, right.characterClass)
    if before == .digit || before == .suffix { return after == .han }
    if before == .connector || left.scalar == "〕" { return after == .digit }
    if left.scalar == "第" { return after == .digit }
    return units[left.scalar]?.contains(right.scalar) ?? false
  }

  /// The characters that continue a unit: after 万 comes 元, after 月 comes 底.
  private static let units: [Unicode.Scalar: Set<Unicode.Scalar>] = [
    "万": ["元", "人", "户", "份", "次", "亩", "件"], "亿": ["元"], "千": ["元", "米", "克"], "百": ["元"],
    "月": ["底", "份", "初", "末"], "年": ["度", "底", "初", "末"], "人": ["次", "数"], "平": ["方"], "公": ["里", "斤"],
    "小": ["时"],
  ]
}
