public import BudgetModel
internal import Diagnostics
internal import LayoutCore

extension FormDefinition {
  /// The form of a project. The department is what the project itself does not say.
  public func bind(_ project: Project, of department: Department) -> BoundForm {
    let scope = FieldScope(records: [project, department])
    let templates = TemplateBinder(roles: roles)
    let code = project.code.value
    var form = bound(code, title: templates.text(of: title, in: scope).text, in: scope, templates: templates)
    let missing = NeedsCheck(needs: needs, form: name).findings(in: scope.records, at: project.location)
    form.diagnostics = missing.map { $0.concerning(code) } + form.diagnostics
    return form
  }

  /// The form as it is printed without data: labels, empty cells, open boxes.
  public var emptyForm: BoundForm {
    let scope = FieldScope(records: [], isEmptyForm: true)
    return bound(name, title: name, in: scope, templates: TemplateBinder(roles: roles))
  }

  private func bound(
    _ record: String, title: String, in scope: FieldScope, templates: TemplateBinder
  ) -> BoundForm {
    let standing = body.compactMap { $0.standing(in: scope) }
    let titleBlock =
      standing.firstIndex { $0.shows(self.title.template) } ?? standing.firstIndex { $0.isSet(in: self.title.role) }
    var blocks = standing.enumerated().map { $1.bind(in: scope, templates: templates, index: $0) }
    if scope.isEmptyForm, let titleBlock, let style = roles[self.title.role]?.style {
      blocks[titleBlock] = .text([BoundText(Paragraph(title, style: style), field: title, location: .init())])
    }
    return BoundForm(
      record: record, title: title, page: page, blocks: blocks, titleBlock: titleBlock,
      header: pageLine(header), footer: pageLine(footer),
      diagnostics: templates.findings.diagnostics.map { $0.concerning(record) })
  }
}

extension FormDefinition {
  fileprivate func pageLine(_ line: StyledTemplate?) -> PageLine? {
    guard let line, let role = roles[line.role] else { return nil }
    return PageLine(template: line.template, style: role.style)
  }
}

extension Diagnostic {
  fileprivate func concerning(_ record: String) -> Diagnostic {
    var diagnostic = self
    diagnostic.record = record
    return diagnostic
  }
}

extension BlockDefinition {
  /// The block itself, where its conditions hold.
  func standing(in scope: FieldScope) -> BlockDefinition? {
    guard case .when(let condition, let block) = self else { return self }
    return scope.isEmptyForm || condition.holds(in: scope) ? block.standing(in: scope) : nil
  }

  /// Whether the block is a line of this role: official forms print their own name where the outline names the project.
  fileprivate func isSet(in role: String) -> Bool {
    if case .text(let styled) = self { styled.role == role } else { false }
  }

  /// Whether the block is a line of this very text.
  fileprivate func shows(_ template: TextTemplate) -> Bool {
    if case .text(let styled) = self { styled.template.hasSameText(as: template) } else { false }
  }

  /// The block with its data; a conditional one is asked first whether it stands.
  func bind(in scope: FieldScope, templates: TemplateBinder, index: Int) -> BoundBlock {
    switch self {
    case .text(let styled): .text(templates.paragraphs(styled, in: scope))
    case .gap(let length): .gap(length)
    case .space(let length): .space(length)
    case .table(let table): .table(TableBinder(definition: table, templates: templates).table(in: scope, block: index))
    case .when(_, let block): block.bind(in: scope, templates: templates, index: index)
    }
  }
}

extension TextTemplate {
  /// Whether both say the same, wherever they stand in the file.
  fileprivate func hasSameText(as other: TextTemplate) -> Bool { unplaced == other.unplaced }

  private var unplaced: [Segment] {
    segments.map { segment in
      guard case .field(var binding) = segment else { return segment }
      binding.location = .init()
      return .field(binding)
    }
  }
}
