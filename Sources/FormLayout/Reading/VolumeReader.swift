internal import Diagnostics
internal import LayoutCore

/// Turns the nodes of a volume's file into its definition.
struct VolumeReader {
  let findings: Findings

  private static let words = [
    "volume", "version", "form", "page", "roles", "title", "cover", "contents", "part-one", "part-two", "narrative",
    "folio", "missing",
  ]

  func volume(_ node: LayoutNode) -> VolumeDefinition {
    let words = MappingReader(node, known: VolumeReader.words, findings: findings)
    checkLayoutVersion(words, findings: findings)
    let roles = RoleReader(findings: findings).roles(words.required("roles"))
    let templates = TemplateReader(roles: roles, findings: findings)
    let page = PageReader(findings: findings).page(words["page"])
    let blocks = BlockReader(templates: templates, width: page.textBlock.width)
    let nothing = templates.styled(Passage("@\(roles.roles.keys.min() ?? RoleBook.label)", at: node.location))
    return VolumeDefinition(
      name: words.required("volume")?.text ?? "", page: page,
      roles: roles, title: templates.template(words.required("title")?.passage ?? Passage("", at: node.location)),
      form: words.required("form")?.text ?? "", cover: blocks.blocks(words["cover"]),
      contents: contents(words.required("contents") ?? node, templates: templates),
      partOne: part(words.required("part-one") ?? node, blocks: blocks),
      partTwo: part(words.required("part-two") ?? node, blocks: blocks),
      narrative: narrative(words.required("narrative") ?? node, templates: templates),
      folio: folio(words.required("folio") ?? node, templates: templates),
      missing: words.required("missing").map(templates.styled) ?? nothing, file: node.file)
  }

  private func contents(_ node: LayoutNode, templates: TemplateReader) -> ContentsDefinition {
    let words = MappingReader(node, known: ["title", "part", "entry", "leader"], findings: findings)
    return ContentsDefinition(
      title: words.required("title").map(templates.styled) ?? templates.styled(Passage("", at: node.location)),
      part: templates.role(words.required("part"), default: ""),
      entry: templates.role(words.required("entry"), default: ""), leader: words.text("leader", default: "…"))
  }

  private func part(_ node: LayoutNode, blocks: BlockReader) -> PartDefinition {
    let words = MappingReader(node, known: ["start", "opening", "title", "items"], findings: findings)
    let start = Message(zh: "起始页", en: "start")
    return PartDefinition(
      start: words.choice("start", default: .page, what: start),
      opening: words.choice("opening", default: .heading, what: Message(zh: "篇首", en: "opening")),
      title: blocks.blocks(words.required("title")),
      items: words.choice("items", default: .page, what: start))
  }

  private func narrative(_ node: LayoutNode, templates: TemplateReader) -> NarrativeDefinition {
    let words = MappingReader(node, known: ["chapter", "section", "paragraph"], findings: findings)
    return NarrativeDefinition(
      chapter: templates.role(words.required("chapter"), default: ""),
      section: templates.role(words.required("section"), default: ""),
      paragraph: templates.role(words.required("paragraph"), default: ""))
  }

  private func folio(_ node: LayoutNode, templates: TemplateReader) -> FolioDefinition {
    let words = MappingReader(node, known: ["text", "distance", "indent"], findings: findings)
    return FolioDefinition(
      text: words.required("text").map(templates.styled) ?? templates.styled(Passage("", at: node.location)),
      distance: words.length("distance", default: .mm(7)), indent: words.length("indent", default: .pt(14)))
  }
}
