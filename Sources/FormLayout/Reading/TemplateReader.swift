internal import Diagnostics
internal import LayoutCore

/// Reads templates with their roles: `{序号}.{标题} @标题`.
struct TemplateReader {
  let roles: RoleBook
  let findings: Findings

  /// A template with its role; the role that labels or data have by default when it names none.
  func styled(_ passage: Passage) -> StyledTemplate {
    let (body, named) = TemplateReader.splitRole(passage)
    let template = template(body)
    let role = named?.text ?? (template.isLabel ? RoleBook.label : RoleBook.data)
    if roles[role] == nil { reportUnknownRole(role, at: named?.location ?? body.location) }
    return StyledTemplate(template: template, role: role)
  }

  func styled(_ node: LayoutNode) -> StyledTemplate { styled(node.passage) }

  func template(_ passage: Passage) -> TextTemplate {
    do {
      return try TextTemplate(parsing: passage)
    } catch {
      findings.report(error)
      return TextTemplate(segments: [], location: passage.location)
    }
  }

  /// The role's name, checked.
  func role(_ node: LayoutNode?, default fallback: String) -> String {
    let name = node?.text ?? fallback
    if let node, roles[name] == nil { reportUnknownRole(name, at: node.location) }
    return name
  }

  private func reportUnknownRole(_ name: String, at location: SourceLocation) {
    findings.reportUnknown(
      name, what: Message(zh: "角色", en: "role"), known: roles.roles.keys.sorted(), at: location)
  }

  /// Cuts `@角色` off the end of a cell's text.
  private static func splitRole(_ passage: Passage) -> (body: Passage, role: Passage?) {
    let trimmed = passage.trimmed
    guard let at = trimmed.body.lastIndex(of: "@") else { return (trimmed, nil) }
    let name = trimmed.part(trimmed.body.index(after: at)...)
    guard !name.isEmpty, !name.body.contains(where: { $0.isWhitespace || $0 == "}" }) else { return (trimmed, nil) }
    return (trimmed.part(..<at).trimmed, name)
  }
}

extension Findings {
  /// Reports why a template could not be read, at the very part of it.
  func report(_ problem: TemplateProblem) {
    switch problem {
    case .unclosedBrace(let passage):
      report(
        "unclosed-brace", zh: "“\(passage.text)”里的 { 没有配对的 }", en: "the { of “\(passage.text)” has no }",
        at: passage.location)
    case .emptyBinding(let passage):
      report("empty-binding", zh: "{} 里缺少字段名", en: "{} names no field", at: passage.location)
    case .badPath(let passage):
      report(
        "bad-path", zh: "“\(passage.text)”不是字段路径", en: "“\(passage.text)” is not a field path", at: passage.location,
        hints: [Message(zh: "写作 名称、列表[2].名称", en: "write 名称 or 列表[2].名称")])
    case .badFormat(let passage): reportBadFormat(passage.text, at: passage.location)
    case .badLength(let passage):
      report(
        "bad-length", zh: "“\(passage.text)”不是长度", en: "“\(passage.text)” is not a length", at: passage.location,
        hints: [Message(zh: "写作 30mm", en: "write 30mm")])
    case .badCondition(let passage):
      report(
        "bad-condition", zh: "“\(passage.text)”不是条件", en: "“\(passage.text)” is not a condition", at: passage.location,
        hints: [Message(zh: "写作 字段、字段 = 文字、字段 >= 数", en: "write 字段, 字段 = text or 字段 >= number")])
    case .unknownWord(let passage, let known):
      reportUnknown(passage.text, what: Message(zh: "词", en: "word"), known: known, at: passage.location)
    }
  }

  func reportBadFormat(_ notation: String, at location: SourceLocation) {
    report(
      "bad-format", zh: "“\(notation)”不是数字或日期的格式", en: "“\(notation)” is not a format of numbers or dates",
      at: location,
      hints: [
        Message(zh: "可写 0、0.00、#,##0.00、0%、yyyy年m月d日", en: "write 0, 0.00, #,##0.00, 0% or yyyy年m月d日")
      ])
  }
}
