import PageCodes
import Testing

@testable import Archive

/// Where scanned pages are filed: under the page that a code names, or nowhere.
@Suite("Filing")
struct FilingTests {
  private static let form = "7K3M9QXT2ABC"

  /// A form of three pages, in two editions.
  private var register = FilingRegister(
    editions: [
      form: [
        .init(id: 1, number: 1, digest: "0F4C9D2E", codedPages: 3, isCurrent: false),
        .init(id: 2, number: 2, digest: "1A2B3C4D", codedPages: 3, isCurrent: true),
      ]
    ], filed: [])

  private static func code(
    form: String = form, edition: Int = 2, page: Int = 1, pages: Int = 3, digest: String = "1A2B3C4D"
  ) -> String {
    "BX1-\(form)-\(edition)-\(page)/\(pages)-\(digest)"
  }

  private func outcome(_ codes: [String], isBlank: Bool = false) -> FilingOutcome {
    register.decide(PageReading(codes: codes, isBlank: isBlank)).outcome
  }

  @Test("a page is filed under the page that its code names")
  func matched() {
    let decision = register.decide(PageReading(codes: [Self.code(page: 3)], isBlank: false))
    #expect(decision == FilingDecision(outcome: .matched, place: .init(edition: 2, page: 3)))
  }

  @Test("the same code read twice on a page is one code, beside codes of others")
  func repeatedCode() {
    #expect(outcome([Self.code(), Self.code()]) == .matched)
    #expect(outcome(["https://example.org", Self.code()]) == .matched)
  }

  @Test(
    "what is not just as registered is filed nowhere",
    arguments: [
      ([], .noCode), (["https://example.org"], .foreign), ([code(form: "000000000000")], .unknown),
      ([code(edition: 3)], .unknown), ([code(digest: "1A2B3C4E")], .foreign), ([code(pages: 4)], .foreign),
      ([code(edition: 1)], .foreign), ([code(page: 1), code(page: 2)], .conflict),
      ([code() + "0"], .foreign),
    ] as [([String], FilingOutcome)])
  func unfiled(codes: [String], expected: FilingOutcome) {
    let decision = register.decide(PageReading(codes: codes, isBlank: false))
    #expect(decision.outcome == expected)
    #expect(decision.place == nil)
    #expect(decision.outcome.needsPerson)
  }

  @Test("an empty page is blank, and an empty page with a code is none")
  func blank() {
    #expect(outcome([], isBlank: true) == .blank)
    #expect(outcome([Self.code()], isBlank: true) == .matched)
  }

  @Test("a page of an earlier edition is kept with that edition")
  func older() {
    let decision = register.decide(PageReading(codes: [Self.code(edition: 1, digest: "0F4C9D2E")], isBlank: false))
    #expect(decision == FilingDecision(outcome: .older, place: .init(edition: 1, page: 1)))
  }

  @Test("a page that came back already is a double, in the same file too")
  func doubles() {
    var register = register
    let outcomes = [2, 1, 2, 3, 2].map { page in
      register.file(PageReading(codes: [Self.code(page: page)], isBlank: false)).outcome
    }
    #expect(outcomes == [.matched, .matched, .duplicate, .matched, .duplicate])
  }
}
