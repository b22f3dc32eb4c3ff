import BudgetModel
import Diagnostics
import Preflight
import Testing

/// Seventy mistakes in one text, one for each rule.
@Suite struct PlantedMistakeTests {
  /// What is looked for, and what was found: rule, project and field.
  private struct Place: Hashable {
    var rule: String
    var record: String
    var field: String?
  }

  private func places() throws -> (planted: [Place], found: [Place]) {
    var text = CleanDepartment.text
    for mistake in PlantedMistake.all { mistake.plant(&text) }
    let planted = PlantedMistake.all.map { mistake in
      Place(
        rule: mistake.rule, record: mistake.project.map { text.projects[$0].code.value } ?? "301001",
        field: mistake.field)
    }
    let found = Preflight(form: try PlantedMistake.form.get()).findings(in: text)
    return (planted, found.map { Place(rule: $0.rule, record: $0.record ?? "", field: $0.field) })
  }

  @Test func plantedMistakesAreFoundAndNothingElse() throws {
    let (planted, found) = try places()
    #expect(planted.filter { !found.contains($0) } == [])
    #expect(found.filter { !planted.contains($0) } == [])
    #expect(planted.count >= 60)
    #expect(found.count == planted.count)
  }

  @Test func everyRuleHasAPlantedMistake() {
    #expect(Set(RuleBook.ids).subtracting(PlantedMistake.all.map(\.rule)).sorted() == ["indicator.few"])
  }

  @Test func aCleanTextHasNoFindings() {
    #expect(Preflight().findings(in: CleanDepartment.text).map(\.message.chinese) == [])
  }
}
