/// The fields that a form asks of its data, beside whatever else it shows.
public struct FormNeeds: Sendable, Hashable {
  /// Fields without which the form is refused.
  public var required: [Condition.Subject]
  /// Fields whose absence is told.
  public var expected: [Condition.Subject]

  public var isEmpty: Bool { required.isEmpty && expected.isEmpty }

  public init(required: [Condition.Subject] = [], expected: [Condition.Subject] = []) {
    self.required = required
    self.expected = expected
  }
}
