public import Diagnostics

/// What is wrong with an expression, and at which of its characters.
public struct ExpressionProblem: Error, Sendable, Hashable {
  /// The columns concerned, in characters of the expression counted from 1; empty at the end of the text.
  public var columns: Range<Int>
  public var message: Message
  /// What was probably meant, or what would be right.
  public var hints: [Message]

  init(at columns: Range<Int>, zh: String, en: String, hints: [Message] = []) {
    self.columns = columns
    self.message = Message(zh: zh, en: en)
    self.hints = hints
  }

  /// A word that means nothing here, with the nearest one that does.
  static func unknownWord(_ word: String, what: Message, known: [String], at columns: Range<Int>) -> ExpressionProblem {
    let nearest = nearestWord(to: word, in: known).map { Message(zh: "是否想写“\($0)”？", en: "did you mean “\($0)”?") }
    let all = Message(zh: "可用：" + known.joined(separator: "、"), en: "known: " + known.joined(separator: ", "))
    return ExpressionProblem(
      at: columns, zh: "不认识的\(what.chinese)“\(word)”", en: "unknown \(what.english) “\(word)”", hints: [nearest ?? all])
  }
}
