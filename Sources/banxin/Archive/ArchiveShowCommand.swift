import Archive
import ArgumentParser
import Diagnostics

struct ArchiveShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "一份文件的全部情况：原件、每页的扫描、档号。All of a document: original, scans of its pages, reference number.",
    discussion: "退出码 Exit codes: 0 已列出 shown; 2 没有 there is none.")

  @OptionGroup var options: ArchiveOptions

  @Argument(help: "码旁所印的 12 位名称、项目编码，或合订本的 部门-年度。Its 12 characters, or the project's code.")
  var code: String

  @Option(help: "第几版；不写为现行版。The edition; the current one by default.")
  var edition: Int?

  @OptionGroup var common: CommonOptions

  func run() throws {
    let terminal = Terminal(language: common.messageLanguage)
    let (reader, document, scans) = try terminal.running(json: common.json) { () throws(ArchiveFailure) in
      let reader = try options.reader()
      let document = try reader.document(matching: code, edition: edition)
      return (reader, document, try reader.scans(of: document))
    }
    if common.json {
      terminal.result(compactJSON(DocumentEntry(document, scans: scans, in: reader)))
    } else {
      show(document, scans: scans, in: reader, on: terminal)
    }
  }

  private func show(_ document: ArchivedDocument, scans: [ScanEntry], in reader: ArchiveReader, on terminal: Terminal) {
    terminal.row([document.printedName, document.code, document.title, "\(document.edition)"])
    terminal.row(["original", reader.path(of: document.original), document.original.sha256])
    terminal.row(["registered", document.registered.at, document.registered.user])
    terminal.row(["reference", document.description?.reference])
    for page in document.pages {
      let scan = page.scan
      terminal.row([
        "page", "\(page.number)", scan.map { "\($0.item)" }, scan.map { reader.path(of: $0.picture) },
        scan?.sourceName, scan.map { "\($0.sourcePage)" }, scan?.scanned.at, scan?.filed.user,
      ])
    }
    let standing = Set(document.pages.compactMap(\.scan?.item))
    for scan in scans where !standing.contains(scan.page.item) {
      terminal.row(["kept"] + scan.page.cells(file: scan.file))
    }
  }
}

/// A document as JSON shows it.
private struct DocumentEntry: Encodable {
  struct File: Encodable {
    var path: String
    var sha256: String
    var bytes: Int
    var type: String

    init(_ object: StoredObject, in reader: ArchiveReader) {
      (path, sha256, bytes, type) = (reader.path(of: object), object.sha256, object.bytes, object.type)
    }
  }

  struct Scan: Encodable {
    var item: Int64
    var picture: File
    var source: File
    var sourceName: String
    var sourcePage: Int
    var scanned: ArchiveEvent
    var filed: ArchiveEvent

    enum CodingKeys: String, CodingKey {
      case item, picture, source
      case sourceName = "source_name"
      case sourcePage = "source_page"
      case scanned, filed
    }
  }

  struct Page: Encodable {
    var number: Int
    var scan: Scan?
  }

  var code: String
  var form: String
  var kind: ArchivedDocument.Kind
  var department: String
  var year: Int
  var title: String
  var layout: String
  var edition: Int
  var current: Bool
  var digest: String?
  var original: File
  var registered: ArchiveEvent
  var reference: String?
  var pages: [Page]
  var scans: [ScanResult.Page]

  init(_ document: ArchivedDocument, scans: [ScanEntry], in reader: ArchiveReader) {
    (code, form, kind) = (document.code, document.printedName, document.kind)
    (department, year) = (document.departmentCode, document.year)
    (title, layout) = (document.title, document.layout)
    (edition, current, digest) = (document.edition, document.isCurrent, document.digest)
    original = File(document.original, in: reader)
    (registered, reference) = (document.registered, document.description?.reference)
    pages = document.pages.map { page in Page(number: page.number, scan: page.scan.map { Scan($0, in: reader) }) }
    self.scans = scans.map(\.page)
  }
}

extension DocumentEntry.Scan {
  fileprivate init(_ scan: AcceptedScan, in reader: ArchiveReader) {
    self.init(
      item: scan.item, picture: .init(scan.picture, in: reader), source: .init(scan.source, in: reader),
      sourceName: scan.sourceName, sourcePage: scan.sourcePage, scanned: scan.scanned, filed: scan.filed)
  }
}
