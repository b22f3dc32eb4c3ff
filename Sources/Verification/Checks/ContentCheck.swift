internal import Diagnostics

extension FileCheck {
  /// Each passage says what data and layout say, character by character, and nothing else does.
  static let content = FileCheck(
    name: "content", title: Message(zh: "每个字都在其单元格中，且仅一次", en: "every character stands in its cell, once"),
    extent: { proof in
      let count = proof.passages.map(\.found.text.unicodeScalars.count).reduce(0, +)
      return Message(zh: "\(count) 个字符", en: "\(count) characters")
    },
    findings: { proof in proof.pairs.compactMap { contentFinding($0, in: proof) } })

  private static func contentFinding(_ pair: ElementPair, in proof: VerificationCase) -> Diagnostic? {
    let wanted = proof.text(of: pair.expected)
    guard let difference = TextDifference(expected: wanted, found: pair.found.text) else { return nil }
    return finding(
      "content", page: pair.page, zh: difference.message.chinese, en: difference.message.english,
      text: pair.expected.text)
  }
}

extension VerificationCase {
  /// All that an element itself should say; a line of the contents ends in the label of the page it leads to.
  func text(of element: ExpectedElement) -> String {
    guard let text = element.text else { return "" }
    return text.paragraphs.joined() + (text.numberOf.map { label(of: $0) ?? "?" } ?? "")
  }
}

/// Where a text first differs from what it should be. Characters are compared as they are coded: 一 is not ⼀.
struct TextDifference {
  private let expected: [Unicode.Scalar]
  private let found: [Unicode.Scalar]
  private let place: Int

  /// Nil when there is no difference.
  init?(expected: String, found: String) {
    self.expected = Array(expected.unicodeScalars)
    self.found = Array(found.unicodeScalars)
    guard self.expected != self.found else { return nil }
    let pairs = zip(self.expected, self.found)
    place = pairs.enumerated().first { $1.0 != $1.1 }?.offset ?? min(self.expected.count, self.found.count)
  }

  var message: Message {
    let (wanted, actual) = (name(expected), name(found))
    let (should, does) = (around(expected), around(found))
    return Message(
      zh: "第 \(place + 1) 个字符应为 \(wanted.chinese)，实为 \(actual.chinese)（应“\(should)”，实“\(does)”）",
      en: "character \(place + 1) should be \(wanted.english) and is \(actual.english) (“\(should)”, not “\(does)”)")
  }

  private func name(_ text: [Unicode.Scalar]) -> Message {
    guard place < text.count else { return Message(zh: "无", en: "nothing") }
    let code = String(text[place].value, radix: 16, uppercase: true)
    let name = "\(text[place]) (U+\(String(repeating: "0", count: max(0, 4 - code.count)))\(code))"
    return Message(zh: name, en: name)
  }

  private func around(_ text: [Unicode.Scalar]) -> String {
    let range = max(0, place - 6)..<max(0, min(text.count, place + 7))
    return String(String.UnicodeScalarView(text[min(range.lowerBound, text.count)..<range.upperBound]))
  }
}
