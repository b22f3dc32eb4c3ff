internal import Diagnostics
internal import LayoutCore

/// Reads templates with their roles: `{序号}.{标题} @标题`.
struct TemplateReader {
  let roles: RoleBook
  let findings: Findings

  /// A template with its role; the role that labels or data have by default when it names none.
  func styled(_ text: String, at location: SourceLocation) -> StyledTemplate {
    let (body, named) = TemplateReader.splitRole(text)
    let template = template(body, at: location)
    let role = named ?? (template.isLabel ? RoleBook.label : RoleBook.data)
    if roles[role] == nil {
      findings.reportUnknown(
        role, what: Message(zh: "角色", en: "role"), known: roles.roles.keys.sorted(), at: location)
    }
    return StyledTemplate(template: template, role: role)
  }

  func styled(_ node: LayoutNode) -> StyledTemplate { styled(node.text ?? "", at: node.location) }

  func template(_ text: String, at location: SourceLocation) -> TextTemplate {
    do {
      return try TextTemplate(parsing: text, at: location)
    } catch {
      report(error, in: text, at: location)
      return TextTemplate(segments: [], location: location)
    }
  }

  /// The role's name, checked.
  func role(_ node: LayoutNode?, default fallback: String) -> String {
    let name = node?.text ?? fallback
    guard let node, roles[name] == nil else { return name }
    findings.reportUnknown(
      name, what: Message(zh: "角色", en: "role"), known: roles.roles.keys.sorted(), at: node.location)
    return name
  }

  /// Cuts `@角色` off the end of a cell's text.
  private static func splitRole(_ text: String) -> (body: String, role: String?) {
    let trimmed = text.trimmed
    guard let at = trimmed.lastIndex(of: "@") else { return (trimmed, nil) }
    let name = trimmed[trimmed.index(after: at)...]
    guard !name.isEmpty, !name.contains(where: { $0.isWhitespace || $0 == "}" }) else { return (trimmed, nil) }
    return (trimmed[..<at].trimmed, String(name))
  }

  private func report(_ problem: TemplateProblem, in text: String, at location: SourceLocation) {
    switch problem {
    case .unclosedBrace:
      findings.report(
        "unclosed-brace", zh: "“\(text)”里的 { 没有配对的 }", en: "a { in “\(text)” has no }", at: location)
    case .emptyBinding:
      findings.report("empty-binding", zh: "{} 里缺少字段名", en: "{} names no field", at: location)
    case .badPath(let path):
      findings.report(
        "bad-path", zh: "“\(path)”不是字段路径", en: "“\(path)” is not a field path", at: location,
        hints: [Message(zh: "写作 名称、列表[2].名称", en: "write 名称 or 列表[2].名称")])
    }
  }
}
