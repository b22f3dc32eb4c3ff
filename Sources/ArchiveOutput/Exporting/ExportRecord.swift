internal import Archive

/// The record of a document for machines: the JSON file that an exported document carries.
struct ExportRecord: Encodable {
  struct File: Encodable {
    var sha256: String
    var bytes: Int
    var type: String

    init(_ object: StoredObject) { (sha256, bytes, type) = (object.sha256, object.bytes, object.type) }
  }

  struct Page: Encodable {
    var number: Int
    var scanned: ArchiveEvent?
    var filed: ArchiveEvent?
    var source: File?
    var sourceName: String?
    var sourcePage: Int?
    var picture: File?
    var dpi: Double?

    enum CodingKeys: String, CodingKey {
      case number, scanned, filed, source, picture, dpi
      case sourceName = "source_name"
      case sourcePage = "source_page"
    }

    init(_ page: ArchivedDocument.Page) {
      number = page.number
      (scanned, filed) = (page.scan?.scanned, page.scan?.filed)
      (sourceName, sourcePage, dpi) = (page.scan?.sourceName, page.scan?.sourcePage, page.scan?.dpi)
      (source, picture) = (page.scan.map { File($0.source) }, page.scan.map { File($0.picture) })
    }
  }

  var form: String
  var edition: Int
  var digest: String?
  var code: String
  var title: String
  var layout: String
  var department: String
  var departmentName: String
  var year: Int
  var file: String
  var original: File
  var registered: ArchiveEvent
  var reference: String?
  var description: DocumentDescription?
  var pages: [Page]

  enum CodingKeys: String, CodingKey {
    case form, edition, digest, code, title, layout, department, year, file, original, registered, reference
    case description, pages
    case departmentName = "department_name"
  }

  init(_ document: ArchivedDocument) {
    (form, edition, digest, code) = (document.printedName, document.edition, document.digest, document.code)
    (title, layout) = (document.title, document.layout)
    (department, departmentName, year) = (document.departmentCode, document.departmentName, document.year)
    (file, original, registered) = (document.file, File(document.original), document.registered)
    (reference, description) = (document.description?.reference, document.description)
    pages = document.pages.map(Page.init)
  }
}
