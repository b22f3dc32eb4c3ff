internal import CCairo
internal import CZlibStore
import Diagnostics
public import LayoutCore

/// Writes pages into a PDF, one after the other; only the page at hand is kept.
///
/// The same pages, information and fonts give the same bytes. A writer belongs to the thread of its fonts.
public final class PDFWriter {
  private let surface: Surface
  private let painter: PagePainter
  private let options: PDFOptions
  private var tags: [[ContentMark]] = []
  private var links: [[Link]] = []
  private var fields: [[SignatureField]] = []
  private var anchors: [String: AnchorPlace] = [:]
  private var textDigest = TextDigest()

  /// Starts a document; `creator` names the program and its version.
  public init(
    info: DocumentInfo, creator: String, fonts: GlyphFonts, options: PDFOptions = PDFOptions()
  ) throws(DrawingError) {
    let output = ByteCollector()
    let surface = cairo_pdf_surface_create_for_stream(ByteCollector.write, output.closure, 0, 0)
    self.surface = try Surface(owning: surface, output: output)
    self.painter = PagePainter(context: self.surface.context, fonts: fonts)
    self.options = options
    set(info, creator: creator)
  }

  /// Draws the next page; `label` is its number as readers show it. Throws when Cairo cannot draw it.
  public func draw(_ page: Page, label: String) throws(DrawingError) {
    banxin_store_zlib_streams(options.storesStreams)
    defer { banxin_store_zlib_streams(false) }
    let contents = PageContents(page)
    cairo_pdf_surface_set_size(surface.surface, page.size.width.points, page.size.height.points)
    cairo_pdf_surface_set_page_label(surface.surface, label)
    painter.paint(contents.fills)
    painter.paint(contents.rules)
    contents.passages.forEach(draw)
    if options.drawsLinks { drawLinks(contents) }
    record(contents)
    cairo_show_page(surface.context)
    try surface.check(Message(zh: "绘制第 \(links.count) 页", en: "Drawing page \(links.count)"))
  }

  /// Adds the outline, completes the document and gives its bytes. Throws when a link or an entry of the outline leads
  /// nowhere, or Cairo cannot write.
  public func finish(outline: [OutlineEntry] = []) throws(DrawingError) -> DrawnPDF {
    banxin_store_zlib_streams(options.storesStreams)
    defer { banxin_store_zlib_streams(false) }
    for link in links.joined() where anchors[link.target] == nil { throw .unknownAnchor(link.target) }
    try PDFOutline(surface: surface.surface, anchors: anchors).add(outline)
    let bytes = SubsetTags.renewed(in: try surface.finish(), from: textDigest)
    return DrawnPDF(bytes: bytes, tags: tags, links: links, fields: fields, anchors: anchors)
  }

  private func set(_ info: DocumentInfo, creator: String) {
    let entries = [
      (CAIRO_PDF_METADATA_TITLE, info.title), (CAIRO_PDF_METADATA_AUTHOR, info.author),
      (CAIRO_PDF_METADATA_SUBJECT, info.subject), (CAIRO_PDF_METADATA_CREATOR, creator),
      (CAIRO_PDF_METADATA_CREATE_DATE, info.created), (CAIRO_PDF_METADATA_MOD_DATE, info.created),
    ]
    for (key, value) in entries { cairo_pdf_surface_set_metadata(surface.surface, key, value) }
  }

  /// Draws a passage, marked with one MCID where tags are asked for. Tags stay flat: Cairo marks content in leaves only.
  private func draw(_ passage: PageContents.Passage) {
    guard options.tagsContent else { return painter.paint(passage) }
    let tag = passage.mark.tag
    cairo_tag_begin(surface.context, tag, nil)
    painter.paint(passage)
    cairo_tag_end(surface.context, tag)
  }

  private func drawLinks(_ contents: PageContents) {
    let drawing = LinkDrawing(context: surface.context)
    contents.anchors.forEach(drawing.draw)
    contents.links.forEach(drawing.draw)
  }

  private func record(_ contents: PageContents) {
    for passage in contents.passages { passage.runs.forEach { textDigest.add($0.text) } }
    for anchor in contents.anchors {
      anchors[anchor.name] = AnchorPlace(page: links.count, position: anchor.position)
    }
    links.append(contents.links)
    fields.append(contents.fields)
    tags.append(options.tagsContent ? marks(of: contents) : [])
  }

  /// Cairo marks a link as well, though it holds no content.
  private func marks(of contents: PageContents) -> [ContentMark] {
    let linkMarks = options.drawsLinks ? contents.links.map { _ in ContentMark.furniture } : []
    return contents.passages.map(\.mark) + linkMarks
  }
}

extension ContentMark {
  /// The tag that Cairo writes around it; "Private" keeps copies and furniture out of what Cairo takes for content.
  fileprivate var tag: String {
    switch self {
    case .content: "P"
    case .copy, .furniture, .head, .ornament: "Private"
    }
  }
}
