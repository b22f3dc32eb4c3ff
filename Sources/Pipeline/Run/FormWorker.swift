internal import BudgetModel
internal import Diagnostics
internal import FormLayout
internal import PageComposition
internal import SafeFiles
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
    let code = bound.page.code.map { _ in
      run.department.code(of: project, dataSHA256: sha256(of: inputs.data))
    }
    if let file = run.finished?.file(named: run.formName(project)(run.request.format.suffix), inputs: inputs) {
      return FormResult(project: project, outcome: .unchanged(file), diagnostics: [], code: code)
    }
    var result = composed(bound, of: project)
    result.code = code
    return result.composed.map { written($0, of: result, bound: bound, inputs: inputs) } ?? result
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
    _ form: ComposedForm, of result: FormResult, bound: BoundForm, inputs: DocumentInputs
  ) -> FormResult {
    var document = OutputDocument(
      info: run.info(title: form.title),
      pages: form.pages.map { OutputDocument.NumberedPage(page: $0, label: nil) }, outline: [],
      structure: form.structure, data: inputs.carried)
    var result = result
    result.diagnostics += coded(&document, as: bound, of: result)
    guard !result.diagnostics.hasErrors else { return result.refused }
    let written = run.write(
      document, expected: .form(bound), code: result.code,
      inputs: result.diagnostics.isEmpty ? inputs : inputs.withFindings,
      name: run.formName(result.project), encoder: encoder)
    switch written {
    case .success(let file): result.outcome = .written(form, file)
    case .failure(let error):
      result.outcome = .refused
      result.diagnostics += error.diagnostics
    }
    return result
  }

  /// Prints the codes onto a document's pages and tells what was found.
  private func coded(_ document: inout OutputDocument, as bound: BoundForm, of result: FormResult) -> [Diagnostic] {
    guard let code = result.code else { return [] }
    let layout = run.department.form(of: result.project).name
    let (coded, found) = document.bearing(code, on: bound.page, of: layout, record: bound.record, shaper: shaper)
    document = coded
    return found
  }
}
