public import Diagnostics
public import FieldExpressions

/// Something that holds for a record or does not: `项目属性 = 新增项目 且 预算数 ≥ 500`.
public struct Condition: Sendable, Hashable {
  public var expression: FieldExpression
  public var location: SourceLocation
  /// The columns of the expression that are quotation marks which the layout does not have.
  var addedColumns: [Int]

  init(_ expression: FieldExpression, addedColumns: [Int], at location: SourceLocation) {
    self.expression = expression
    self.addedColumns = addedColumns
    self.location = location
  }
}
