internal import Diagnostics
internal import LayoutCore

/// A form's file with all that it takes over from the form it extends, before its words are understood.
struct FormSource {
  var words: MappingReader
  var roles: RoleBook
  var page: PageSetup
  var above: [BlockSource]
  var blocks: [BlockSource]
  var below: [BlockSource]
  /// The files of the forms that this one extends, the nearest first.
  var baseFiles: [String] = []
}

/// Gathers a form's source, from its own file and from the one that it extends.
struct FormSourceReader {
  let findings: Findings
  let bases: [String: LayoutFile]
  /// The forms that extend this one, to notice a circle.
  var extending: [String] = []

  private static let words = [
    "form", "version", "source", "extends", "changes", "page", "roles", "title", "header", "above", "blocks", "below",
    "footer", "fit", "required", "expected", "checks",
  ]

  func source(_ node: LayoutNode) -> FormSource {
    let words = MappingReader(node, known: FormSourceReader.words, findings: findings)
    checkLayoutVersion(words, findings: findings)
    guard let extends = words["extends"] else { return plain(words) }
    guard let base = base(extends, of: words.text("form", default: "")) else { return plain(words, isVariant: true) }
    var source = variant(words, of: base)
    if let changes = words["changes"] { ChangeReader(findings: findings).apply(changes, to: &source) }
    return source
  }

  private func plain(_ words: MappingReader, isVariant: Bool = false) -> FormSource {
    if let changes = words["changes"], !isVariant {
      findings.report(
        "changes-without-base", zh: "changes 要与 extends 一起用", en: "changes goes with extends", at: changes.location)
    }
    return FormSource(
      words: words,
      roles: RoleReader(findings: findings).roles(isVariant ? words["roles"] : words.required("roles")),
      page: PageReader(findings: findings).page(words["page"]), above: blocks(words["above"]),
      blocks: blocks(isVariant ? words["blocks"] : words.required("blocks")), below: blocks(words["below"]))
  }

  /// The base with what the variant says anew: a role or a word of its own takes the place of the base's.
  private func variant(_ words: MappingReader, of base: FormSource) -> FormSource {
    var source = base
    source.words = words.over(base.words)
    source.roles.roles.merge(RoleReader(findings: findings).roles(words["roles"]).roles) { _, own in own }
    source.page = PageReader(findings: findings).page(words["page"], over: base.page)
    if let node = words["above"] { source.above = blocks(node) }
    if let node = words["blocks"] { source.blocks = blocks(node) }
    if let node = words["below"] { source.below = blocks(node) }
    return source
  }

  private func blocks(_ node: LayoutNode?) -> [BlockSource] { BlockSource.list(node, findings: findings) }

  /// The source of the form that is extended; what is wrong in it is told where it is checked itself.
  private func base(_ node: LayoutNode, of form: String) -> FormSource? {
    let name = node.text ?? ""
    guard let file = bases[name] else {
      findings.reportUnknown(
        name, what: Message(zh: "表", en: "form"), known: bases.keys.sorted().filter { $0 != form }, at: node.location)
      return nil
    }
    guard name != form, !extending.contains(name) else {
      findings.report(
        "extends-itself", zh: "“\(name)”的 extends 又回到它自己", en: "“\(name)” extends itself in the end", at: node.location)
      return nil
    }
    let inner = FormSourceReader(findings: Findings(), bases: bases, extending: extending + [form])
    guard let base = try? LayoutNode(yaml: file.yaml, file: file.name) else {
      findings.report(
        "base-broken", zh: "“\(name)”的版式文件有误，不能由它改出",
        en: "the file of “\(name)” can't be read, so it can't be extended", at: node.location,
        hints: [Message(zh: "先改好 \(file.name)", en: "mend \(file.name) first")])
      return nil
    }
    var source = inner.source(base)
    source.baseFiles.insert(file.name, at: 0)
    return source
  }
}
