import Diagnostics
import Testing

@Suite struct CheckCharacterTests {
  private func findings(code: String) throws -> [Diagnostic] {
    try Seed.newFindings([79: "\t\(code)"]).filter { $0.rule.hasPrefix("code.") }
  }

  @Test(arguments: [
    ("13022523P000PCJ10025R", "Q"), ("13022523P000PCJ10052Q", nil), ("13022523P000PCJ1002OQ", "O"),
  ]) func aTypingErrorInACodeIsAWarning(code: String, character: String?) throws {
    let findings = try findings(code: code)
    #expect(findings.map(\.summary) == ["code.check-character 79 2 \(code) 项目编码"])
    #expect(findings.first?.severity == .warning)
    if let character { #expect(findings.first?.message.chinese.contains(character) == true) }
  }

  @Test(arguments: ["51000021R000000019951", "X-1"]) func codesOfOtherFormsAreNotChecked(code: String) throws {
    #expect(try findings(code: code).allSatisfy { $0.rule != "code.check-character" })
  }

  @Test func aCodeWithSpacesIsAWarning() throws {
    #expect(try findings(code: "13022523P000 PCJ10025Q").map(\.rule) == ["code.characters"])
  }
}
