internal import Drawing
internal import FormLayout
internal import LayoutCore
internal import PDFFinish
internal import PageComposition
internal import TextEngine
internal import VolumeBinding

/// Sets plain sheets: opens the fonts once for all of them. It belongs to the thread that made it.
public final class SheetSetter {
  private let session: FontSession

  /// Throws where the folders of layouts and fonts cannot be found.
  public init() throws { session = try FontSession(folders: .required()) }

  /// A sheet as a tagged PDF/A-3.
  ///
  /// - Parameter created: when it was made, `yyyy-MM-ddTHH:mm:ssZ`.
  public func pdf(of sheet: PlainSheet, created: String) throws -> [UInt8] {
    try pdf(showing: nil, then: sheet, info: DocumentInfo(title: sheet.title, created: created))
  }

  /// The pages of a sheet as PNG files, grey.
  public func pictures(of sheet: PlainSheet, dpi: Double) throws -> [[UInt8]] {
    let fonts = try session.fonts(for: sheet.demands)
    let renderer = try PNGRenderer(fonts: fonts.files, dpi: dpi)
    return try composeForm(sheet.bound, shaper: fonts.makeShaper()).pages.map { try renderer.png(of: $0) }
  }

  /// The pages of another PDF, each as one figure, and then a sheet: a tagged PDF/A-3.
  func pdf(showing figures: ShownDocument?, then sheet: PlainSheet, info: DocumentInfo) throws -> [UInt8] {
    let fonts = try session.fonts(for: sheet.demands)
    let composed = composeForm(sheet.bound, shaper: fonts.makeShaper())
    let encoder = try DocumentEncoder(format: .pdf, fonts: fonts.files)
    let shown = figures?.annex.pages.map { Page(size: $0, layers: []) } ?? []
    var document = OutputDocument(
      info: info, pages: (shown + composed.pages).map { OutputDocument.NumberedPage(page: $0) },
      structure: (figures?.structure ?? []) + composed.structure)
    document.annexes = figures.map { [$0.annex] } ?? []
    document.annexPages = figures?.places ?? []
    return try encoder.finished(try encoder.drawn(document), as: document)
  }
}

/// A PDF whose pages another document shows as figures, with what each of them shows in words.
struct ShownDocument {
  let annex: Annex
  private let descriptions: [String]

  init(bytes: [UInt8], descriptions: [String]) throws {
    let sizes = try PDFReader(bytes).sheetSizes
    annex = Annex(
      title: "", name: "", bytes: bytes, pages: sizes.map { Size(width: .pt($0.width), height: .pt($0.height)) },
      isAttached: false)
    self.descriptions = descriptions
  }

  var places: [AnnexPage] {
    annex.pages.indices.map { AnnexPage(page: $0, annex: 0, sourcePage: $0, content: content(ofPage: $0)) }
  }

  var structure: [StructureNode] {
    zip(annex.pages, descriptions).enumerated().map { page, figure in
      StructureNode(.figure(figure.1, Rect(origin: .zero, size: figure.0)), content: content(ofPage: page))
    }
  }

  /// Apart from all content of the sheet, which is of section 0.
  private func content(ofPage page: Int) -> ContentID { ContentID(section: 1, block: page) }
}
