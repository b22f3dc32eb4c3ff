public import Diagnostics
internal import LayoutCore
internal import Yams

/// What reading a layout file gives: the definition, unless an error stands in the way, and everything found.
public struct LayoutReading<Definition> {
  public var definition: Definition?
  public var diagnostics: [Diagnostic]
}

extension LayoutReading: Sendable where Definition: Sendable {}

/// Reads a form's layout file.
public func readForm(yaml: String, file: String) -> LayoutReading<FormDefinition> {
  readLayout(yaml: yaml, file: file) { node, findings in
    let form = FormReader(findings: findings).form(node)
    LayoutChecks(findings: findings).check(form)
    return form
  }
}

/// Reads a volume's layout file.
public func readVolume(yaml: String, file: String) -> LayoutReading<VolumeDefinition> {
  readLayout(yaml: yaml, file: file) { node, findings in
    let volume = VolumeReader(findings: findings).volume(node)
    LayoutChecks(findings: findings).check(volume)
    return volume
  }
}

private func readLayout<Definition>(
  yaml: String, file: String, read: (LayoutNode, Findings) -> Definition
) -> LayoutReading<Definition> {
  let findings = Findings()
  do {
    let definition = read(try LayoutNode(yaml: yaml, file: file), findings)
    let isUsable = !findings.diagnostics.hasErrors
    return LayoutReading(definition: isUsable ? definition : nil, diagnostics: findings.diagnostics)
  } catch {
    return LayoutReading(definition: nil, diagnostics: [syntaxError(error, file: file)])
  }
}

private func syntaxError(_ error: any Error, file: String) -> Diagnostic {
  var location = SourceLocation(file: file)
  if case .parser(_, let problem, let mark, _)? = error as? YamlError {
    location = SourceLocation(file: file, line: mark.line, column: mark.column)
    return Diagnostic(
      .error, "layout.syntax", zh: "YAML 写法有误：\(problem)", en: "the YAML can't be read: \(problem)", at: location)
  }
  return Diagnostic(
    .error, "layout.syntax", zh: "YAML 写法有误：\(error)", en: "the YAML can't be read: \(error)", at: location)
}

/// Turns the nodes of a form's file into its definition.
struct FormReader {
  let findings: Findings

  private static let words = [
    "form", "version", "source", "page", "roles", "title", "above", "blocks", "below", "footer", "fit",
    "checks",
  ]

  func form(_ node: LayoutNode) -> FormDefinition {
    let words = MappingReader(node, known: FormReader.words, findings: findings)
    checkVersion(words)
    let roles = RoleReader(findings: findings).roles(words.required("roles"))
    let templates = TemplateReader(roles: roles, findings: findings)
    let page = PageReader(findings: findings).page(words["page"])
    let blocks = BlockReader(templates: templates, width: page.textBlock.width)
    return FormDefinition(
      name: words.required("form")?.text ?? "", source: words.text("source", default: ""),
      page: page, roles: roles,
      title: words.required("title").map(templates.styled) ?? templates.styled("", at: node.location),
      body: blocks.blocks(words["above"]) + blocks.blocks(words.required("blocks")) + blocks.blocks(words["below"]),
      footer: words["footer"].map(templates.styled), fit: FitReader(findings: findings).ladder(words["fit"]),
      checks: CheckReader(findings: findings).checks(words["checks"]), file: node.file)
  }

  private func checkVersion(_ words: MappingReader) { checkLayoutVersion(words, findings: findings) }
}

/// Layout files of version 1 are read for ever; a later version asks for a later Banxin.
func checkLayoutVersion(_ words: MappingReader, findings: Findings) {
  guard let node = words.required("version"), node.text != "1" else { return }
  findings.report(
    "version", zh: "不认识版式文件的版本“\(node.text ?? "")”，本程序只认版本 1",
    en: "this Banxin reads version 1 of the layout language only",
    at: node.location)
}
