public import FormLayout
internal import LayoutCore
public import PageComposition
internal import Pagination
public import Typesetting

/// Binds forms into a volume: cover, contents, part one, part two, annexes.
///
/// - Parameters:
///   - forms: the forms in their order, with the sequence numbers of their projects.
///   - annexes: what comes after the forms: pages that get their numbers here and their content when the file is made.
public func composeVolume(
  _ volume: BoundVolume, forms: [(sequence: Int, form: ComposedForm)], annexes: [VolumeAnnex] = [],
  shaper: any TextShaping
) -> ComposedVolume {
  let body = VolumeBody(volume, forms: forms, annexes: annexes, shaper: shaper)
  var front = FrontMatter(volume: volume, shaper: shaper)
  front.addCover()
  front.addContents(of: body)
  let offset = front.pages.count
  let numbered = body.pages.enumerated().map { index, page in
    ComposedVolume.NumberedPage(page: page, label: String(index + 1))
  }
  return ComposedVolume(
    title: volume.title, pages: front.pages + numbered, outline: outline(of: body),
    structure: VolumeStructure(volume: volume, body: body).nodes(forms: forms.map(\.form)),
    formPages: body.formPages.mapValues { $0.lowerBound + offset...$0.upperBound + offset },
    annexPages: body.annexPages(behind: offset),
    diagnostics: front.diagnostics + body.diagnostics)
}

/// Two levels: the parts, and what each holds.
private func outline(of body: VolumeBody) -> [OutlineEntry] {
  let children = body.parts.count > 1 ? [body.chapters, body.forms] : [body.forms]
  let annexes = body.annexPart.map { [($0, body.annexes)] } ?? []
  return (Array(zip(body.parts, children)) + annexes).flatMap { part, entries in
    [OutlineEntry(title: part.title, level: 0, target: part.target)]
      + entries.map { OutlineEntry(title: $0.title, level: 1, target: $0.target) }
  }
}
