public import Diagnostics

/// Text with places for data: `{部门编码}{部门名称}`, `第 {页码} 页`.
public struct TextTemplate: Sendable, Hashable {
  public enum Segment: Sendable, Hashable {
    case text(String)
    case field(FieldPath)
  }

  public var segments: [Segment]
  public var location: SourceLocation

  public init(segments: [Segment], location: SourceLocation = .init()) {
    self.segments = segments
    self.location = location
  }

  public var fields: [FieldPath] {
    segments.compactMap { if case .field(let path) = $0 { path } else { nil } }
  }

  public var isLabel: Bool { fields.isEmpty }

  /// The path, when the template is one binding and nothing else.
  public var soleField: FieldPath? { segments.count == 1 ? fields.first : nil }
}

/// A way to a value: field names from the record inwards, each with an index (from 1) where it is a list:
/// `资金支出计划[2].时点`.
public struct FieldPath: Sendable, Hashable, CustomStringConvertible {
  public struct Step: Sendable, Hashable {
    public var name: String
    /// Counted from 1, as people do.
    public var index: Int?

    public init(name: String, index: Int? = nil) {
      self.name = name
      self.index = index
    }
  }

  public var steps: [Step]

  public init(steps: [Step]) { self.steps = steps }

  public var description: String {
    steps.map { step in step.name + (step.index.map { "[\($0)]" } ?? "") }.joined(separator: ".")
  }
}

/// A template with the role it is set in: one paragraph of a form or of a volume's page.
public struct StyledTemplate: Sendable, Hashable {
  public var template: TextTemplate
  /// The role's name, which the reader has checked.
  public var role: String

  public init(template: TextTemplate, role: String) {
    self.template = template
    self.role = role
  }
}
