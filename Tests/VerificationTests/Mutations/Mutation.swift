import Testing

@testable import PDFFinish

/// A family of small changes to a finished form, and the checks of which one at least must notice each.
struct Mutation: Sendable, CustomTestStringConvertible {
  var name: String
  /// How many changes of the family are tried.
  var count: Int
  var rules: Set<String>
  /// Makes one of the changes; false where the document has no place for it.
  var apply: @Sendable (inout EditedPDF, _ index: Int) throws -> Bool

  var testDescription: String { name }

  init(
    _ name: String, count: Int, caughtBy rules: Set<String>,
    apply: @escaping @Sendable (inout EditedPDF, _ index: Int) throws -> Bool
  ) {
    self.name = name
    self.count = count
    self.rules = rules
    self.apply = apply
  }

  /// A family that changes the content of a page: the first page for even indices, the second for odd ones.
  static func content(
    _ name: String, count: Int, caughtBy rules: Set<String>, glyphs: Int = 1,
    edit: @escaping @Sendable (PageText, PageText.Passage, _ others: [PageText.Passage]) -> [UInt8]?
  ) -> Mutation {
    Mutation(name, count: count, caughtBy: rules) { pdf, index in
      let page = index % 2
      let text = try PageText(pdf.content(of: page))
      let passages = text.content(glyphs: glyphs)
      // A step that shares no factor with the number of passages visits them all.
      let chosen = index / 2 * 7 % max(1, passages.count)
      guard passages.indices.contains(chosen) else { return false }
      let others = Array(passages[(chosen + 1)...] + passages[..<chosen])
      guard let edited = edit(text, passages[chosen], others) else { return false }
      pdf.setContent(edited, of: page)
      return true
    }
  }
}
