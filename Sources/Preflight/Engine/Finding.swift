internal import BudgetModel
internal import Diagnostics

/// What a rule found; the engine adds the rule's name and severity.
struct Finding: Sendable {
  var location: SourceLocation
  /// The code of the project, or of the department.
  var record: String
  var field: String?
  /// What is seen, with the values.
  var message: Message
  /// What would be right.
  var hint: Message
  /// Overrides the rule's own severity where the finding's source states one.
  var severity: Severity?

  func diagnostic(of rule: Rule, as severity: Severity) -> Diagnostic {
    Diagnostic(
      severity, rule.id, zh: message.chinese, en: message.english, at: location, record: record, field: field,
      hints: [hint])
  }
}

extension Project {
  /// A finding about one of the project's fields.
  func finding(
    _ field: FieldName, at location: SourceLocation, zh: String, en: String, hint: Message
  ) -> Finding {
    Finding(
      location: location, record: record, field: field.rawValue, message: Message(zh: zh, en: en), hint: hint)
  }

  /// What findings call the project: its code, its title where it has none.
  var record: String { code.value.isEmpty ? title.value : code.value }
}

extension Department {
  /// A finding about the department's text as a whole.
  func finding(
    field: String?, at location: SourceLocation, zh: String, en: String, hint: Message
  ) -> Finding {
    Finding(location: location, record: code.value, field: field, message: Message(zh: zh, en: en), hint: hint)
  }
}
