public import BudgetModel
internal import Diagnostics
internal import LayoutCore

/// A project that is named in the volume though it has no form there.
public struct UnrenderedProject: Sendable, Hashable {
  public var sequence: Int
  public var name: String

  public init(sequence: Int, name: String) {
    self.sequence = sequence
    self.name = name
  }
}

extension VolumeDefinition {
  /// The volume of a department, without its forms.
  public func bind(_ text: PerformanceText, missing projects: [UnrenderedProject]) -> BoundVolume {
    let binder = VolumeBinder(definition: self, scope: FieldScope(records: [text.department]))
    return BoundVolume(
      title: binder.templates.text(of: title, in: binder.scope).text, page: page, cover: binder.blocks(cover),
      contents: binder.contents(missing: projects),
      partOne: text.partOne.map { binder.part(partOne, titled: $0.title) },
      chapters: text.partOne?.narrative.chapters.map(binder.chapter) ?? [],
      partTwo: binder.part(partTwo, titled: text.partTwoTitle ?? .unnamed), formStart: partTwo.items,
      folio: binder.folio())
  }
}

extension PartTitle {
  /// What opens the forms of an input that gives them no title.
  fileprivate static let unnamed = PartTitle(number: Sourced(""), name: Sourced("预算项目绩效目标"))
}

/// Fills a volume's templates with the department's data.
private struct VolumeBinder {
  let definition: VolumeDefinition
  let scope: FieldScope
  var templates: TemplateBinder { TemplateBinder(roles: definition.roles) }

  func blocks(_ blocks: [BlockDefinition], values: [String: String] = [:]) -> [BoundBlock] {
    let scope = FieldScope(records: scope.records, pageValues: values)
    let standing = blocks.compactMap { $0.standing(in: scope) }
    return standing.enumerated().map { $1.bind(in: scope, templates: templates, index: $0) }
  }

  func part(_ part: PartDefinition, titled title: PartTitle) -> BoundPart {
    let (number, name) = (title.number.value, title.name.value)
    return BoundPart(
      title: [number, name].filter { !$0.isEmpty }.joined(separator: "　"),
      titleBlocks: blocks(part.title, values: ["部分号": number, "部分名": name]), start: part.start,
      opening: part.opening)
  }

  func chapter(_ chapter: Narrative.Chapter) -> BoundChapter {
    let roles = definition.narrative
    let sections = chapter.sections.flatMap { section in
      [heading(section.heading, role: roles.section, level: 2)] + section.paragraphs.map { body($0) }
    }
    return BoundChapter(
      title: chapter.heading.value,
      paragraphs: [heading(chapter.heading, role: roles.chapter, level: 1)] + chapter.paragraphs.map { body($0) }
        + sections)
  }

  private func heading(_ text: Sourced<String>, role: String, level: Int) -> BoundChapter.Paragraph {
    BoundChapter.Paragraph(text: bound(text, role: role), level: level)
  }

  private func body(_ text: Sourced<String>) -> BoundChapter.Paragraph {
    BoundChapter.Paragraph(text: bound(text, role: definition.narrative.paragraph), level: nil)
  }

  private func bound(_ text: Sourced<String>, role: String) -> BoundText {
    BoundText(Paragraph(text.value, style: style(role)), field: role, location: text.location)
  }

  func contents(missing projects: [UnrenderedProject]) -> BoundContents {
    let contents = definition.contents
    return BoundContents(
      title: text(contents.title, values: [:]), part: style(contents.part), entry: style(contents.entry),
      leader: contents.leader, missing: projects.map { missing($0) },
      missingStyle: style(definition.missing.role))
  }

  private func missing(_ project: UnrenderedProject) -> MissingForm {
    let values = ["序号": String(project.sequence), "项目名称": project.name]
    return MissingForm(sequence: project.sequence, text: text(definition.missing, values: values))
  }

  func folio() -> BoundFolio {
    let folio = definition.folio
    return BoundFolio(
      text: folio.text.template, style: style(folio.text.role), distance: folio.distance, indent: folio.indent)
  }

  /// A template of one paragraph.
  private func text(_ styled: StyledTemplate, values: [String: String]) -> BoundText {
    let scope = FieldScope(records: scope.records, pageValues: values)
    let filled = templates.text(of: styled, in: scope)
    return BoundText(Paragraph(filled.text, style: style(styled.role)), field: filled.text, location: filled.location)
  }

  /// The style of a role that the layout's reader has checked.
  private func style(_ role: String) -> ParagraphStyle {
    guard let role = definition.roles[role] else { preconditionFailure("the reader refuses unknown roles: \(role)") }
    return role.style
  }
}
