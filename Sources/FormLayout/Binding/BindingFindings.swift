internal import Diagnostics

/// What is found wrong in a record while a form is filled with it.
final class BindingFindings {
  private(set) var diagnostics: [Diagnostic] = []

  /// A field that the layout asks to be filled in (`empty: error`).
  func reportEmpty(_ path: FieldPath, at location: SourceLocation) {
    report(.error, "form.field-empty", path, at: location, zh: "必填，但没有填写", en: "must be filled in and is not")
  }

  /// A text that the layout takes for a date; it is printed as it was entered.
  func reportNoDate(_ text: String, _ path: FieldPath, at location: SourceLocation) {
    report(
      .warning, "form.no-date", path, at: location, zh: "“\(text)”不是日期，照原样印出",
      en: "“\(text)” is no date and is printed as it was entered")
  }

  /// A record of a list that no row of the form shows.
  func reportUnshown(_ list: FieldPath, number: Int, at location: SourceLocation, layout: SourceLocation) {
    report(
      .error, "form.record-not-shown", list, at: location, zh: "第 \(number) 项不符合表中任何一行的条件，没有印出的地方",
      en: "record \(number) meets the condition of no row: the form has no place for it",
      hints: [
        Message(
          zh: "在版式 \(layout) 加一行 each \(list) others", en: "add a row each \(list) others to the layout at \(layout)")
      ])
  }

  private func report(
    _ severity: Severity, _ rule: String, _ path: FieldPath, at location: SourceLocation, zh: String, en: String,
    hints: [Message] = []
  ) {
    let field = path.steps.last?.name
    let diagnostic = Diagnostic(severity, rule, zh: zh, en: en, at: location, field: field, hints: hints)
    if !diagnostics.contains(diagnostic) { diagnostics.append(diagnostic) }
  }
}
