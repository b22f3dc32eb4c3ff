import Diagnostics
import LayoutCore
import Testing

@testable import TextEngine

@Suite struct FontPolicyTests {
  @Test(arguments: ["宋体", "黑体", "楷体_GB2312", "仿宋_GB2312", "方正小标宋简体", "仿宋", "楷体", "小标宋", "Times New Roman"])
  func theShippedPolicyKnowsTheOfficialNames(name: String) throws {
    #expect(try TestFonts.policy().rule(for: FaceName(name)) != nil)
  }

  @Test func theShippedPolicyHasNoFindings() {
    #expect(FontPolicy.read(file: TestFonts.policyPath).diagnostics.isEmpty)
  }

  @Test func relativeFoldersAreCountedFromThePolicysFolder() throws {
    let reading = FontPolicy.read(
      "version: 1\nfolders: [., debian, /usr/share]\nfaces: {}", file: "/srv/fonts/policy.yaml")
    #expect(reading.policy?.folders == ["/srv/fonts", "/srv/fonts/debian", "/usr/share"])
  }

  @Test func anUnknownKeyIsNamedWithItsPlaceAndTheKnownOnes() throws {
    let reading = FontPolicy.read("version: 1\nfolder: [.]\nfaces: {}", file: "policy.yaml")
    let finding = try #require(reading.diagnostics.first)
    #expect(reading.policy == nil)
    #expect(finding.rule == "font.policy-unknown-key")
    #expect(finding.location == SourceLocation(file: "policy.yaml", line: 2, column: 1))
    #expect(finding.hints.first?.english.contains("folders") == true)
  }

  @Test(arguments: [
    ("version: 2\nfaces: {}", "font.policy-version"),
    ("version: 1", "font.policy-faces"),
    ("version: 1\nfaces: [宋体]", "font.policy-shape"),
    ("version: 1\nfaces: {宋体: SimSun}", "font.policy-shape"),
    ("version: 1\nfaces: {宋体: {stand-ins: [A]}}", "font.policy-official"),
    ("version: 1\nfaces: {宋体: {official: {A: B}}}", "font.policy-shape"),
    ("version: 1\nfaces: {甲: {official: A, aliases: 乙}, 乙: {official: B}}", "font.policy-repeated-name"),
    ("version: 1\nversion: 1\nfaces: {}", "font.policy-syntax"),
    ("version: [", "font.policy-syntax"),
    ("", "font.policy-empty"),
  ])
  func aMistakeIsFoundByItsRule(text: String, rule: String) {
    let reading = FontPolicy.read(text, file: "policy.yaml")
    #expect(reading.policy == nil)
    #expect(reading.diagnostics.map(\.rule).contains(rule))
  }

  @Test func aPolicyThatIsNotThereIsAFinding() {
    #expect(FontPolicy.read(file: "/nowhere/policy.yaml").diagnostics.map(\.rule) == ["font.policy-unreadable"])
  }
}
