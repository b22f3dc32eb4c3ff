internal import Diagnostics
internal import FormLayout
internal import LayoutCore
internal import PageComposition
internal import Pagination
internal import Typesetting

/// What comes before page 1: the cover, which has no number, and the contents, numbered apart in Roman numerals.
/// Both begin on right-hand pages, and so does the text after them.
struct FrontMatter {
  let volume: BoundVolume
  let shaper: any TextShaping
  private(set) var pages: [ComposedVolume.NumberedPage] = []
  private(set) var diagnostics: [Diagnostic] = []

  init(volume: BoundVolume, shaper: any TextShaping) {
    self.volume = volume
    self.shaper = shaper
  }

  private var setup: PageSetup { volume.page }

  mutating func addCover() {
    let (flow, found) = BlockComposer(region: setup.textBlock, shaper: shaper).flow(volume.cover)
    diagnostics += found
    for frame in frames(of: flow) {
      append(frame, section: VolumeSection.cover, label: pages.isEmpty ? "封面" : "封面\(pages.count + 1)", folio: nil)
    }
    fillSheet(label: "封二")
  }

  mutating func addContents(of body: VolumeBody, sequences: [Int]) {
    let first = pages.count
    for frame in frames(of: contentsFlow(of: body, sequences: sequences)) {
      let number = romanNumeral(pages.count - first + 1)
      append(frame, section: VolumeSection.contents, label: number, folio: number)
    }
    fillSheet(label: romanNumeral(pages.count - first + 1))
  }

  // MARK: Contents

  private func contentsFlow(of body: VolumeBody, sequences: [Int]) -> Flow {
    let width = setup.textBlock.width
    let title = ShapedParagraph(volume.contents.title.paragraph, shaper: shaper).lines(width: width)
    let heading = ProseBlock([ProseBlock.Paragraph(title, isHeading: true)], width: width)
    return Flow([
      .block(FlowBlock(heading, keepsWithNext: true)), .block(FlowBlock(entries(of: body, sequences: sequences))),
    ])
  }

  /// The lines of the contents: each part's name, then what it holds.
  private func entries(of body: VolumeBody, sequences: [Int]) -> FrameStack {
    let setter = ContentsSetter(contents: volume.contents, width: setup.textBlock.width, shaper: shaper)
    var frames: [Frame] = []
    var heads: Set<Int> = []
    func addHead(_ part: VolumeBody.Entry) {
      heads.insert(frames.count)
      frames.append(setter.frame(part.title, style: volume.contents.part, part: frames.count))
    }
    for (index, part) in body.parts.enumerated() {
      addHead(part)
      let isLast = index == body.parts.count - 1
      for line in isLast ? formLines(of: body, sequences: sequences) : body.chapters.map(ContentsLine.entry) {
        frames.append(line.frame(setter, part: frames.count))
      }
    }
    return FrameStack(frames, heads: heads)
  }

  /// The forms in their order, and between them the projects that have none.
  private func formLines(of body: VolumeBody, sequences: [Int]) -> [ContentsLine] {
    let forms = zip(sequences, body.forms).map { (sequence: $0, line: ContentsLine.entry($1)) }
    let missing = volume.contents.missing.map { (sequence: $0.sequence, line: ContentsLine.missing($0)) }
    return (forms + missing).sorted { $0.sequence < $1.sequence }.map(\.line)
  }

  // MARK: Pages

  private mutating func frames(of flow: Flow) -> [Frame] {
    let paginated = paginate(flow, on: PageHeights(setup.textBlock.height))
    diagnostics += paginated.diagnostics
    return paginated.pages.map { paginated.frame(of: $0, in: flow, width: setup.textBlock.width) }
  }

  private mutating func append(_ frame: Frame, section: Int, label: String, folio: String?) {
    let isEven = pages.count % 2 == 1
    var layers = [Page.Layer(frame, at: setup.textBlockOrigin(isEvenPage: isEven), section: section)]
    if let folio { layers.append(FolioSetter(volume: volume, shaper: shaper).layer(folio, isEvenPage: isEven)) }
    pages.append(ComposedVolume.NumberedPage(page: Page(size: setup.paper, layers: layers), label: label))
  }

  /// Ends the sheet, so that what follows begins on a right-hand page.
  private mutating func fillSheet(label: String) {
    guard setup.sides == .two, pages.count % 2 == 1 else { return }
    pages.append(ComposedVolume.NumberedPage(page: Page(size: setup.paper), label: label))
  }
}

/// A line under a part's name.
private enum ContentsLine {
  case entry(VolumeBody.Entry)
  case missing(MissingForm)

  func frame(_ setter: ContentsSetter, part: Int) -> Frame {
    switch self {
    case .entry(let entry):
      setter.frame(ContentsEntry(text: entry.title, page: String(entry.page), target: entry.target), part: part)
    case .missing(let form):
      setter.frame(form.text.paragraph.text, style: form.text.paragraph.style, part: part)
    }
  }
}
