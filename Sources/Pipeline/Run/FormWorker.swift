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

  /// Lays a project's form out and writes its file. A form with an error is refused; the others go on. What an earlier
  /// run made from the same inputs stays.
  func render(_ project: Project) -> FormResult {
    guard Interruption.signal == nil else { return FormResult(project: project, outcome: .undone, diagnostics: []) }
    let bound = run.department.bound(project)
    let missing = GlyphCheck(plan: run.fonts.plan).missing(in: bound.texts, record: bound.record)
    guard !missing.hasErrors else { return FormResult(project: project, outcome: .refused, diagnostics: missing) }
    guard run.request.makesSingles else { return composed(bound, of: project) }
    let inputs = run.inputs(of: project, as: bound)
    if let file = run.finished?.file(named: run.formName(project)(run.request.format.suffix), inputs: inputs) {
      return FormResult(project: project, outcome: .unchanged(file), diagnostics: [])
    }
    let result = composed(bound, of: project)
    return result.composed.map { written($0, of: result, expected: .form(bound), inputs: inputs) } ?? result
  }

  /// Lays out a form that the volume shows and no file had to be made of.
  func composed(_ project: Project) -> ComposedForm { composeForm(run.department.bound(project), shaper: shaper) }

  private func composed(_ bound: BoundForm, of project: Project) -> FormResult {
    var form = composeForm(bound, shaper: shaper)
    form.diagnostics += GlyphCheck(plan: run.fonts.plan).substitutions(in: bound.texts, record: bound.record)
    return FormResult(
      project: project, outcome: form.diagnostics.hasErrors ? .refused : .composed(form), diagnostics: form.diagnostics)
  }

  /// The number of pages that a project's form takes when it is set smaller, or as it is for no step.
  func pageCount(_ project: Project, step: FitStep?) -> Int {
    let form = run.department.form(of: project)
    let sized = step.map(form.shrunk) ?? form
    return composeForm(sized.bind(project, of: run.department.text.department), shaper: shaper).pageCount
  }

  /// Whether all characters of a project's form can be set.
  func canSet(_ project: Project) -> Bool {
    let bound = run.department.bound(project)
    return GlyphCheck(plan: run.fonts.plan).missing(in: bound.texts, record: nil).isEmpty
  }

  private func written(
    _ form: ComposedForm, of result: FormResult, expected: ExpectedDocument, inputs: DocumentInputs
  ) -> FormResult {
    let document = OutputDocument(
      info: run.info(title: form.title),
      pages: form.pages.map { OutputDocument.NumberedPage(page: $0, label: nil) }, outline: [],
      structure: form.structure, data: inputs.carried)
    var result = result
    let written = run.write(
      document, expected: expected, inputs: form.diagnostics.isEmpty ? inputs : inputs.withFindings,
      name: run.formName(result.project), encoder: encoder)
    switch written {
    case .success(let file): result.outcome = .written(form, file)
    case .failure(let error):
      result.outcome = .refused
      result.diagnostics += error.diagnostics
    }
    return result
  }
}
