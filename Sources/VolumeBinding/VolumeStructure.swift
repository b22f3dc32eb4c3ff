internal import FormLayout
internal import LayoutCore
internal import PageComposition

/// What a volume is to a reader who does not see it: cover, contents, and its parts with what they hold.
struct VolumeStructure {
  let volume: BoundVolume
  let body: VolumeBody

  /// The nodes in reading order, each in its section.
  func nodes(forms: [ComposedForm]) -> [StructureNode] {
    let partOne = volume.partOne.map { [part($0, number: 0, children: chapters(of: $0, number: 0))] } ?? []
    let last = partOne.count
    let formNodes = forms.enumerated().map { index, form in
      StructureNode(.section, children: form.structure.map { $0.lowered.inSection(VolumeSection.firstForm + index) })
    }
    return [cover, contents] + partOne + [part(volume.partTwo, number: last, children: formNodes)] + annexes
  }

  /// Each annex with a figure for each of its pages.
  private var annexes: [StructureNode] {
    body.annexDocuments.enumerated().map { index, annex in
      let figures = annex.pages.enumerated().map { page, size in
        let place = Rect(origin: .zero, size: size)
        return StructureNode(
          .figure(annex.description(ofPage: page), place), content: body.annexContent(index, page: page))
      }
      return StructureNode(.section, children: figures)
    }
  }

  private var cover: StructureNode {
    let nodes = blockStructure(volume.cover, heading: [], level: 1)
    return StructureNode(.section, children: nodes.map { $0.inSection(VolumeSection.cover) })
  }

  // MARK: Contents

  private var contents: StructureNode {
    let title = StructureNode(.heading(level: 1), content: ContentID(block: 0))
    let entries = body.contentsLines.enumerated().map { index, line in entry(line, part: index) }
    let list = StructureNode(.contents, children: entries)
    return StructureNode(.section, children: [title, list]).inSection(VolumeSection.contents)
  }

  private func entry(_ line: ContentsLine, part: Int) -> StructureNode {
    let id = ContentID(block: 1, part: part)
    let text = StructureNode(line.isLink ? .link : .paragraph, content: id)
    return StructureNode(.contentsEntry, children: [text])
  }

  // MARK: Parts

  /// A part under its title, which may be several lines but is one heading.
  private func part(_ part: BoundPart, number: Int, children: [StructureNode]) -> StructureNode {
    let lines = part.titleBlocks.indices.filter { index in
      if case .text = part.titleBlocks[index] { true } else { false }
    }
    let spans = lines.map { StructureNode(.span, content: ContentID(block: $0)) }
    let title = StructureNode(.heading(level: 1), children: spans).inSection(VolumeSection.firstPart + number)
    return StructureNode(.section, children: [title] + children)
  }

  private func chapters(of part: BoundPart, number: Int) -> [StructureNode] {
    let first = part.opening == .heading ? part.titleBlocks.count : 0
    return volume.chapters.enumerated().flatMap { index, chapter in
      chapter.paragraphs.enumerated().map { place, paragraph in
        let id = ContentID(section: VolumeSection.firstPart + number, block: first + index, part: place)
        return StructureNode(paragraph.level.map { .heading(level: $0 + 1) } ?? .paragraph, content: id)
      }
    }
  }
}

extension StructureNode {
  /// The node where its headings stand under another one: one level lower.
  fileprivate var lowered: StructureNode {
    guard case .heading(let level) = role else { return self }
    return StructureNode(.heading(level: level + 1), content: content, children: children)
  }
}
