internal import Diagnostics

/// A place among the tokens of an expression.
struct TokenCursor {
  private let tokens: [ExpressionToken]
  private var index = 0
  private var depth = 0

  /// How deep brackets and negations nest at most.
  private static let deepest = 40

  init(tokens: [ExpressionToken]) { self.tokens = tokens }

  var current: ExpressionToken { tokens[index] }
  /// The column behind the token that was taken last.
  var previousEnd: Int { index > 0 ? tokens[index - 1].columns.upperBound : 1 }
  /// Whether an opening bracket comes next but one.
  var followsOpening: Bool { index + 1 < tokens.count && tokens[index + 1].kind == .sign("(") }

  mutating func advance() { index += 1 }

  mutating func take(_ word: ExpressionWord) -> Bool {
    guard case .word(let text) = current.kind, ExpressionWord(text) == word else { return false }
    index += 1
    return true
  }

  mutating func takeSign(_ sign: String) -> Bool {
    guard current.kind == .sign(sign) else { return false }
    index += 1
    return true
  }

  /// Takes an operator that is one of `signs`.
  mutating func take<Sign: RawRepresentable & Equatable>(_ signs: [Sign]) -> Sign? where Sign.RawValue == String {
    guard let sign = Sign(sign: current), signs.contains(sign) else { return nil }
    index += 1
    return sign
  }

  mutating func expect(_ sign: String) throws(ExpressionProblem) {
    guard takeSign(sign) else { throw unexpected(wanting: Message(zh: "“\(sign)”", en: "“\(sign)”")) }
  }

  // MARK: Depth

  mutating func enter() throws(ExpressionProblem) {
    depth += 1
    guard depth > TokenCursor.deepest else { return }
    throw ExpressionProblem(at: current.columns, zh: "括号嵌套太深", en: "the brackets nest too deep")
  }

  mutating func leave() { depth -= 1 }

  // MARK: Problems

  func unexpected(wanting wanted: Message) -> ExpressionProblem {
    let ending = Message(zh: "表达式到此为止", en: "the expression ends")
    let other = Message(zh: "这里是“\(current.source)”", en: "here is “\(current.source)”")
    let found = current.kind == .end ? ending : other
    return ExpressionProblem(
      at: current.columns, zh: "\(found.chinese)，而应有\(wanted.chinese)",
      en: "\(found.english) where \(wanted.english) belongs", hints: nearestOperator)
  }

  func unknownFunction(_ word: String) -> ExpressionProblem {
    .unknownWord(
      word, what: Message(zh: "函数", en: "function"), known: ExpressionWord.functions.flatMap(\.spellings),
      at: current.columns)
  }

  /// A word where an operator belongs is most likely one misspelt.
  private var nearestOperator: [Message] {
    guard case .word(let word) = current.kind else { return [] }
    let operators: [ExpressionWord] = [.and, .or, .ascending]
    let known = operators.flatMap(\.spellings).filter { $0.count > 1 }
    return nearestWord(to: word, in: known).map { [Message(zh: "是否想写“\($0)”？", en: "did you mean “\($0)”?")] } ?? []
  }
}

extension RawRepresentable where RawValue == String {
  /// The operator that a token is, if it is one of these.
  init?(sign token: ExpressionToken) {
    guard case .sign(let sign) = token.kind else { return nil }
    self.init(rawValue: sign)
  }
}
