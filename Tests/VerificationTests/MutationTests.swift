import Testing
import Verification

@testable import PDFFinish

/// Each small change to a finished form is caught by a check that is there for it. What counts as caught is told by the
/// rules of the family: a change that only trips some other check is a failure here.
@Suite struct MutationTests {
  @Test(arguments: Mutation.all) func everyChangeIsCaught(_ family: Mutation) throws {
    let example = try RenderedExample.shared.get()
    var tried = 0
    for index in 0..<family.count * 3 where tried < family.count {
      var pdf = try EditedPDF(example.single)
      guard try family.apply(&pdf, index) else { continue }
      tried += 1
      let rules = try failedRules(pdf, example)
      #expect(!rules.isDisjoint(with: family.rules), "\(family.name), change \(index): \(rules.sorted())")
    }
    #expect(tried == family.count)
  }

  @Test func atLeastTwoHundredChangesAreTried() {
    #expect(Mutation.all.map(\.count).reduce(0, +) >= 200)
  }

  @Test func writingAnewIsNoChange() throws {
    let example = try RenderedExample.shared.get()
    #expect(try failedRules(EditedPDF(example.single), example).isEmpty)
  }

  private func failedRules(_ pdf: EditedPDF, _ example: RenderedExample) throws -> Set<String> {
    let verification = Verification.verify(try pdf.written(), against: example.expectedSingle, conformance: .a3a)
    return Set(verification.checks.filter { !$0.isPassed }.map(\.rule))
  }
}

extension Mutation {
  static let all = glyphs + passages + structure + document
}
