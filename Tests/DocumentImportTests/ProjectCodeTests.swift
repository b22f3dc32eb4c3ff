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
