public import Diagnostics

/// The fields that a form asks of its data, beside whatever else it shows.
public struct FormNeeds: Sendable, Hashable {
  /// A field as the layout names it, and where.
  public struct Field: Sendable, Hashable {
    public var path: FieldPath
    public var location: SourceLocation

    public init(path: FieldPath, location: SourceLocation = .init()) {
      self.path = path
      self.location = location
    }
  }

  /// Fields without which the form is refused.
  public var required: [Field]
  /// Fields whose absence is told.
  public var expected: [Field]

  public var isEmpty: Bool { required.isEmpty && expected.isEmpty }

  public init(required: [Field] = [], expected: [Field] = []) {
    self.required = required
    self.expected = expected
  }
}
