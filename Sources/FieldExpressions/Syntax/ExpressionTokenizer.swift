internal import BudgetModel
internal import Foundation

/// The tokens of an expression, an end mark last.
func tokens(of source: String) throws(ExpressionProblem) -> [ExpressionToken] {
  var tokenizer = ExpressionTokenizer(source: source)
  return try tokenizer.tokens()
}

private struct ExpressionTokenizer {
  /// The text as written, and with full-width signs as their ASCII counterparts: the same number of characters.
  private let characters: [Character]
  private let folded: [Character]
  private var index = 0

  init(source: String) {
    characters = Array(source)
    folded = characters.map { String($0).halfWidth.first ?? $0 }
  }

  mutating func tokens() throws(ExpressionProblem) -> [ExpressionToken] {
    var tokens: [ExpressionToken] = []
    while let token = try next() { tokens.append(token) }
    let end = characters.count + 1
    return tokens + [ExpressionToken(kind: .end, columns: end..<end, source: "")]
  }

  private mutating func next() throws(ExpressionProblem) -> ExpressionToken? {
    while index < folded.count, folded[index].isWhitespace { index += 1 }
    guard index < folded.count else { return nil }
    let character = folded[index]
    if let close = closingQuotes[character] { return try text(until: close) }
    if character.isASCIIDigit { return try number() }
    if character.isLetter { return taking(while: \.isWordPart) { .word($0) } }
    return try sign()
  }

  private mutating func text(until close: Character) throws(ExpressionProblem) -> ExpressionToken {
    guard let end = folded[(index + 1)...].firstIndex(of: close) else {
      throw ExpressionProblem(
        at: index + 1..<characters.count + 1, zh: "引号没有收尾，缺少 \(close)",
        en: "the quotation is not closed: \(close) is missing")
    }
    return token(to: end + 1, .text(String(characters[index + 1..<end])))
  }

  private mutating func number() throws(ExpressionProblem) -> ExpressionToken {
    let end = folded[index...].firstIndex { !$0.isASCIIDigit && $0 != "." } ?? folded.count
    let digits = String(folded[index..<end])
    guard let amount = Amount(digits) else {
      throw ExpressionProblem(
        at: index + 1..<end + 1, zh: "“\(digits)”不是数", en: "“\(digits)” is no number")
    }
    return token(to: end, .number(amount.value))
  }

  private mutating func sign() throws(ExpressionProblem) -> ExpressionToken {
    for (spelling, sign) in signSpellings where folded[index...].starts(with: spelling) {
      return token(to: index + spelling.count, .sign(sign))
    }
    throw ExpressionProblem(
      at: index + 1..<index + 2, zh: "表达式中不能有“\(characters[index])”", en: "“\(characters[index])” has no meaning here")
  }

  private mutating func taking(
    while belongs: (Character) -> Bool, _ kind: (String) -> ExpressionToken.Kind
  ) -> ExpressionToken {
    let end = folded[index...].firstIndex { !belongs($0) } ?? folded.count
    return token(to: end, kind(String(folded[index..<end])))
  }

  private mutating func token(to end: Int, _ kind: ExpressionToken.Kind) -> ExpressionToken {
    let token = ExpressionToken(kind: kind, columns: index + 1..<end + 1, source: String(characters[index..<end]))
    index = end
    return token
  }
}

extension Character {
  fileprivate var isWordPart: Bool { isLetter || isNumber || self == "_" }
}
