package import Drawing
package import LayoutCore
package import PDFFinish
internal import VolumeBinding

/// Turns documents into files of one format. It belongs to the thread that made it, as its fonts do.
package struct DocumentEncoder {
  private let format: RenderRequest.Format
  private let conformance: Conformance
  private let fonts: FontSet
  private let glyphs: GlyphFonts

  package init(format: RenderRequest.Format, conformance: Conformance = .a3a, fonts: FontSet) throws {
    self.format = format
    self.conformance = conformance
    self.fonts = fonts
    self.glyphs = try GlyphFonts(fonts)
  }

  /// The files of a document: one, or one a page where the format has no pages.
  ///
  /// - Parameter name: the file's name with a given suffix.
  func files(of document: OutputDocument, name: (String) -> String) throws -> [OutputFile] {
    switch format {
    case .pdf: [OutputFile(name: name(format.suffix), bytes: try finished(try drawn(document), as: document))]
    case .text: [OutputFile(name: name(format.suffix), bytes: Array(dump(document).utf8))]
    case .png:
      try pages(of: document, name: name) { page in
        try PNGRenderer(fonts: fonts, dpi: DocumentEncoder.pictureResolution).png(of: page)
      }
    case .svg: try pages(of: document, name: name) { try SVGRenderer(fonts: glyphs).svg(of: $0) }
    }
  }

  /// Pixels to the inch: enough to read 六号 on a screen.
  private static let pictureResolution = 150.0

  /// Up to so many pages the streams of a document are not compressed before they are finished. Of more pages they
  /// would take too much memory at once; the finished bytes are the same.
  private static let mostStoredPages = 64

  /// A document's pages, drawn with Cairo.
  package func drawn(_ document: OutputDocument) throws -> DrawnPDF {
    let writer = try PDFWriter(
      info: document.info, creator: "Banxin \(banxinVersion)", fonts: glyphs,
      options: PDFOptions(
        tagsContent: conformance.isTagged, drawsLinks: false,
        storesStreams: document.pages.count <= DocumentEncoder.mostStoredPages))
    for (index, numbered) in document.pages.enumerated() {
      try writer.draw(numbered.page, label: numbered.label ?? String(index + 1))
    }
    return try writer.finish(outline: document.outline)
  }

  /// A drawn document in its final form.
  package func finished(_ drawn: DrawnPDF, as document: OutputDocument) throws -> [UInt8] {
    let tagging = DocumentTagging(document.structure)
    var request = FinishRequest(
      metadata: DocumentMetadata(document.info), conformance: conformance,
      tagging: conformance.isTagged ? tagging.tagging(drawn) : nil, links: tagging.links(drawn),
      attachments: attachments(of: document),
      turnedPages: Set(document.pages.indices.filter { document.pages[$0].page.isTurned }))
    request.fields = tagging.fields(drawn)
    request.inserts = PageInserts(
      documents: document.annexes.map(\.bytes),
      pages: document.annexPages.map { page in
        PageInsert(
          page: page.page, document: page.annex, sourcePage: page.sourcePage, element: tagging.element(of: page.content)
        )
      })
    return try finish(drawn.bytes, request)
  }

  /// The data and the annexes, where the standard lets them travel inside.
  private func attachments(of document: OutputDocument) -> [Attachment] {
    guard conformance.allowsAttachments else { return [] }
    return (document.data.map { [Attachment(dataFile: $0)] } ?? []) + document.annexes.map(\.attachment)
  }

  private func dump(_ document: OutputDocument) -> String {
    let pages = PageDump(fonts: fonts)
    return document.pages.enumerated().map { index, numbered in
      pages.text(of: numbered.page, label: numbered.label ?? String(index + 1))
    }.joined()
  }

  private func pages(
    of document: OutputDocument, name: (String) -> String, encode: (Page) throws -> [UInt8]
  ) throws -> [OutputFile] {
    try document.pages.enumerated().map { index, numbered in
      OutputFile(name: name("\(index + 1).\(format.suffix)"), bytes: try encode(numbered.page))
    }
  }
}

extension DocumentMetadata {
  init(_ info: DocumentInfo) {
    self.init(
      title: info.title, author: info.author, subject: info.subject, creator: "Banxin \(banxinVersion)",
      created: info.created)
  }
}
