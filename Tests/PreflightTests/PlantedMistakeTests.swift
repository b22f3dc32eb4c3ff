import BudgetModel
import Diagnostics
import Preflight
import Testing

/// Mistakes in two texts, one for each rule.
@Suite struct PlantedMistakeTests {
  /// What is looked for, and what was found: rule, project and field.
  private struct Place: Hashable {
    var rule: String
    var record: String
    var field: String?
  }

  private func places(
    _ mistakes: [PlantedMistake], in clean: PerformanceText, _ preflight: Preflight
  ) -> (planted: [Place], found: [Place]) {
    var text = clean
    for mistake in mistakes { mistake.plant(&text) }
    let planted = mistakes.map { mistake in
      Place(
        rule: mistake.rule, record: mistake.project.map { text.projects[$0].code.value } ?? "301001",
        field: mistake.field)
    }
    let found = preflight.findings(in: text)
    return (planted, found.map { Place(rule: $0.rule, record: $0.record ?? "", field: $0.field) })
  }

  @Test func plantedMistakesAreFoundAndNothingElse() throws {
    let preflight = Preflight(form: try PlantedMistake.form.get())
    let (planted, found) = places(PlantedMistake.all, in: CleanDepartment.text, preflight)
    #expect(planted.filter { !found.contains($0) } == [])
    #expect(found.filter { !planted.contains($0) } == [])
    #expect(planted.count >= 60)
    #expect(found.count == planted.count)
  }

  @Test func mistakesInOtherFormsAreFoundAndNothingElse() {
    let (planted, found) = places(PlantedMistake.inForms, in: CleanForms.text, Preflight())
    #expect(planted.filter { !found.contains($0) } == [])
    #expect(found.filter { !planted.contains($0) } == [])
    #expect(found.count == planted.count)
  }

  @Test func everyRuleHasAPlantedMistake() {
    let planted = (PlantedMistake.all + PlantedMistake.inForms).map(\.rule)
    #expect(Set(RuleBook.ids).subtracting(planted).sorted() == ["indicator.few"])
  }

  @Test func aCleanTextHasNoFindings() {
    #expect(Preflight().findings(in: CleanDepartment.text).map(\.message.chinese) == [])
    #expect(Preflight().findings(in: CleanForms.text).map(\.message.chinese) == [])
  }
}
