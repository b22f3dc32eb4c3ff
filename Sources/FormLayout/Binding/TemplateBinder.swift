internal import BudgetModel
internal import Diagnostics
internal import LayoutCore

/// Fills templates with data.
struct TemplateBinder {
  let roles: RoleBook
  /// What is found wrong in the data on the way.
  let findings = BindingFindings()

  /// The boxes that `{tick …}` becomes. Chinese faces have ☑ seldom, so both come from one face of the policy's.
  private static let tickedBox = "☑"
  private static let openBox = "☐"

  /// The paragraphs that a template becomes: one, or as many as the list it binds has texts.
  func paragraphs(_ styled: StyledTemplate, in scope: FieldScope) -> [BoundText] {
    guard let role = roles[styled.role] else { return [] }
    let filled = filled(styled.template, in: scope, role: role)
    let field = styled.template.bindings.first?.path.steps.last?.name ?? filled.text
    return filled.lines.map { line in
      let paragraph = Paragraph(line.text, style: role.style, blanks: line.blanks, boxes: line.boxes)
      return BoundText(paragraph, field: field, location: filled.location)
    }
  }

  /// The labels of a cell that a diagonal parts (`指标╲年度`), from the top right to the bottom left; nil for others.
  func diagonalLabels(_ styled: StyledTemplate) -> [BoundText]? {
    guard styled.template.isLabel, let role = roles[styled.role] else { return nil }
    let filled = filled(styled.template, in: FieldScope(records: []), role: role)
    let labels = filled.text.split(separator: "╲").map(\.trimmed)
    guard (2...3).contains(labels.count) else { return nil }
    return labels.reversed().enumerated().map { index, label in
      var style = role.style
      style.alignment = index == 0 ? .right : (index == labels.count - 1 ? .left : .center)
      return BoundText(Paragraph(label, style: style), field: label, location: filled.location)
    }
  }

  /// The text of a template and the place of its first value. Paragraphs are separated by LF.
  func text(of styled: StyledTemplate, in scope: FieldScope) -> FilledText {
    filled(styled.template, in: scope, role: roles[styled.role])
  }

  /// A template that no role styles: a title.
  func text(of template: TextTemplate, in scope: FieldScope) -> FilledText { filled(template, in: scope, role: nil) }

  private func filled(_ template: TextTemplate, in scope: FieldScope, role: Role?) -> FilledText {
    var filled = FilledText(at: template.location)
    var isPlaced = false
    for segment in template.segments {
      switch segment {
      case .text(let text): filled.append(text)
      case .blank(let width): filled.append(blank: width, size: role?.style.text.size ?? .pt(10.5))
      case .tick(let condition):
        let isTicked = !scope.isEmptyForm && condition.holds(in: scope)
        findings.add(condition, isTicked: isTicked, in: scope)
        filled.append(box: isTicked ? TemplateBinder.tickedBox : TemplateBinder.openBox)
      case .field(let binding):
        let value = scope.value(at: binding.path)
        if !isPlaced, let value { (filled.location, isPlaced) = (value.location, true) }
        if !scope.isEmptyForm { filled.append(text(of: value, for: binding, role: role)) }
      }
    }
    return filled
  }

  /// A value as the binding and its role ask for it.
  private func text(of value: Sourced<FieldValue>?, for binding: FieldBinding, role: Role?) -> String {
    let format = binding.format ?? role?.format
    let text = value?.value.text(format: format) ?? ""
    let location = value?.location ?? binding.location
    if let value, value.value.isNoDate(for: format) { findings.reportNoDate(text, binding.path, at: location) }
    guard text.isEmpty else { return text }
    switch binding.whenEmpty ?? role?.whenEmpty ?? .blank {
    case .blank: return ""
    case .text(let text): return text
    case .error:
      findings.reportEmpty(binding.path, at: location)
      return ""
    }
  }
}
