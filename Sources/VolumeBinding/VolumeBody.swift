internal import Diagnostics
internal import FormLayout
internal import LayoutCore
internal import PageComposition
internal import Pagination
internal import Typesetting

/// The numbered pages of a volume, as they are put together: part one, the divider, the forms.
///
/// The first page is page 1, a right-hand page; blank pages that bring a part to its right-hand page are counted.
struct VolumeBody {
  /// A place that contents and outline lead to.
  struct Entry {
    var title: String
    /// The page's number, from 1.
    var page: Int
    var target: String
  }

  let volume: BoundVolume
  let shaper: any TextShaping
  private(set) var pages: [Page] = []
  private(set) var parts: [Entry] = []
  private(set) var chapters: [Entry] = []
  private(set) var forms: [Entry] = []
  private(set) var annexes: [Entry] = []
  /// The part that the annexes are; nil where there are none.
  private(set) var annexPart: Entry?
  let annexDocuments: [VolumeAnnex]
  private(set) var formPages: [String: ClosedRange<Int>] = [:]
  private(set) var diagnostics: [Diagnostic] = []
  /// The sequence numbers of the forms' projects.
  let sequences: [Int]

  init(
    _ volume: BoundVolume, forms: [(sequence: Int, form: ComposedForm)], annexes: [VolumeAnnex] = [],
    shaper: any TextShaping
  ) {
    self.volume = volume
    annexDocuments = annexes
    self.sequences = forms.map(\.sequence)
    self.shaper = shaper
    if let part = volume.partOne { add(part, chapters: volume.chapters) }
    add(volume.partTwo, chapters: [])
    for (index, entry) in forms.enumerated() { add(entry.form, index: index) }
    addAnnexes()
  }

  /// The annexes begin on a right-hand page, as parts do, and follow each other.
  private mutating func addAnnexes() {
    guard !annexDocuments.isEmpty else { return }
    start(.recto)
    annexPart = Entry(title: BoundContents.annexPart, page: pages.count + 1, target: "annex-1")
    for (index, annex) in annexDocuments.enumerated() {
      annexes.append(Entry(title: annex.title, page: pages.count + 1, target: "annex-\(index + 1)"))
      for page in annex.pages.indices { append(annex, page: page, index: index) }
    }
  }

  /// Adds an empty page of an annex's size with its number.
  private mutating func append(_ annex: VolumeAnnex, page: Int, index: Int) {
    let (size, number) = (annex.pages[page], pages.count + 1)
    let folio = FolioSetter(volume: volume, shaper: shaper)
    var layers = [folio.layer(String(number), isEvenPage: isNextEven, on: size)]
    if page == 0 { layers.append(Page.Layer(anchorFrame("annex-\(index + 1)"))) }
    pages.append(Page(size: size, layers: layers))
  }

  private var setup: PageSetup { volume.page }

  /// Adds a part: its opening and its chapters.
  private mutating func add(_ part: BoundPart, chapters: [BoundChapter]) {
    start(part.start)
    let target = "part-\(parts.count + 1)"
    parts.append(Entry(title: part.title, page: pages.count + 1, target: target))
    let (opening, found) = BlockComposer(region: setup.textBlock, shaper: shaper).flow(part.titleBlocks)
    diagnostics += found
    switch part.opening {
    case .heading: add(opening, followedBy: chapters, partTarget: target)
    case .divider:
      add(opening, followedBy: [], partTarget: target)
      start(.recto)
      if !chapters.isEmpty { add(Flow(), followedBy: chapters, partTarget: nil) }
    }
  }

  private mutating func prose(_ chapter: BoundChapter, block: Int) -> ProseBlock {
    let width = setup.textBlock.width
    let paragraphs = chapter.paragraphs.map { paragraph in
      let lines = ShapedParagraph(paragraph.text.paragraph, shaper: shaper).lines(width: width)
      diagnostics += findings(about: lines, of: paragraph.text)
      return ProseBlock.Paragraph(lines, isHeading: paragraph.level != nil)
    }
    return ProseBlock(paragraphs, width: width, block: block)
  }

