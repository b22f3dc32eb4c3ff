import BudgetModel
import Foundation
import Testing

/// A form that takes several pages: its text is cut, labels and heads stand again, and still nothing is lost or doubled.
@Suite struct LongFormTests {
  private static let goal = (1...120).map { "第\($0)项，对见义勇为行为人救治、表彰和奖励；" }.joined()
  private static let description = (1...60).map { "见义勇为行为人表彰奖励率第\($0)档。" }.joined()

  /// The first project with a goal and an indicator longer than a page.
  private static let input = Result { try Example.copy(replacing: [107: "\t\(goal)", 121: "\t\(description)"]) }

  private func render(_ arguments: [String]) throws -> (rendering: Rendering, project: Project) {
    let input = try LongFormTests.input.get()
    let project = try #require(try Example.model(of: input).projects.first)
    return (try Rendering(input, ["--only", project.code.value] + arguments), project)
  }

  /// A text of the page dump and what it is: `content 2.24`, `copy 4.0`, `furniture`.
  private struct DrawnText {
    var mark: String
    var text: String
  }

  private func drawnTexts(_ rendering: Rendering) throws -> [DrawnText] {
    let file = rendering.folder.appending(path: try #require(rendering.report.forms.first?.file))
    return try String(contentsOf: file, encoding: .utf8)
      .matches(of: /text .*? [\d.]+ (content [\d.]+|copy [\d.]+|furniture) "(.*)"\n/)
      .map { DrawnText(mark: String($0.output.1), text: String($0.output.2)) }
  }

  @Test func everyCellIsDrawnOnceAcrossThePages() throws {
    let (rendering, project) = try render(["--format", "text"])
    var (order, cells): ([String], [String: String]) = ([], [:])
    for drawn in try drawnTexts(rendering) where drawn.mark.hasPrefix("content") {
      if cells[drawn.mark] == nil { order.append(drawn.mark) }
      cells[drawn.mark, default: ""] += drawn.text
    }
    let expected = FormWording(project: project).texts.dropLast().map { [$0].letters }.filter { !$0.isEmpty }
    #expect(try #require(rendering.report.forms[0].pages) > 3)
    #expect(Set(order.compactMap { cells[$0].map { [$0].letters } }) == Set(expected))
    #expect(order.compactMap { cells[$0] }.letters.counts == expected.letters.counts)
  }

  @Test func onlyLabelsHeadsAndPageNumbersStandAgain() throws {
    let (rendering, project) = try render(["--format", "text"])
    let data = Set([project.purpose.value] + project.goals.map(\.value) + project.indicators.map(\.description.value))
    let copies = try drawnTexts(rendering).filter { $0.mark.hasPrefix("copy") }.map(\.text)
    #expect(copies.contains("指标值"))
    #expect(copies.filter { copy in data.contains { $0.contains(copy) } } == [])
  }

  @Test func thePDFHasAllOfIt() throws {
    let (rendering, project) = try render([])
    let printed = try rendering.form(project.code.value).letters().counts
    let expected = FormWording(project: project).texts.dropLast().letters.counts
    #expect(expected.filter { character, count in printed[character, default: 0] < count }.isEmpty)
    #expect(try rendering.form(project.code.value).pageCount() == rendering.report.forms[0].pages)
  }

  @Test func theVolumeGivesItAllItsPagesAndNumbersTheOthersBehindIt() throws {
    let rendering = try Rendering(LongFormTests.input.get(), ["--no-singles"])
    let volume = try ReadVolume(rendering.volume)
    let pages = try rendering.report.forms.map { try #require($0.volumePages) }
    #expect(pages[0][1] - pages[0][0] + 1 == rendering.report.forms[0].pages)
    #expect(pages[1][0] == pages[0][1] + 1)
    #expect(volume.pages[pages[1][0] - 1].body.hasPrefix("2.精神障碍患者责任险经费绩效目标表"))
    #expect(try volume.contents.links.map { volume.pages[$0.page - 1].label }.last == volume.pages.last?.label)
  }
}
