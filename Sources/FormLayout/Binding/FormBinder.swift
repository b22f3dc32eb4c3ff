public import BudgetModel
internal import Diagnostics
internal import LayoutCore

extension FormDefinition {
  /// The form of a project. The department is what the project itself does not say.
  public func bind(_ project: Project, of department: Department) -> BoundForm {
    let scope = FieldScope(records: [project, department])
    let templates = TemplateBinder(roles: roles)
    return BoundForm(
      record: project.code.value, title: templates.text(of: title.template, in: scope).text, page: page,
      blocks: body.enumerated().map { index, block in
        block.bind(in: scope, templates: templates, index: index)
      },
      titleBlock: body.firstIndex { $0.shows(title.template) } ?? body.firstIndex { $0.isSet(in: title.role) },
      footer: footer.flatMap { footer in
        roles[footer.role].map { FooterTemplate(template: footer.template, style: $0.style) }
      })
  }
}

extension BlockDefinition {
  /// Whether the block is a line of this role: official forms print their own name where the outline names the project.
  fileprivate func isSet(in role: String) -> Bool {
    if case .text(let styled) = self { styled.role == role } else { false }
  }

  /// Whether the block is a line of this very text.
  fileprivate func shows(_ template: TextTemplate) -> Bool {
    if case .text(let styled) = self { styled.template.segments == template.segments } else { false }
  }

  func bind(in scope: FieldScope, templates: TemplateBinder, index: Int) -> BoundBlock {
    switch self {
    case .text(let styled): .text(templates.paragraphs(styled, in: scope))
    case .gap(let length): .gap(length)
    case .space(let length): .space(length)
    case .table(let table): .table(TableBinder(definition: table, templates: templates).table(in: scope, block: index))
    }
  }
}
