/// One finding: what is wrong or was decided, where, and what to do about it.
public struct Diagnostic: Sendable, Hashable {
  public var severity: Severity
  /// The rule's stable name, `stage.what`: what scripts match on and documentation explains.
  public var rule: String
  public var message: Message
  public var location: SourceLocation
  /// The record it concerns: a project's code (its title where the code is unknown), or the department's.
  public var record: String?
  /// The field it concerns, by its Chinese name.
  public var field: String?
  /// What the user can do, most likely first.
  public var hints: [Message]

  public init(
    _ severity: Severity, _ rule: String, zh: String, en: String, at location: SourceLocation = .init(),
    record: String? = nil, field: String? = nil, hints: [Message] = []
  ) {
    self.severity = severity
    self.rule = rule
    self.message = Message(zh: zh, en: en)
    self.location = location
    self.record = record
    self.field = field
    self.hints = hints
  }
}

extension Sequence<Diagnostic> {
  /// Whether any finding keeps something from being rendered.
  public var hasErrors: Bool { contains { $0.severity == .error } }
}
