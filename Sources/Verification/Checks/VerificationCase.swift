internal import Diagnostics
internal import FormLayout
internal import PageCodes

/// A finished file beside what it has to say, matched element by element.
struct VerificationCase {
  let expected: ExpectedDocument
  let found: FoundDocument
  let matching: TreeMatching
  /// The pages of each element that the contents or the outline refer to, by its anchor.
  private let places: [String: FoundElement]
  /// The pages that show something of the structure.
  private(set) var pagesWithContent: Set<Int>
  let tables: [MatchedTable]
  /// The codes of the pages; nil for a document without.
  let codes: ExpectedCodes?

  init(_ expected: ExpectedDocument, code: DocumentCode?, _ found: FoundDocument) {
    self.expected = expected
    self.found = found
    codes = ExpectedCodes(code, of: expected, pageCount: found.seen.count)
    let children = expected.elements + [codes?.element].compactMap(\.self)
    let root = ExpectedElement(role: "Document", children: children)
    matching = TreeMatching([root], found.roots)
    let named = matching.pairs.compactMap { pair in pair.expected.anchor.map { ($0, pair.found) } }
    places = Dictionary(named) { first, _ in first }
    tables = VerificationCase.tables(of: matching.pairs)
    pagesWithContent = found.roots.reduce(into: []) { $0.formUnion($1.pages) }
    pagesWithContent.formUnion(annexPages)
  }

  private static func tables(of pairs: [ElementPair]) -> [MatchedTable] {
    var tables: [MatchedTable] = []
    for pair in pairs {
      if pair.expected.role == "Table" {
        tables.append(MatchedTable(edges: pair.expected.columnEdges, continuation: pair.expected.continuation))
      } else if pair.expected.place != nil, !tables.isEmpty {
        tables[tables.count - 1].cells.append(pair)
      }
    }
    return tables
  }

  /// The elements that both sides have, in reading order.
  var pairs: [ElementPair] { matching.pairs }

  /// The label of the page on which the element of an anchor begins.
  func label(of anchor: String) -> String? {
    firstPage(of: anchor).map { found.seen[$0].label }
  }

  func firstPage(of anchor: String) -> Int? { places[anchor]?.firstPage ?? annexPlaces[anchor] }

  /// The pages of a form of the volume.
  func pages(of form: SequencedForm) -> ClosedRange<Int>? {
    let pages = places["form \(form.form.record)"]?.pages
    guard let first = pages?.min(), let last = pages?.max() else { return nil }
    return first...last
  }
}

/// The cells of a table, as they should be and as they are.
struct MatchedTable {
  /// The edges of its columns; nil where layout decides on them.
  var edges: [Double]?
  /// What may stand above the pieces of the table but the first.
  var continuation: [String]
  var cells: [ElementPair] = []
}

/// An element as it should be and as it is.
struct ElementPair {
  var expected: ExpectedElement
  var found: FoundElement

  var page: Int? { found.firstPage }
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
