internal import BudgetModel
internal import Diagnostics
internal import DocumentImport
internal import PageCodes
internal import PageComposition
internal import SafeFiles

/// What came of a project's form.
struct FormResult: Sendable {
  enum Outcome: Sendable {
    case refused
    /// The run was stopped before it.
    case undone
    /// Laid out for the volume only.
    case composed(ComposedForm)
    case written(ComposedForm, FinishedFile)
    /// An earlier run made the file from the same inputs.
    case unchanged(FinishedFile)
  }

  var project: Project
  var outcome: Outcome
  var diagnostics: [Diagnostic]
  /// What the file's pages bear; nil where they bear none.
  var code: DocumentCode?

  var composed: ComposedForm? {
    switch outcome {
    case .refused, .undone, .unchanged: nil
    case .composed(let form), .written(let form, _): form
    }
  }

  var file: FinishedFile? {
    switch outcome {
    case .refused, .undone, .composed: nil
    case .written(_, let file), .unchanged(let file): file
    }
  }

  /// The result without its file, for what was found.
  var refused: FormResult { FormResult(project: project, outcome: .refused, diagnostics: diagnostics) }

  var isUndone: Bool {
    if case .undone = outcome { true } else { false }
  }

  /// What is left of it where the disk did not take its file.
  func settled(_ unwritten: [String: FileError]) -> FormResult {
    guard case .written(_, let file) = outcome, let failure = unwritten[file.file] else { return self }
    let error = DocumentError(name: file.file, underlying: failure)
    return FormResult(project: project, outcome: .refused, diagnostics: diagnostics + error.diagnostics)
  }

  /// Whether there is a form to show.
  var hasForm: Bool { composed != nil || file != nil }

  var status: RunReport.Form.Status {
    switch outcome {
    case .refused, .undone: .refused
    case .composed, .written: .rendered
    case .unchanged: .unchanged
    }
  }
}

/// What came of a department.
struct DepartmentResult: Sendable {
  var folder: String
  var forms: [FormResult] = []
  var volume: RunReport.Volume?
  /// The pages of each form in the volume, by its code.
  var formPages: [String: ClosedRange<Int>] = [:]
  /// Findings beyond those of single forms.
  var diagnostics: [Diagnostic] = []
  /// Keeps the folder until the report is written; nil where the folder could not be taken.
  var lock: FolderLock?
  var journal: RunJournal?

  var allDiagnostics: [Diagnostic] { forms.flatMap(\.diagnostics) + diagnostics }
}

extension RunReport.DepartmentEntry {
  init(_ department: Department) {
    self.init(code: department.code.value, name: department.name.value, year: department.year.value)
  }
}

extension RunReport.Form {
  init(_ refused: RefusedProject) {
    self.init(code: refused.code ?? "", name: refused.name ?? "", status: .refused)
  }

  init(_ result: FormResult, layout: String, volumePages: ClosedRange<Int>?) {
    self.init(
      code: result.project.code.value, name: result.project.name.value, layout: layout, status: result.status,
      file: result.file?.file, files: result.file?.several, pages: result.composed?.pageCount ?? result.file?.pages,
      volumePages: volumePages.map { [$0.lowerBound, $0.upperBound] }, sha256: result.file?.sha256,
      inputs: result.file?.inputs,
      pageCode: result.file.flatMap { file in result.code.map { RunReport.PageCodes($0, pages: file.pages) } })
  }
}

extension RunReport.Volume {
  init(_ file: FinishedFile, code: RunReport.PageCodes?) {
    self.init(
      file: file.file, files: file.several, pages: file.pages, sha256: file.sha256, inputs: file.inputs,
      pageCode: code)
  }
}

extension RunReport.PageCodes {
  init(_ code: DocumentCode, pages: Int) {
    self.init(form: code.form, edition: code.edition, digest: code.digest, pages: pages)
  }
}
