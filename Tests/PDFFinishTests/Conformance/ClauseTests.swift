import Diagnostics
import Testing

@testable import PDFFinish

/// A way to spoil a finished document, and the rule that must notice.
struct Spoiling: Sendable, CustomTestStringConvertible {
  var rule: String
  var spoil: @Sendable (inout DocumentSpoiler) -> Void
  var testDescription: String { rule }

  init(_ rule: String, _ spoil: @escaping @Sendable (inout DocumentSpoiler) -> Void) {
    self.rule = rule
    self.spoil = spoil
  }
}

@Suite struct ClauseTests {
  @Test(arguments: Spoiling.all)
  func aSpoiledDocumentIsNoticed(spoiling: Spoiling) throws {
    var spoiler = try DocumentSpoiler(SampleForm().finished())
    spoiling.spoil(&spoiler)
    let findings = try checkConformance(of: spoiler.spoiled(), to: .a3a)
    #expect(findings.map(\.rule).contains(spoiling.rule), "\(Set(findings.map(\.rule)))")
  }

  @Test func cairosOwnOutputIsNoArchive() throws {
    let rules = Set(try checkConformance(of: SampleForm().pdf, to: .a3a).map(\.rule))
    #expect(rules.isSuperset(of: ["pdf.a.6.1.3-1", "pdf.a.6.2.4.3-2", "pdf.a.6.2.11.3.2-1", "pdf.a.6.6.2.1-1"]))
    #expect(rules.isSuperset(of: ["pdf.ua-1.7.1-3", "pdf.ua-1.7.1-10", "pdf.ua-1.7.2-34", "pdf.ua-1.5-2"]))
  }

  @Test func everyClauseHasAnIdentityOfItsOwn() {
    let rules = ConformanceClause.all.map(\.rule)
    #expect(Set(rules).count == rules.count)
  }
}
