public import Diagnostics
internal import Yams

/// The text of a layout file.
public struct LayoutFile: Sendable, Hashable {
  public var name: String
  public var yaml: String

  public init(name: String, yaml: String) {
    self.name = name
    self.yaml = yaml
  }

  /// The name of the form that the file describes; nil for a volume's file and for one that can't be read.
  public var form: String? { word("form") }

  /// Whether the file describes a form by what differs from another one.
  public var extendsAnother: Bool { word("extends") != nil }

  private func word(_ word: String) -> String? {
    (try? LayoutNode(yaml: yaml, file: name))?.entries?.first { $0.key.text == word }?.value.text
  }
}

/// What reading a layout file gives: the definition, unless an error stands in the way, and everything found.
public struct LayoutReading<Definition> {
  public var definition: Definition?
  public var diagnostics: [Diagnostic]
}

extension LayoutReading: Sendable where Definition: Sendable {}

/// Reads a form's layout file.
///
/// - Parameter bases: the forms that it may extend, by name.
public func readForm(
  yaml: String, file: String, bases: [String: LayoutFile] = [:]
) -> LayoutReading<FormDefinition> {
  readLayout(yaml: yaml, file: file) { node, findings in
    let form = FormReader(findings: findings, bases: bases).form(node)
    LayoutChecks(findings: findings, roles: form.roles).check(form)
    return form
  }
}

/// Reads a volume's layout file.
public func readVolume(yaml: String, file: String) -> LayoutReading<VolumeDefinition> {
  readLayout(yaml: yaml, file: file) { node, findings in
    let volume = VolumeReader(findings: findings).volume(node)
    LayoutChecks(findings: findings, roles: volume.roles).check(volume)
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
    return LayoutReading(definition: isUsable ? definition : nil, diagnostics: findings.inOrder)
  } catch {
    return LayoutReading(definition: nil, diagnostics: [LayoutSyntax.diagnostic(error, file: file)])
  }
}

/// Layout files of version 1 are read for ever; a later version asks for a later Banxin.
func checkLayoutVersion(_ words: MappingReader, findings: Findings) {
  guard let node = words.required("version"), node.text != "1" else { return }
  let isLater = node.text.flatMap(Int.init).map { $0 > 1 } ?? false
  findings.report(
    "version", zh: "不认识版式文件的版本“\(node.text ?? "")”，本程序只认版本 1",
    en: "this Banxin reads version 1 of the layout language only", at: node.location,
    hints: [
      isLater
        ? Message(zh: "请换用新版 banxin", en: "use a later Banxin")
        : Message(zh: "写作 version: 1", en: "write version: 1")
    ])
}
