import BudgetModel
import Diagnostics
import DocumentImport
import Foundation
import Testing

@Suite struct SeedImportTests {
  @Test func theSeedIsReadWithoutErrorOrWarning() throws {
    let document = try Seed.imported()
    #expect(document.diagnostics.map(\.rule) == ["year.inferred"])
    #expect(document.refused.isEmpty)
  }

  @Test func everyProjectIsThereWithItsIndicators() throws {
    let projects = try Seed.imported().projects
    #expect(projects.map(\.code.value) == seedCodes)
    #expect(projects.map(\.sequence.value) == Array(1...10))
    #expect(projects.map(\.indicators.count) == Array(repeating: 9, count: 10))
  }

  @Test func amountsAreExact() throws {
    let totals = try Seed.imported().projects.compactMap { $0.budget.total.value?.value }
    #expect(totals.count == 10)
    #expect(totals.reduce(0, +) == Decimal(string: "1479.18"))
  }

  @Test func theDepartmentAndTheYearAreReadFromTheForms() throws {
    let department = try Seed.imported().performanceText.department
    #expect(department.code.value == "216002")
    #expect(department.name.value == "中国共产党乐亭县委员会政法委员会")
    #expect(department.name.location.description == "leting-2023.txt:75:8")
    #expect(department.year.value == 2023)
  }

  @Test func partTwoKeepsItsTitleLines() throws {
    let title = try #require(try Seed.imported().performanceText.partTwoTitle)
    #expect([title.number.value, title.name.value] == ["第二部分", "预算项目绩效目标"])
    #expect([title.number.location.line, title.name.location.line] == [70, 72])
  }

  @Test func placesPointAtTheFirstCharacterOfTheText() throws {
    let project = try #require(try Seed.imported().projects.first)
    #expect(project.location.description == "leting-2023.txt:74:32")
    #expect(project.title.location.column == 34)
    #expect(project.code.location.description == "leting-2023.txt:79:2")
    #expect(project.budget.unit.location.column == 5)
    #expect(project.budget.other.location.line == 89)
    #expect(project.indicators.map(\.level2.location.line) == (0..<9).map { 119 + $0 * 7 })
  }

  @Test func anInheritedLevelKeepsThePlaceItWasWrittenAt() throws {
    let indicators = try Seed.imported().projects[0].indicators
    #expect(indicators[..<4].map(\.level1.location.line) == [118, 118, 118, 118])
    #expect(indicators[4].level1.location.line == 146)
  }

  @Test(arguments: [1, 4, 8]) func everyFieldOfAProjectEqualsTheSeed(number: Int) throws {
    let project = try Seed.imported().projects[number - 1]
    let expected = try #require(expectedProjects[number])
    #expect(transcript(of: project) == expected)
  }

  @Test func theNarrativeHasThreeChaptersEightGoalsEightSafeguards() throws {
    let partOne = try #require(try Seed.imported().performanceText.partOne)
    let chapters = partOne.narrative.chapters
    #expect([partOne.title.number.value, partOne.title.name.value] == ["第一部分", "部门整体绩效目标"])
    #expect(chapters.map(\.heading.value) == ["一、总体绩效目标", "二、分项绩效目标", "三、工作保障措施"])
    #expect(chapters.map(\.paragraphs.count) == [1, 0, 0])
    #expect(chapters.map(\.sections.count) == [0, 8, 8])
    #expect(chapters[1].sections.map(\.paragraphs.count) == Array(repeating: 2, count: 8))
    #expect(chapters[2].sections.map(\.paragraphs.count) == Array(repeating: 1, count: 8))
  }

  @Test func theNarrativesHeadingsAreKeptAsWritten() throws {
    let chapters = try #require(try Seed.imported().performanceText.partOne).narrative.chapters
    #expect(
      chapters[1].sections.map(\.heading.value) == [
        "1.维护社会稳定和国家政治安全", "2.创新社会治理方式，推进平安乐亭建设", "3.推进法治河北建设", "4.加强执法监督",
        "5.推进司法体制改革", "6.推进见义勇为工作", "7.加强全县政法队伍建设和宣传教育培训", "8.扫黑除恶斗争常态化",
      ])
    #expect(
      chapters[2].sections.map(\.heading.value) == [
        "1.加强组织领导", "2.完善制度建设", "3.加强支出管理", "4.加强绩效运行监控", "5.做好绩效自评", "6.规范财务资产管理",
        "7.加强内部监督", "8.加强宣传培训调研等",
      ])
    #expect(chapters[1].sections[3].paragraphs.map(\.value) == ["绩效目标：全省执法司法办案质量持续提升。", "绩效指标：协调督办案件数≥10件。"])
  }

  @Test func aBookmarkInFrontOfAParagraphDoesNotMoveItsColumn() throws {
    let safeguards = try #require(try Seed.imported().performanceText.partOne).narrative.chapters[2]
    let paragraph = try #require(safeguards.sections.last?.paragraphs.first)
    #expect(paragraph.value.hasPrefix("加强人员培训"))
    #expect([paragraph.location.line, paragraph.location.column] == [47, 21])
  }
}

/// A project written out, field by field.
func transcript(of project: Project) -> [String] {
  let amounts = [project.budget.total, project.budget.fiscal, project.budget.other]
  return [
    "\(project.sequence.value)", project.title.value, project.departmentCode.value, project.departmentName.value,
    project.budget.unit.value, project.code.value, project.name.value,
    amounts.map { $0.value?.raw ?? "空" }.joined(separator: " "), project.purpose.value,
    project.plan.points.map { "\($0.date.value)=\($0.value.value?.raw ?? "空")" }.joined(separator: " "),
    project.plan.unit.rawValue, project.goals.map(\.value).joined(separator: "¶"),
  ]
    + project.indicators.map {
      [$0.level1, $0.level2, $0.level3, $0.description, $0.value.map(\.raw), $0.basis].map(\.value)
        .joined(separator: "|")
    }
}
