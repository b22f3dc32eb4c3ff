internal import Foundation

/// A part of an expression with its place.
struct ExpressionNode: Sendable, Hashable {
  indirect enum Form: Sendable, Hashable {
    case number(Decimal)
    case text(String)
    case field(FieldReference)
    case minus(ExpressionNode)
    case arithmetic(Arithmetic, ExpressionNode, ExpressionNode)
    case comparison(Comparison, ExpressionNode, ExpressionNode, tolerance: ExpressionNode?)
    case not(ExpressionNode)
    case both(ExpressionNode, ExpressionNode)
    case either(ExpressionNode, ExpressionNode)
    case present(FieldReference)
    case ascending(FieldReference)
    case sum([ExpressionNode])
    case length(FieldReference)
    case count(FieldReference, of: ExpressionNode?)
    case any(FieldReference, ExpressionNode)
    case all(FieldReference, ExpressionNode)
  }

  enum Arithmetic: String, Sendable, Hashable, CaseIterable {
    case plus = "+"
    case minus = "-"
    case times = "×"
    case dividedBy = "÷"
  }

  enum Comparison: String, Sendable, Hashable, CaseIterable {
    case equal = "="
    case unequal = "≠"
    case less = "<"
    case atMost = "≤"
    case greater = ">"
    case atLeast = "≥"
  }

  var form: Form
  /// The columns of the expression that the part takes, counted from 1.
  var columns: Range<Int>

  /// The fields that the part names, in the order of reading; not those that a list's records are asked for.
  var fields: [FieldReference] {
    switch form {
    case .number, .text: []
    case .field(let field), .present(let field), .ascending(let field), .length(let field), .count(let field, _),
      .any(let field, _), .all(let field, _):
      [field]
    case .minus(let part), .not(let part): part.fields
    case .arithmetic(_, let left, let right), .both(let left, let right), .either(let left, let right):
      left.fields + right.fields
    case .comparison(_, let left, let right, let tolerance): left.fields + right.fields + (tolerance?.fields ?? [])
    case .sum(let parts): parts.flatMap(\.fields)
    }
  }
}

/// A field by its way from the record: `项目名称`, `资金支出计划[2].累计数`, `指标.二级指标`.
struct FieldReference: Sendable, Hashable, CustomStringConvertible {
  struct Step: Sendable, Hashable {
    var name: String
    /// Counted from 1, as people do; nil for the whole list.
    var index: Int?
    var columns: Range<Int>
  }

  var steps: [Step]

  var columns: Range<Int> {
    (steps.first?.columns.lowerBound ?? 1)..<(steps.last?.columns.upperBound ?? 1)
  }

  var description: String {
    steps.map { step in step.name + (step.index.map { "[\($0)]" } ?? "") }.joined(separator: ".")
  }
}
