public import Diagnostics
public import LayoutCore
public import TableLayout

/// Text with places for data: `{部门编码}{部门名称}`, `第 {页码} 页`, `填报人：{blank 30mm}`.
public struct TextTemplate: Sendable, Hashable {
  public enum Segment: Sendable, Hashable {
    case text(String)
    case field(FieldBinding)
    /// Room to write by hand, with a rule under it: `{blank 30mm}`.
    case blank(Length)
    /// A box, ticked where the condition holds: `{tick 项目属性 = 新增项目}`.
    case tick(Condition)
  }

  public var segments: [Segment]
  /// Room for a seal, in which nothing is printed: `{seal 40mm}`; under the text where there is some.
  public var seal: BlankRoom?
  public var location: SourceLocation

  public init(segments: [Segment], seal: BlankRoom? = nil, location: SourceLocation = .init()) {
    self.segments = segments
    self.seal = seal
    self.location = location
  }

  public var bindings: [FieldBinding] {
    segments.compactMap { if case .field(let binding) = $0 { binding } else { nil } }
  }

  public var conditions: [Condition] {
    segments.compactMap { if case .tick(let condition) = $0 { condition } else { nil } }
  }

  /// Whether the text is the same for all data.
  public var isLabel: Bool { bindings.isEmpty && conditions.isEmpty }

  /// The template as a layout writes it, for lists: `{序号}.{标题}`.
  public var text: String {
    segments.map { segment in
      switch segment {
      case .text(let text): text
      case .field(let binding): "{\(binding.path)}"
      case .blank(let width): "{blank \(hundredths(of: width.millimetres))mm}"
      case .tick: "☐"
      }
    }.joined()
  }

  /// The path, when the template is one binding and nothing else.
  public var soleField: FieldPath? { segments.count == 1 ? bindings.first?.path : nil }
}

/// A place for a field's value, with what the layout asks of it there: `{批复日期 as yyyy年m月d日 empty —}`.
public struct FieldBinding: Sendable, Hashable {
  public var path: FieldPath
  /// How the value is written; the role's way where nil.
  public var format: ValueFormat?
  /// What stands for a missing value; what the role says where nil.
  public var whenEmpty: EmptyPolicy?
  public var location: SourceLocation

  public init(
    path: FieldPath, format: ValueFormat? = nil, whenEmpty: EmptyPolicy? = nil, location: SourceLocation = .init()
  ) {
    self.path = path
    self.format = format
    self.whenEmpty = whenEmpty
    self.location = location
  }
}

/// What a form shows where the data has no value.
public enum EmptyPolicy: Sendable, Hashable {
  /// Nothing: the cell stays empty.
  case blank
  /// A sign that nothing was forgotten: `—`, `/`, `无`.
  case text(String)
  /// The form is refused: the field must be filled in.
  case error
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
