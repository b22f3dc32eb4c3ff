public import Diagnostics
public import FieldExpressions

/// A condition that a form asks of its data, out of its layout's `checks:`.
public struct CheckDefinition: Sendable, Hashable {
  public var condition: FieldExpression
  /// What a finding says; nil to show the condition itself.
  public var message: String?
  /// How much a finding matters; nil for the usual.
  public var severity: Severity?
  public var location: SourceLocation

  public init(
    _ condition: FieldExpression, message: String? = nil, severity: Severity? = nil, location: SourceLocation = .init()
  ) {
    self.condition = condition
    self.message = message
    self.severity = severity
    self.location = location
  }
}
