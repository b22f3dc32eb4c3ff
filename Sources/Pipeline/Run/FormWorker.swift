internal import BudgetModel
internal import Diagnostics
internal import FormLayout
internal import PageComposition
internal import TextEngine
internal import Verification

/// Renders forms on one thread: it owns the thread's shaper and glyphs.
struct FormWorker {
  let run: DepartmentRun
  private let shaper: PangoShaper
  private let encoder: Result<DocumentEncoder, any Error>

  init(run: DepartmentRun) {
    self.run = run
    self.shaper = run.fonts.makeShaper()
    self.encoder = run.makeEncoder()
  }

  /// Lays a project's form out and writes its file. A form with an error is refused; the others go on.
  func render(_ project: Project) -> FormResult {
    let bound = run.department.bound(project)
    let missing = GlyphCheck(plan: run.fonts.plan).missing(in: bound.texts, record: bound.record)
    guard !missing.hasErrors else { return FormResult(project: project, outcome: .refused, diagnostics: missing) }
    let form = composeForm(bound, shaper: shaper)
    guard !form.diagnostics.hasErrors else {
      return FormResult(project: project, outcome: .refused, diagnostics: form.diagnostics)
    }
    return run.request.makesSingles
      ? written(form, of: project, expected: .form(bound))
      : FormResult(project: project, outcome: .composed(form), diagnostics: form.diagnostics)
  }

  /// The number of pages that a project's form takes when it is set smaller, or as it is for no step.
  func pageCount(_ project: Project, step: FitStep?) -> Int {
    let department = step.map { run.department.shrunk(by: $0) } ?? run.department
    return composeForm(department.bound(project), shaper: shaper).pageCount
  }

  /// Whether all characters of a project's form can be set.
  func canSet(_ project: Project) -> Bool {
    let bound = run.department.bound(project)
    return GlyphCheck(plan: run.fonts.plan).missing(in: bound.texts, record: nil).isEmpty
  }

  private func written(_ form: ComposedForm, of project: Project, expected: ExpectedDocument) -> FormResult {
    let document = OutputDocument(
      info: run.info(title: form.title),
      pages: form.pages.map { OutputDocument.NumberedPage(page: $0, label: nil) }, outline: [],
      structure: form.structure, data: run.data?.single(project))
    switch run.write(document, expected: expected, name: run.formName(project), encoder: encoder) {
    case .success(let file):
      let outcome = FormResult.Outcome.written(form, file: file.name, sha256: file.sha256)
      return FormResult(project: project, outcome: outcome, diagnostics: form.diagnostics)
    case .failure(let error):
      return FormResult(project: project, outcome: .refused, diagnostics: form.diagnostics + error.diagnostics)
    }
  }
}
