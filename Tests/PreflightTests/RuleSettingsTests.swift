import Diagnostics
import Preflight
import Testing

@Suite struct RuleSettingsTests {
  private func read(_ yaml: String) -> RuleSettingsReading { RuleSettings.read(yaml: yaml, file: "banxin.yaml") }

  @Test func aRuleCanBeMadeAnError() throws {
    let settings = read("rules:\n  indicator.cost-operator: error\n").settings
    let findings = try Seed.findings([:], settings: settings)
    #expect(findings.filter { $0.severity == .error }.map(\.rule) == ["indicator.cost-operator"])
  }

  @Test func aRuleCanBeSwitchedOff() throws {
    let findings = try Seed.findings([:], settings: read("rules: {indicator.*: off, text.doubled: off}").settings)
    #expect(!findings.contains { $0.rule.hasPrefix("indicator.") || $0.rule == "text.doubled" })
    #expect(findings.contains { $0.rule == "text.level" })
  }

  @Test func aLaterLineWins() throws {
    let settings = read("rules:\n  text.*: off\n  text.level: note\n").settings
    let findings = try Seed.findings([:], settings: settings).filter { $0.rule.hasPrefix("text.") }
    #expect(findings.map(\.rule) == ["text.level", "text.level"])
    #expect(findings.allSatisfy { $0.severity == .note })
  }

  @Test func anEmptyFileChangesNothing() {
    #expect(read("") == read("rules: {}") && read("").diagnostics.isEmpty)
  }

  @Test(arguments: [
    ("rules:\n  text.doubeld: off\n", "settings.unknown-rule 2 3", "text.doubled"),
    ("rules:\n  text.doubled: fatal\n", "settings.bad-severity 2 17", "warning"),
    ("rule:\n  text.doubled: off\n", "settings.unknown-word 1 1", "rules"),
    ("rules: [text.doubled]\n", "settings.not-a-mapping 1 8", "RULE: SEVERITY"),
    ("- text.doubled\n", "settings.not-a-mapping 1 1", "RULE: SEVERITY"),
    ("rules: {text\n", "settings.syntax 2 1", "rules:"),
  ])
  func aMistakeIsToldWithItsPlaceAndLeftOut(yaml: String, summary: String, hint: String) throws {
    let reading = read(yaml)
    let finding = try #require(reading.diagnostics.first)
    let place = [finding.rule, "\(finding.location.line ?? 0)", "\(finding.location.column ?? 0)"]
    #expect(reading.diagnostics.count == 1)
    #expect(place.joined(separator: " ") == summary)
    #expect(finding.hints.contains { $0.english.contains(hint) })
    #expect(reading.settings == RuleSettings())
  }

  @Test func whatIsRightCountsBesideWhatIsWrong() {
    let reading = read("rules:\n  text.doubeld: off\n  text.level: off\n")
    #expect(reading.settings == read("rules: {text.level: off}").settings)
  }
}
