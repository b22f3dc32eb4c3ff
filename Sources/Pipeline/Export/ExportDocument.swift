internal import LayoutCore
internal import PDFFinish

extension SheetSetter {
  /// Puts a printed document and its scanned pages into one PDF: the original's pages with their structure, the scans with
  /// the original's text laid over them unseen, and the record as the last page. It carries the original unchanged, the
  /// data that the original carries, and the record as JSON.
  ///
  /// The same request gives the same bytes. Throws when the original is damaged, or a scan has no page.
  public func exported(_ request: ExportRequest) throws -> ExportedDocument {
    let title = try PDFReader(request.original).title ?? request.originalName
    var joining = JoinRequest(
      base: JoinedDocument(name: request.originalName, bytes: request.original),
      parts: [JoinedDocument(name: "归档记录", bytes: try back(of: request, title: title))],
      attachments: [request.originalFile, request.recordFile])
    joining.properties = request.properties
    let result = try join(joining)
    return ExportedDocument(
      bytes: result.bytes, pages: result.pageCount, claim: result.claim, losses: result.losses)
  }

  /// What follows the original's pages: the scans, then the record.
  private func back(of request: ExportRequest, title: String) throws -> [UInt8] {
    let rows = request.record.map { [$0.label, $0.text] }
    let sheet = PlainSheet(
      title: "归档记录", columns: [.init(share: 3), .init(share: 9)], rows: rows)
    let info = DocumentInfo(title: "\(title)（扫描件和归档记录）", created: request.created)
    guard !request.scans.isEmpty else { return try pdf(showing: nil, then: sheet, info: info) }
    let scans = try scanDocument(request.scans.map(\.sheet), of: request.original)
    let figures = try ShownDocument(bytes: scans, descriptions: request.scans.map(\.description))
    return try pdf(showing: figures, then: sheet, info: info)
  }
}

extension ExportRequest {
  /// The name of the record among the files inside, by which a document is known for an export.
  static let recordName = "归档记录.json"

  fileprivate var originalFile: Attachment {
    Attachment(
      name: originalName, mediaType: "application/pdf", description: "印制的原件，逐字节不变", relationship: .source,
      data: original)
  }

  fileprivate var recordFile: Attachment {
    Attachment(
      name: ExportRequest.recordName, mediaType: "application/json", description: "归档记录，供程序读取",
      relationship: .supplement, data: recordData)
  }
}
