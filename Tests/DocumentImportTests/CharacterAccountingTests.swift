import BudgetModel
import Diagnostics
import DocumentImport
import Testing

/// Every character of the input that is no white space is in the model once, or belongs to the form's structure.
@Suite struct CharacterAccountingTests {
  @Test func everyCharacterOfTheSeedIsInTheModelOrIsStructure() throws {
    let document = try Seed.imported()
    let input = try Seed.text().replacing(/\[bookmark:[^\]]*\]/, with: "")
    let labels = String(repeating: structure, count: document.projects.count)
    #expect(counts(input) == counts(texts(of: document.performanceText).joined() + labels))
  }

  /// What a form has besides its data: the point after the number, the labels, the unit's label.
  private let structure =
    ".单位：项目编码项目名称预算规模及资金用途预算数其中：财政资金其他资金资金支出计划（%）绩效目标"
    + "一级指标二级指标三级指标绩效指标描述指标值指标值确定依据"

  private func counts(_ text: String) -> [Character: Int] {
    text.reduce(into: [:]) { counts, character in
      if !character.isWhitespace { counts[character, default: 0] += 1 }
    }
  }

  /// Every text of the model, once for each place that it was read from.
  private func texts(of text: PerformanceText) -> [String] {
    let sourced = narrativeTexts(text) + text.projects.flatMap(projectTexts)
    let places = sourced.map { ($0.location, $0.value) }
    return Array(Dictionary(places) { first, _ in first }.values) + text.projects.map { "\($0.sequence.value)" }
  }

  private func narrativeTexts(_ text: PerformanceText) -> [Sourced<String>] {
    let chapters = text.partOne?.narrative.chapters ?? []
    let titles = [text.partOne?.title, text.partTwoTitle].compactMap(\.self).flatMap { [$0.number, $0.name] }
    return titles
      + chapters.flatMap { chapter in
        [chapter.heading] + chapter.paragraphs + chapter.sections.flatMap { [$0.heading] + $0.paragraphs }
      }
  }

  private func projectTexts(_ project: Project) -> [Sourced<String>] {
    let amounts =
      [project.budget.total, project.budget.fiscal, project.budget.other] + project.plan.points.map(\.value)
    return [
      project.title, project.code, project.name, project.departmentCode, project.departmentName, project.budget.unit,
      project.purpose,
    ] + project.plan.points.map(\.date) + project.goals + amounts.map { $0.map { $0?.raw ?? "" } }
      + project.indicators.flatMap {
        [$0.level1, $0.level2, $0.level3, $0.description, $0.value.map(\.raw), $0.basis]
      }
  }
}
