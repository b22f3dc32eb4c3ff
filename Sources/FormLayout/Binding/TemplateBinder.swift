internal import BudgetModel
internal import Diagnostics
internal import LayoutCore

/// Fills templates with data.
struct TemplateBinder {
  let roles: RoleBook

  /// The paragraphs that a template becomes: one, or as many as the list it binds has texts.
  func paragraphs(_ styled: StyledTemplate, in scope: FieldScope) -> [BoundText] {
    guard let role = roles[styled.role] else { return [] }
    let (text, location) = text(of: styled.template, in: scope, format: role.format)
    let field = styled.template.fields.first?.steps.last?.name ?? text
    return text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      BoundText(Paragraph(String(line), style: role.style), field: field, location: location)
    }
  }

  /// The labels of a cell that a diagonal parts (`指标╲年度`), from the top right to the bottom left; nil for others.
  func diagonalLabels(_ styled: StyledTemplate) -> [BoundText]? {
    guard styled.template.isLabel, let role = roles[styled.role] else { return nil }
    let (text, location) = text(of: styled.template, in: FieldScope(records: []))
    let labels = text.split(separator: "╲").map(\.trimmed)
    guard (2...3).contains(labels.count) else { return nil }
    return labels.reversed().enumerated().map { index, label in
      var style = role.style
      style.alignment = index == 0 ? .right : (index == labels.count - 1 ? .left : .center)
      return BoundText(Paragraph(label, style: style), field: label, location: location)
    }
  }

  /// The text of a template and the place of its first value. Paragraphs are separated by LF.
  func text(
    of template: TextTemplate, in scope: FieldScope, format: NumberFormat? = nil
  ) -> (text: String, location: SourceLocation) {
    var location: SourceLocation?
    let parts = template.segments.map { segment in
      switch segment {
      case .text(let text): return text
      case .field(let path):
        guard let value = scope.value(at: path) else { return "" }
        if location == nil { location = value.location }
        return TemplateBinder.text(of: value.value, format: format)
      }
    }
    return (parts.joined(), location ?? template.location)
  }

  /// A value as it is printed. A blank amount is blank.
  private static func text(of value: FieldValue, format: NumberFormat?) -> String {
    switch value {
    case .text(let text): text
    case .integer(let number): String(number)
    case .amount(let amount): amount.map { format?.string(from: $0.value) ?? $0.raw } ?? ""
    case .indicatorValue(let value): value.raw
    case .date(let date): date.raw
    case .paragraphs(let texts): texts.map(\.value).joined(separator: "\n")
    case .records: ""
    }
  }
}
