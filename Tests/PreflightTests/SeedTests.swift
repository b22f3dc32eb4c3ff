import Diagnostics
import Preflight
import Testing

/// What the rules find in the published text. Each was compared with the text by hand, and each is true.
@Suite struct SeedTests {
  private static let expected = [
    "goals.repeat-purpose": 1, "indicator.cost-arithmetic": 2, "indicator.cost-number": 8,
    "indicator.cost-operator": 1, "indicator.few-numbers": 7, "indicator.foreign-description": 1,
    "indicator.identical-tables": 3, "indicator.percent-misplaced": 1, "indicator.percent-missing": 1,
    "indicator.satisfaction-number": 6, "indicator.similar-tables": 2, "indicator.value-repeats": 4,
    "narrative.indicator-differs": 1, "purpose.repeats-name": 2, "text.digit-in-word": 1, "text.doubled": 1,
    "text.half-width-punctuation": 1, "text.level": 2, "text.unbalanced": 1,
  ]

  @Test func theFindingsInTheSeedAreTheTrueOnes() throws {
    let counts = Dictionary(grouping: try Seed.ownFindings.get(), by: \.rule).mapValues(\.count)
    #expect(counts == SeedTests.expected)
  }

  @Test func severalThreadsFindWhatOneFinds() throws {
    let text = try Seed.text.get()
    #expect(Preflight().findings(in: text, jobs: 4) == Preflight().findings(in: text))
  }

  @Test func everyFindingHasItsPlaceItsRecordItsFieldAndWhatWouldBeRight() throws {
    for finding in try Seed.ownFindings.get() {
      #expect(finding.location.file == "leting-2023.txt" && finding.location.line != nil)
      #expect(finding.record?.isEmpty == false && finding.field?.isEmpty == false)
      #expect(finding.hints.count == 1)
      #expect(finding.severity != .error)
    }
  }

  @Test(arguments: [
    ("text.doubled", 8, 33), ("text.digit-in-word", 45, 28), ("text.half-width-punctuation", 12, 51),
    ("text.unbalanced", 1099, 6),
  ])
  func aFaultOfTextIsToldAtItsCharacter(rule: String, line: Int, column: Int) throws {
    let finding = try #require(try Seed.ownFindings.get().first { $0.rule == rule })
    #expect(finding.location.line == line && finding.location.column == column)
  }

  @Test func findingsStandUnderTheirProjectsInTheirOrder() throws {
    let records = try Seed.ownFindings.get().compactMap(\.record)
    let order = ["216002"] + seedCodes
    #expect(records == records.sorted { order.firstIndex(of: $0) ?? 0 < order.firstIndex(of: $1) ?? 0 })
  }
}
