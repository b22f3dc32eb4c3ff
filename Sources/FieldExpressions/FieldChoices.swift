/// The texts that a condition compares one field with, any of which will do: `项目属性 = “新增项目” 或 项目属性 = “延续项目”`.
public struct FieldChoices: Sendable, Hashable {
  /// The field as the expression names it.
  public var field: String
  public var texts: [String]
}

extension FieldExpression {
  /// The choices that the expression is made of; nil for a condition of any other kind.
  public var choices: FieldChoices? { root.choices }
}

extension ExpressionNode {
  fileprivate var choices: FieldChoices? {
    switch form {
    case .comparison(.equal, let left, let right, tolerance: nil):
      switch (left.form, right.form) {
      case (.field(let field), .text(let text)), (.text(let text), .field(let field)):
        FieldChoices(field: field.description, texts: [text])
      default: nil
      }
    case .either(let left, let right): left.choices?.joined(with: right.choices)
    default: nil
    }
  }
}

extension FieldChoices {
  /// Nil where the other is about another field.
  fileprivate func joined(with other: FieldChoices?) -> FieldChoices? {
    guard let other, other.field == field else { return nil }
    return FieldChoices(field: field, texts: texts + other.texts)
  }
}
