internal import Diagnostics

/// What is found wrong in one layout file while it is read: reading goes on, so that a clerk sees everything at once.
final class Findings {
  private(set) var diagnostics: [Diagnostic] = []

  func report(_ rule: String, zh: String, en: String, at location: SourceLocation, hints: [Message] = []) {
    diagnostics.append(Diagnostic(.error, "layout.\(rule)", zh: zh, en: en, at: location, hints: hints))
  }

  /// Reports a word that the language does not know at this place, with the nearest one that it does.
  func reportUnknown(_ word: String, what: Message, known: [String], at location: SourceLocation) {
    let hint = nearestWord(to: word, in: known).map { Message(zh: "是否想写“\($0)”？", en: "did you mean “\($0)”?") }
    let all = Message(zh: "可用：" + known.joined(separator: "、"), en: "known: " + known.joined(separator: ", "))
    report(
      "unknown-word", zh: "不认识的\(what.chinese)“\(word)”", en: "unknown \(what.english) “\(word)”", at: location,
      hints: [hint ?? all])
  }
}
