import Diagnostics

/// The findings about one record, collected while its values are read: reading goes on, so that all come at once.
final class RecordFindings {
  /// What the findings name as their record.
  let record: String?
  private(set) var diagnostics: [Diagnostic] = []

  init(record: String?) { self.record = record }

  func report(
    _ rule: String, severity: Severity = .error, field: String? = nil, at location: SourceLocation, zh: String,
    en: String, hints: [Message] = []
  ) {
    add(Diagnostic(severity, rule, zh: zh, en: en, at: location, record: record, field: field, hints: hints))
  }

  func add(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }
}
