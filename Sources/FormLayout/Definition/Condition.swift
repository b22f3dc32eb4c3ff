public import Diagnostics

/// Something that holds for a record or does not: `项目属性 = 新增项目 and 预算数 >= 500`.
public indirect enum Condition: Sendable, Hashable {
  public enum Comparison: String, Sendable, Hashable, CaseIterable {
    case equal = "="
    case unequal = "!="
    case atLeast = ">="
    case atMost = "<="
    case greater = ">"
    case less = "<"
    /// The text is part of the value.
    case has
  }

  /// A field as a condition names it.
  public struct Subject: Sendable, Hashable {
    public var path: FieldPath
    public var location: SourceLocation

    public init(path: FieldPath, location: SourceLocation = .init()) {
      self.path = path
      self.location = location
    }
  }

  /// The field has a value.
  case isFilled(Subject)
  /// The field compared with a number or a text of the layout.
  case compares(Subject, Comparison, String)
  case not(Condition)
  case all([Condition])
  case any([Condition])

  /// All fields that the condition asks for.
  public var subjects: [Subject] {
    switch self {
    case .isFilled(let subject), .compares(let subject, _, _): [subject]
    case .not(let condition): condition.subjects
    case .all(let conditions), .any(let conditions): conditions.flatMap(\.subjects)
    }
  }
}
