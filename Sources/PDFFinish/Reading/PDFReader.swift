/// Reads back what a PDF says of itself: for `extract`, for `verify` and for tests.
///
/// A reader belongs to the thread that made it.
public struct PDFReader {
  /// The whole file.
  public let bytes: [UInt8]
  let source: QPDFDocument
  let catalog: PDFDictionary

  /// Opens the bytes of a PDF. Throws when they are damaged, cut off, encrypted, or no PDF at all.
  public init(_ pdf: [UInt8]) throws(FinishError) {
    bytes = pdf
    source = try QPDFDocument(pdf)
    guard let catalog = source.resolved(source.trailer["Root"]).dictionary else { throw .damaged("catalog") }
    self.catalog = catalog
  }

  public var pageCount: Int { source.pageCount }

  /// The sizes of the pages in points.
  public var pageSizes: [(width: Double, height: Double)] {
    source.pages.map { ($0.box.right - $0.box.left, $0.box.top - $0.box.bottom) }
  }

  /// The sizes of the pages as they are shown: cropped and turned, in points.
  public var sheetSizes: [(width: Double, height: Double)] {
    source.pages.map { VisiblePage($0, of: source) }.map { ($0.width, $0.height) }
  }

  /// The title of the information dictionary.
  public var title: String? { information("Title") }

  public var author: String? { information("Author") }

  /// The language of the whole document.
  public var language: String? { source.resolved(catalog["Lang"]).text }

  /// The identifier that follows from the content (ISO 32000-1, 14.4); empty when there is none.
  public var identifier: [UInt8] {
    source.resolved(source.trailer["ID"]).array?.first?.string ?? []
  }

  /// The identifier's second part, which changes with each writing of the file; empty when there is none.
  public var writingIdentifier: [UInt8] {
    (source.resolved(source.trailer["ID"]).array ?? []).dropFirst().first?.string ?? []
  }

  /// The strings of the information dictionary in the order of their keys.
  public var informationStrings: [[UInt8]] {
    let entries = source.resolved(source.trailer["Info"]).dictionary?.entries ?? []
    return entries.sorted { $0.key < $1.key }.compactMap { source.resolved($0.value).string }
  }

  /// Whether the document says that it is tagged.
  public var isTagged: Bool {
    source.resolved(catalog["MarkInfo"]).dictionary?["Marked"]?.boolean ?? false
  }

  /// The conformance that the metadata declare.
  public var conformance: Conformance {
    guard let packet = metadata else { return .plain }
    let level = (packet["pdfaid:part"] ?? "") + (packet["pdfaid:conformance"] ?? "").lowercased()
    return Conformance(rawValue: "a\(level)") ?? .plain
  }

  var metadata: MetadataReading? {
    catalog["Metadata"]?.reference.flatMap(source.streamData).map(MetadataReading.init)
  }

  private func information(_ key: String) -> String? {
    source.resolved(source.resolved(source.trailer["Info"]).dictionary?[key]).text
  }
}
