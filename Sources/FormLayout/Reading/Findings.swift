internal import Diagnostics

/// What is found wrong in one layout file while it is read: reading goes on, so that a clerk sees everything at once.
final class Findings {
  private(set) var diagnostics: [Diagnostic] = []

  func report(_ rule: String, zh: String, en: String, at location: SourceLocation, hints: [Message] = []) {
    diagnostics.append(Diagnostic(.error, "layout.\(rule)", zh: zh, en: en, at: location, hints: hints))
  }

  /// What was found, in the order of the file.
  var inOrder: [Diagnostic] {
    diagnostics.enumerated().sorted { left, right in
      let (a, b) = (left.element.location, right.element.location)
      return (a.line ?? 0, a.column ?? 0, left.offset) < (b.line ?? 0, b.column ?? 0, right.offset)
    }.map(\.element)
  }

  /// Reports a word that the language does not know at this place, with the nearest one that it does.
  func reportUnknown(_ word: String, what: Message, known: [String], at location: SourceLocation) {
    let near = nearestWords(to: word, in: known)
    let hint =
      near.isEmpty
      ? nil
      : Message(
        zh: "是否想写\(near.map { "“\($0)”" }.joined(separator: "、"))？",
        en: "did you mean \(near.map { "“\($0)”" }.joined(separator: " or "))?")
    let all = Message(zh: "可用：" + known.joined(separator: "、"), en: "known: " + known.joined(separator: ", "))
    report(
      "unknown-word", zh: "不认识的\(what.chinese)“\(word)”", en: "unknown \(what.english) “\(word)”", at: location,
      hints: [hint ?? all])
  }
}
