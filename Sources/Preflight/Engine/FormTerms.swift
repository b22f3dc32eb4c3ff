public import Diagnostics
public import FieldExpressions

/// What a form asks of the data that it is filled with.
public struct FormTerms: Sendable {
  /// A condition that the form's layout states under `checks:`.
  public struct Check: Sendable {
    public var condition: FieldExpression
    /// What a finding says; nil to show the condition itself.
    public var message: String?
    /// How much a finding matters; nil for the rule's own severity.
    public var severity: Severity?

    public init(_ condition: FieldExpression, message: String? = nil, severity: Severity? = nil) {
      self.condition = condition
      self.message = message
      self.severity = severity
    }
  }

  /// The conditions, in the order of the layout.
  public var checks: [Check]
  /// The fixed words that the form prints: its labels.
  public var labels: [String]
  /// Whether the form itself says which fields it needs: then what is blank is its own finding.
  public var statesNeeds: Bool

  public init(checks: [Check] = [], labels: [String] = [], statesNeeds: Bool = false) {
    self.checks = checks
    self.labels = labels
    self.statesNeeds = statesNeeds
  }
}
