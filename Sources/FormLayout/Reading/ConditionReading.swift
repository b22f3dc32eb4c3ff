internal import BudgetModel
internal import Diagnostics
internal import FieldExpressions

extension Condition {
  /// Reads an expression in which texts need no quotation marks: `项目属性 = 新增项目`.
  init(parsing passage: Passage) throws(TemplateProblem) {
    let quoted = QuotedTexts(in: passage.text)
    do {
      let expression = try FieldExpression(parsing: quoted.text)
      self.init(expression, addedColumns: quoted.addedColumns, at: passage.location)
    } catch {
      throw .badCondition(error, Condition.place(of: error, in: passage.location, added: quoted.addedColumns))
    }
  }

  /// Where a problem of the expression stands in the layout.
  func place(of problem: ExpressionProblem) -> SourceLocation {
    Condition.place(of: problem, in: location, added: addedColumns)
  }

  private static func place(
    of problem: ExpressionProblem, in location: SourceLocation, added: [Int]
  ) -> SourceLocation {
    let column = problem.columns.lowerBound
    var place = location
    place.column = location.column.map { $0 + column - 1 - added.count { $0 < column } }
    return place
  }
}

/// An expression with quotation marks around the words that are compared with a field and are no fields themselves.
private struct QuotedTexts {
  private(set) var text = ""
  /// The columns of the added marks, counted from 1.
  private(set) var addedColumns: [Int] = []

  init(in source: String) {
    var rest = Substring(source)
    while let sign = rest.firstIndex(where: { "=＝≠".contains($0) }) {
      append(rest[...sign])
      rest = rest[rest.index(after: sign)...]
      let blanks = rest.prefix(while: \.isWhitespace)
      append(blanks)
      rest = rest[blanks.endIndex...]
      let word = rest.prefix { $0.isLetter || $0.isNumber || $0 == "_" }
      rest = rest[word.endIndex...]
      let isText = word.first.map { $0.isLetter } ?? false && !QuotedTexts.isTerm(word, before: rest)
      if isText { appendMark() }
      append(word)
      if isText { appendMark() }
    }
    append(rest)
  }

  private mutating func append(_ part: Substring) { text += part }

  private mutating func appendMark() {
    text += "\""
    addedColumns.append(text.count)
  }

  /// Whether a word is a field or a function.
  private static func isTerm(_ word: Substring, before rest: Substring) -> Bool {
    let isCalledOrEntered = rest.first.map { "(（[.".contains($0) } ?? false
    let name = String(word)
    return isCalledOrEntered || RecordKind.allCases.contains { FieldCatalog.field(named: name, of: $0) != nil }
  }
}
