import BudgetModel
import Diagnostics
import DocumentImport
import Testing

/// What the text may look like and still be the same form.
@Suite struct TextShapeTests {
  @Test func aCellMayHaveSeveralParagraphs() throws {
    let document = try Seed.imported(
      Seed.replacing([92: "\t救助费；\n宣传费。", 107: "\t1.救治\n　　2.表彰\n3.宣传", 128: "\t后顾\n之忧"]))
    let project = try #require(document.projects.first)
    #expect(project.goals.map(\.value) == ["1.救治", "2.表彰", "3.宣传"])
    #expect(project.goals.map(\.location.description).last == "leting-2023.txt:110:1")
    #expect(project.goals[1].location.column == 3)
    #expect(project.purpose.value == "救助费；\n宣传费。")
    #expect(project.indicators[1].description.value == "后顾\n之忧")
  }

  @Test func whatAPasteFromASpreadsheetLeavesInsideARowIsTrimmed() throws {
    let document = try Seed.imported(
      Seed.replacing([81: "\t见义勇为工作经费\t\t\n", 85: "\t5.00\t\t\t\n", 120: "\t表彰奖励率\t\n"]))
    #expect(document.diagnostics.map(\.rule) == ["year.inferred"])
    #expect(document.projects.count == 10)
    #expect(document.projects[0].indicators[0].level3.value == "表彰奖励率")
    #expect(document.projects[0].budget.total.value?.raw == "5.00")
  }

  @Test func tabsBehindTheLastCellOfARowDoNotJoinItToTheNext() throws {
    let document = try Seed.imported(Seed.replacing([81: "\t见义勇为工作经费\t\t", 92: "\t宣传费\t"]))
    #expect(document.projects.count == 10)
    #expect(document.diagnostics.map(\.rule) == ["year.inferred"])
  }

  @Test func severalIndicatorsUnderOneLevel2ContinueIt() throws {
    let document = try Seed.imported(Seed.replacing([126: "\t", 133: "\t"]))
    let indicators = try #require(document.projects.first).indicators
    #expect(indicators[..<4].map(\.level2.value) == ["数量指标", "数量指标", "数量指标", "成本指标"])
  }

  @Test func moreOrFewerBlankLinesBetweenRowsMakeNoDifference() throws {
    let document = try Seed.imported(Seed.replacing([77: "\n\n \n", 93: "　", 108: nil, 109: nil, 183: "\n\n\n"]))
    #expect(document.errors.isEmpty)
    #expect(document.projects.count == 10)
  }

  @Test func aTitleMayUseAnotherPointAndFullWidthDigits() throws {
    let document = try Seed.imported(Seed.replacing([74: "１、见义勇为工作经费绩效目标表"]))
    let project = try #require(document.projects.first)
    #expect(project.sequence.value == 1)
    #expect(project.title.value == "见义勇为工作经费绩效目标表")
    #expect(document.findings("title.number-normalised").map(\.severity) == [.note])
  }

  @Test func aTitleMayBeginWithANumberOfItsOwn() throws {
    let document = try Seed.imported(Seed.replacing([74: "1. 2023年见义勇为绩效目标表"]))
    #expect(document.projects.first?.title.value == "2023年见义勇为绩效目标表")
  }

  @Test func aTitleNeedNotEndInTheNameOfTheForm() throws {
    let document = try Seed.imported(Seed.replacing([74: "1.见义勇为"]))
    #expect(document.projects.first?.title.value == "见义勇为")
  }

  @Test func formsAloneAreEnough() throws {
    let forms = try Seed.lines().dropFirst(73).joined(separator: "\n")
    let document = try Seed.imported(forms)
    #expect(document.performanceText.partOne == nil)
    #expect(document.performanceText.partTwoTitle == nil)
    #expect(document.projects.count == 10)
    #expect(document.diagnostics.map(\.rule) == ["year.inferred"])
  }

  @Test func aPartsNumberAndNameMayShareALine() throws {
    let document = try Seed.imported(Seed.replacing([70: "第二部分　预算项目绩效目标", 72: nil]))
    let title = try #require(document.performanceText.partTwoTitle)
    #expect([title.number.value, title.name.value] == ["第二部分", "预算项目绩效目标"])
    #expect(title.name.location.column == 6)
  }

  @Test func aPartWithoutANameIsAWarning() throws {
    let document = try Seed.imported(Seed.replacing([72: nil]))
    #expect(document.performanceText.partTwoTitle?.name.value.isEmpty == true)
    #expect(document.findings("part.name-missing").map(\.location.line) == [70])
  }

  @Test(arguments: [(0, 1), (3, 4), (71, 73)]) func textThatBelongsToNoFieldIsReported(line: Int, place: Int) throws {
    var lines = try Seed.lines()
    lines.insert("\n填报说明\u{7}", at: line == 71 ? 72 : line)
    let document = try Seed.imported(lines.joined(separator: "\n"))
    let findings = document.findings("text.unplaced")
    #expect(findings.map(\.message.chinese) == ["这段文字不属于任何栏目，不会打印：填报说明<U+0007>"])
    #expect(findings.first?.record == "216002")
  }

  @Test func aTableOfContentsDoesNotHideTheParts() throws {
    let contents = "第一部分\n部门整体绩效目标\n第二部分\n预算项目绩效目标\n\n"
    let document = try Seed.imported(contents + Seed.text())
    #expect(document.findings("text.unplaced").map(\.location.line) == [1, 2, 3, 4])
    #expect(document.performanceText.partOne?.narrative.chapters.count == 3)
    #expect(document.performanceText.partTwoTitle?.number.location.line == 75)
  }

  @Test func aPartOneWithoutItsHeadingIsAnError() throws {
    let document = try Seed.imported(Seed.replacing([1: nil]))
    #expect(document.performanceText.partOne == nil)
    #expect(document.errors.map(\.summary) == ["part.heading-missing 3 32 216002 第一部分"])
    #expect(document.findings("text.unplaced").count == 45)
  }

  @Test func aTableInPartOneIsReportedCellByCell() throws {
    let document = try Seed.imported(Seed.replacing([48: "\n\t甲\n\t乙\n"]))
    #expect(document.findings("text.unplaced").map(\.location.line) == [49, 50])
  }

  @Test func aPartThatTheFormatDoesNotHaveIsReported() throws {
    let document = try Seed.imported(try Seed.text() + "\n第三部分\n附件\n")
    #expect(document.findings("text.unplaced").count == 2)
    #expect(document.projects.count == 10)
  }

  @Test func aThousandProjectsKeepTheirOrder() throws {
    let form = try Seed.lines()[73..<183].joined(separator: "\n")
    let text = (1...1000).map {
      form.replacing("]1.", with: "]\($0).").replacing("PCJ10025Q", with: "PCJ1\(10000 + $0)")
    }.joined(separator: "\n\n\n\n")
    let document = try Seed.imported(text)
    #expect(document.projects.map(\.sequence.value) == Array(1...1000))
    #expect(document.errors.isEmpty)
  }
}
