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

  mutating func addContents(of body: VolumeBody) {
    let first = pages.count
    for frame in frames(of: contentsFlow(of: body)) {
      let number = romanNumeral(pages.count - first + 1)
      append(frame, section: VolumeSection.contents, label: number, folio: number)
    }
    fillSheet(label: romanNumeral(pages.count - first + 1))
  }

  // MARK: Contents

  private func contentsFlow(of body: VolumeBody) -> Flow {
    let width = setup.textBlock.width
    let title = ShapedParagraph(volume.contents.title.paragraph, shaper: shaper).lines(width: width)
    let heading = ProseBlock([ProseBlock.Paragraph(title, isHeading: true)], width: width)
    let setter = ContentsSetter(contents: volume.contents, width: width, shaper: shaper)
    let lines = body.contentsLines
    let frames = lines.enumerated().map { index, line in setter.frame(line, part: index) }
    let heads = Set(lines.indices.filter { lines[$0].isHead })
    return Flow([
      .block(FlowBlock(heading, keepsWithNext: true)), .block(FlowBlock(FrameStack(frames, heads: heads))),
    ])
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
