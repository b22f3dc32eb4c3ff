import BudgetModel
import Diagnostics
import DocumentImport
import Testing

@Suite struct DepartmentTests {
  @Test func aProjectOfAnotherDepartmentIsAWarningAtItsLine() throws {
    let document = try Seed.imported(Seed.replacing([185: "\t216003乐亭县法学会"]))
    #expect(document.performanceText.department.code.value == "216002")
    #expect(document.projects[1].departmentName.value == "乐亭县法学会")
    #expect(
      document.findings("department.disagrees").map(\.summary) == [
        "department.disagrees 185 2 \(seedCodes[1]) 部门名称"
      ])
  }

  @Test func theDepartmentIsTheOneThatMostProjectsName() throws {
    let document = try Seed.imported(Seed.replacing([75: "\t216003乐亭县法学会"]))
    #expect(document.performanceText.department.code.value == "216002")
    #expect(document.findings("department.disagrees").map(\.location.line) == [75])
  }
}

@Suite struct YearTests {
  /// The seed with codes that carry no year.
  private func withoutYears() throws -> String {
    try Seed.text().replacing("13022523P", with: "ABCDEF23P")
  }

  @Test func theYearIsInTheCodes() throws {
    let document = try Seed.imported()
    #expect(document.performanceText.department.year.value == 2023)
    #expect(document.performanceText.department.year.location.line == 79)
    #expect(document.findings("year.inferred").map(\.severity) == [.note])
  }

  @Test func aYearThatIsStatedWinsWithoutANote() throws {
    let document = try Seed.imported(Seed.text(), year: 2024)
    #expect(document.performanceText.department.year.value == 2024)
    #expect(document.diagnostics.isEmpty)
  }

  @Test(arguments: ["out/2019年绩效.txt", "2020/绩效2019.txt", "绩效-2019-2019.txt"])
  func theFileNameTellsTheYearWhereTheCodesDoNot(name: String) throws {
    let document = try Seed.imported(withoutYears(), name: name)
    #expect(document.performanceText.department.year.value == 2019)
    #expect(document.findings("year.inferred").map(\.location.description) == [name])
  }

  @Test func theFileNameTellsTheYearWhereTheCodesDisagree() throws {
    let text = try Seed.replacing([189: "\t13022524P000PCJ10020N"])
    #expect(try Seed.imported(text, name: "2025.txt").performanceText.department.year.value == 2025)
  }

  @Test(arguments: ["绩效.txt", "2019-2020.txt", "20230101.txt", "-"]) func anUnknownYearAsksForIt(name: String) throws {
    let failure = try #require(Seed.failure(Array(try withoutYears().utf8), name: name))
    let finding = try #require(failure.findings("year.missing").first)
    #expect(finding.severity == .error)
    #expect(finding.hints.first?.english.contains("--year") == true)
  }
}
