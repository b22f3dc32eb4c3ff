internal import Diagnostics

extension Condition {
  /// Reads `项目属性 = 新增项目 and 预算数 >= 500`: `or` parts what `and` joins, `not` stands before one of them.
  init(parsing passage: Passage) throws(TemplateProblem) {
    let alternatives = ConditionToken.tokens(of: passage).parted(by: ["or", "或"])
    var conditions: [Condition] = []
    for tokens in alternatives { conditions.append(try Condition.conjunction(tokens, of: passage)) }
    self = conditions.count == 1 ? conditions[0] : .any(conditions)
  }

  private static func conjunction(
    _ tokens: ArraySlice<ConditionToken>, of passage: Passage
  ) throws(TemplateProblem) -> Condition {
    var conditions: [Condition] = []
    for part in tokens.parted(by: ["and", "且"]) { conditions.append(try single(part, of: passage)) }
    return conditions.count == 1 ? conditions[0] : .all(conditions)
  }

  private static func single(
    _ tokens: ArraySlice<ConditionToken>, of passage: Passage
  ) throws(TemplateProblem) -> Condition {
    guard let first = tokens.first else { throw .badCondition(passage) }
    if ["not", "非"].contains(first.text) { return .not(try single(tokens.dropFirst(), of: passage)) }
    let subject = Subject(path: try FieldPath(parsing: first.passage), location: first.passage.location)
    if tokens.count == 1 { return .isFilled(subject) }
    guard tokens.count == 3, let last = tokens.last,
      let comparison = Comparison(sign: tokens[tokens.startIndex + 1].text)
    else { throw .badCondition(passage) }
    return .compares(subject, comparison, last.text)
  }
}

extension Condition.Comparison {
  /// The comparison with one of its signs: `≥` is `>=`.
  fileprivate init?(sign: String) {
    let aliases = ["≥": ">=", "≤": "<=", "≠": "!=", "＝": "=", "＞": ">", "＜": "<", "含": "has"]
    self.init(rawValue: aliases[sign] ?? sign)
  }
}

/// A word, a quoted text or a sign of a condition.
private struct ConditionToken {
  var text: String
  var passage: Passage

  /// The tokens in order. Signs need no blanks around them.
  static func tokens(of passage: Passage) -> [ConditionToken] {
    var tokens: [ConditionToken] = []
    var rest = passage.trimmed
    while let first = rest.body.first {
      let end = end(of: rest.body, from: first)
      let piece = rest.part(..<end)
      let isQuoted = quotes[first] != nil && piece.body.count > 1
      tokens.append(
        ConditionToken(text: isQuoted ? String(piece.body.dropFirst().dropLast()) : piece.text, passage: piece))
      rest = rest.part(end...).trimmed
    }
    return tokens
  }

  private static let signs = Set("=!<>≥≤≠＝＞＜")
  private static let quotes: [Character: Character] = ["“": "”", "\"": "\"", "「": "」"]

  private static func end(of text: Substring, from first: Character) -> Substring.Index {
    if let close = quotes[first], let end = text.dropFirst().firstIndex(of: close) { return text.index(after: end) }
    let isSign = signs.contains(first)
    return text.firstIndex { $0.isWhitespace || signs.contains($0) != isSign } ?? text.endIndex
  }
}

extension RandomAccessCollection<ConditionToken> where Index == Int {
  /// The tokens between those that are one of the words.
  fileprivate func parted(by words: Set<String>) -> [ArraySlice<ConditionToken>] {
    Array(self).split(omittingEmptySubsequences: false) { words.contains($0.text) }
  }
}
