internal import BudgetModel
internal import Diagnostics
internal import PageComposition

/// What came of a project's form.
struct FormResult: Sendable {
  enum Outcome: Sendable {
    case refused
    /// Laid out for the volume only.
    case composed(ComposedForm)
    case written(ComposedForm, file: String, sha256: String)
  }

  var project: Project
  var outcome: Outcome
  var diagnostics: [Diagnostic]

  var composed: ComposedForm? {
    switch outcome {
    case .refused: nil
    case .composed(let form), .written(let form, _, _): form
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

  var allDiagnostics: [Diagnostic] { forms.flatMap(\.diagnostics) + diagnostics }
}

extension RunReport.Form {
  init(_ result: FormResult, volumePages: ClosedRange<Int>?) {
    var (file, digest): (String?, String?) = (nil, nil)
    if case .written(_, let name, let sha256) = result.outcome { (file, digest) = (name, sha256) }
    self.init(
      code: result.project.code.value, name: result.project.name.value,
      status: result.composed == nil ? .refused : .rendered, file: file, pages: result.composed?.pageCount,
      volumePages: volumePages.map { [$0.lowerBound, $0.upperBound] }, sha256: digest)
  }
}
