internal import Diagnostics

/// A finished file beside what it has to say, matched element by element.
struct VerificationCase {
  let expected: ExpectedDocument
  let found: FoundDocument
  let matching: TreeMatching

  init(_ expected: ExpectedDocument, _ found: FoundDocument) {
    self.expected = expected
    self.found = found
    let root = ExpectedElement(role: "Document", children: expected.elements)
    matching = TreeMatching([root], found.roots)
  }

  /// The elements that both sides have, in reading order.
  var pairs: [ElementPair] { matching.pairs }

  /// The label of the page on which the element of an anchor begins.
  func label(of anchor: String) -> String? {
    firstPage(of: anchor).map { found.seen[$0].label }
  }

  func firstPage(of anchor: String) -> Int? {
    pairs.first { $0.expected.anchor == anchor }?.found.allGlyphs.first?.page
  }
}

/// An element as it should be and as it is.
struct ElementPair {
  var expected: ExpectedElement
  var found: FoundElement

  var page: Int? { found.allGlyphs.first?.page }
}

/// One thing to prove of a file.
struct FileCheck: Sendable {
  /// The last part of the check's rule.
  var name: String
  var title: Message
  /// How much is looked at.
  var extent: @Sendable (VerificationCase) -> Message
  var findings: @Sendable (VerificationCase) -> [Diagnostic]

  var rule: String { "verify.\(name)" }
}

extension FileCheck {
  /// An error of this check.
  static func finding(
    _ name: String, page: Int? = nil, zh: String, en: String, text: ExpectedText? = nil
  ) -> Diagnostic {
    let (pageZh, pageEn) = page.map { ("第 \($0 + 1) 页：", "page \($0 + 1): ") } ?? ("", "")
    return Diagnostic(
      .error, "verify.\(name)", zh: pageZh + zh, en: pageEn + en, record: text?.record, field: text?.field)
  }
}
