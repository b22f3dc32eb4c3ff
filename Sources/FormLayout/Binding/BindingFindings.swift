internal import Diagnostics

/// What is found wrong in a record while a form is filled with it.
final class BindingFindings {
  private var reported: [Diagnostic] = []
  private var ticks = TickGroups()

  /// Everything found, in the order of the form; what no box stands for comes last.
  var diagnostics: [Diagnostic] { reported + ticks.unmatched.map { noChoice($0.group, of: $0.choices) } }

  /// A tick box that was filled: it counts among those that ask the same value.
  func add(_ condition: Condition, isTicked: Bool, in scope: FieldScope) {
    ticks.add(condition, isTicked: isTicked, in: scope)
  }

  /// A value that none of a form's boxes stands for: the form shows it nowhere.
  private func noChoice(_ group: TickGroups.Group, of choices: [String]) -> Diagnostic {
    Diagnostic(
      .warning, "form.no-choice", zh: "“\(group.value)”不在可选的各项中，一格也没有勾",
      en: "“\(group.value)” is none of the choices: no box is ticked", at: group.location, field: group.field,
      hints: [
        Message(zh: "可选：\(choices.joined(separator: "、"))", en: "Choices: \(choices.joined(separator: ", "))")
      ])
  }

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
    if !reported.contains(diagnostic) { reported.append(diagnostic) }
  }
}