  /// Adds the pages of an opening and its chapters, with an anchor at its start and one where each chapter begins.
  private mutating func add(_ opening: Flow, followedBy chapters: [BoundChapter], partTarget: String?) {
    let first = opening.items.count
    var blocks: [Flow.Item] = []
    for (index, chapter) in chapters.enumerated() {
      blocks.append(.block(FlowBlock(prose(chapter, block: first + index))))
    }
    let flow = Flow(opening.items + blocks)
    let paginated = paginate(flow, on: PageHeights(setup.textBlock.height))
    diagnostics += paginated.diagnostics
    for (index, planned) in paginated.pages.enumerated() {
      var frame = paginated.frame(of: planned, in: flow, width: setup.textBlock.width)
      if index == 0, let partTarget { frame.items.append(.anchor(Anchor(name: partTarget, position: .zero))) }
      for piece in planned.pieces where piece.item >= first && piece.units.lowerBound == 0 {
        frame.items.append(.anchor(beginChapter(chapters[piece.item - first].title, at: piece.top)))
      }
      append([Page.Layer(frame, at: origin, section: sectionOfPart)])
    }
  }

  private mutating func beginChapter(_ title: String, at top: Length) -> Anchor {
    let target = "chapter-\(chapters.count + 1)"
    chapters.append(Entry(title: title, page: pages.count + 1, target: target))
    return Anchor(name: target, position: Point(x: .zero, y: top))
  }

  private mutating func add(_ form: ComposedForm, index: Int) {
    start(volume.formStart)
    let target = "form-\(index + 1)"
    forms.append(Entry(title: form.title, page: pages.count + 1, target: target))
    let first = pages.count + 1
    let isTurned = form.setup.isLandscape && !setup.isLandscape
    for page in form.bodies.indices {
      let setup = isTurned ? setup.turned(isEvenPage: isNextEven) : setup
      var layers = form.layers(
        of: page, on: setup, isEvenPage: isNextEven, section: VolumeSection.firstForm + index)
      let corner = setup.textBlockOrigin(isEvenPage: isNextEven)
      if page == 0 { layers.append(Page.Layer(anchorFrame(target), at: corner)) }
      append(layers, isTurned: isTurned)
    }
    formPages[form.record] = first...max(first, pages.count)
  }

  private func anchorFrame(_ name: String) -> Frame {
    Frame(size: .zero, items: [.anchor(Anchor(name: name, position: .zero))])
  }

  // MARK: Pages

  private var sectionOfPart: Int { VolumeSection.firstPart + parts.count - 1 }
  private var isNextEven: Bool { pages.count % 2 == 1 }
  private var origin: Point { setup.textBlockOrigin(isEvenPage: isNextEven) }

  /// Brings the next page to where a part or a form begins; the blank page that this may take has no number on it.
  private mutating func start(_ start: PartDefinition.Start) {
    if start == .recto, isNextEven { pages.append(Page(size: setup.paper)) }
  }

  /// Adds a page with its number, which keeps its place on the sheet when the page is turned.
  private mutating func append(_ layers: [Page.Layer], isTurned: Bool = false) {
    let folio = FolioSetter(volume: volume, shaper: shaper)
    let number = folio.layer(String(pages.count + 1), isEvenPage: isNextEven)
    let paper = isTurned ? setup.turned(isEvenPage: isNextEven).paper : setup.paper
    let placed = isTurned ? number.turned(onSheetOfHeight: setup.paper.height) : number
    pages.append(Page(size: paper, layers: layers + [placed], isTurned: isTurned))
  }
}

extension VolumeBody {
  /// The pages of the annexes, behind some other pages.
  func annexPages(behind offset: Int) -> [AnnexPage] {
    zip(annexes, annexDocuments).enumerated().flatMap { index, annex in
      annex.1.pages.indices.map { page in
        AnnexPage(
          page: offset + annex.0.page - 1 + page, annex: index, sourcePage: page,
          content: annexContent(index, page: page))
      }
    }
  }

  func annexContent(_ annex: Int, page: Int) -> ContentID {
    ContentID(section: VolumeSection.firstForm + forms.count + annex, block: page)
  }
}

/// The sections of a volume, whose content is named apart.
enum VolumeSection {
  static let cover = 0
  static let contents = 1
  static let firstPart = 2
  static let firstForm = 4
}
