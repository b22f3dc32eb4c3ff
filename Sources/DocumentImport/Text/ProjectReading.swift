import BudgetModel
import Diagnostics

/// What was read of one form: the project when nothing is wrong with it, else what is known of it.
struct ProjectReading {
  var project: Project?
  /// The project as it is listed when refused.
  var identity: RefusedProject
  var code: Sourced<String>?
  /// The year of its department, where the record itself states it.
  var year: Sourced<Int>?
  var diagnostics: [Diagnostic]

  /// What a finding names as its record: the code, or the title where the code is unknown.
  var record: String?

  /// Takes back the project for a reason found outside its form.
  mutating func refuse(_ reason: Diagnostic) {
    project = nil
    diagnostics.append(reason)
  }
}

extension ProjectReading {
  init(_ form: TextSections.Form) {
    var reader = ProjectReader(form)
    let project = reader.read()
    let code = reader.code
    self.init(
      project: reader.diagnostics.hasErrors ? nil : project,
      identity: RefusedProject(
        sequence: project.sequence.value == 0 ? nil : project.sequence.value,
        code: code?.value, name: project.name.value.isEmpty ? nil : project.name.value, location: form.location),
      code: code, diagnostics: reader.diagnostics, record: reader.record)
  }
}
