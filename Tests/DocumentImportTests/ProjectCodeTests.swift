import BudgetModel
import Diagnostics
import DocumentImport
import Testing

@Suite struct SharedCodeTests {
  @Test func projectsWithTheSameCodeAreAllRefusedAndNameEachOther() throws {
    let document = try Seed.imported(Seed.replacing([189: "\t\(seedCodes[0])"]))
    let findings = document.findings("code.duplicate")
    #expect(
      findings.map(\.summary) == [
        "code.duplicate 79 2 \(seedCodes[0]) 项目编码", "code.duplicate 189 2 \(seedCodes[0]) 项目编码",
      ])
    #expect(findings.first?.message.chinese == "项目编码重复，共 2 处，另见第 189 行")
    #expect(findings.last?.message.english == "the code occurs 2 times; see also line 79")
    #expect(document.refused.map(\.sequence) == [1, 2])
    #expect(document.projects.count == 8)
  }

  @Test(arguments: ["13022523p000pcj10025q", "１３０２２５２３P000PCJ10025Q", "13022523P000 PCJ10025Q"])
  func codesThatDifferOnlyInCaseWidthOrSpacesAreTheSame(code: String) throws {
    let document = try Seed.imported(Seed.replacing([189: "\t\(code)"]))
    #expect(document.findings("code.duplicate").map(\.location.line) == [79, 189])
  }

  @Test func aRefusedProjectStillCountsAsTheOtherOne() throws {
    let document = try Seed.imported(Seed.replacing([84: "\t预算总额", 189: "\t\(seedCodes[0])"]))
    #expect(document.findings("code.duplicate").count == 2)
    #expect(document.projects.count == 8)
  }
}

@Suite struct CheckCharacterTests {
  private func findings(code: String) throws -> [Diagnostic] {
    preflight(try Seed.imported(Seed.replacing([79: "\t\(code)"])).performanceText)
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
