internal import BudgetModel
internal import Diagnostics
internal import DocumentImport
internal import FormLayout

/// Looks for mistakes in the data of every input, before anything is printed.
public func check(_ request: CheckRequest) -> CheckOutcome {
  var outcome = CheckOutcome()
  outcome.isStrict = request.isStrict
  let inputs = InputFiles(request.inputs)
  outcome.diagnostics += inputs.diagnostics
  do {
    let forms = try LayoutLibrary.choose(
      request.layout, isForced: true, in: try ResourceFolders.required()
    ).forms
    for input in inputs.files { check(input, request, forms: forms, into: &outcome) }
  } catch {
    outcome.diagnostics += error.diagnostics
  }
  return outcome
}

private func check(_ input: String, _ request: CheckRequest, forms: FormChoice, into outcome: inout CheckOutcome) {
  switch readDocument(input, year: request.year, request.reading) {
  case .failure(let failure): outcome.diagnostics += failure.diagnostics
  case .success(let imported):
    let found = imported.preflight(of: input, forms: forms)
    outcome.diagnostics += found.settingsDiagnostics.filter { !outcome.diagnostics.contains($0) }
    outcome.departments.append(
      CheckOutcome.Department(imported, input: input, diagnostics: imported.diagnostics + found.findings))
  }
}

extension CheckOutcome.Department {
  fileprivate init(_ imported: ImportedDocument, input: String, diagnostics: [Diagnostic]) {
    let department = imported.performanceText.department
    let projects = imported.performanceText.projects.map { project in
      CheckOutcome.Project(
        sequence: project.sequence.value, name: project.name.value,
        record: project.code.value.isEmpty ? project.title.value : project.code.value)
    }
    let refused = imported.refused.map { project in
      CheckOutcome.Project(
        sequence: project.sequence, name: project.name ?? "", record: project.code ?? project.name ?? "")
    }
    self.init(
      input: input, code: department.code.value, name: department.name.value, year: department.year.value,
      projects: projects + refused, diagnostics: diagnostics)
  }
}
