internal import Foundation
internal import GRDB

/// An edition with its document and its event, as one row.
struct EditionRow: Decodable, FetchableRecord {
  var id: Int64
  var documentID: Int64
  var name: String
  var kind: ArchivedDocument.Kind
  var departmentCode: String
  var departmentName: String
  var year: Int
  var projectCode: String
  var title: String
  var layout: String
  var form: String?
  var number: Int
  var digest: String?
  var original: String
  var bytes: Int
  var type: String
  var pages: Int
  var file: String
  var isCurrent: Bool
  var event: Int64
  var at: String
  var user: String
  var action: String

  /// What people call the document.
  var code: String { kind == .volume ? "\(departmentCode)-\(year)" : projectCode }

  static let query = """
    SELECT edition.id, document.id AS documentID, document.name, document.kind,
      document.department_code AS departmentCode, document.department_name AS departmentName, document.year,
      document.project_code AS projectCode, document.title, document.layout, edition.form, edition.number,
      edition.digest, edition.original, object.bytes, object.type, edition.pages, edition.file,
      edition.id IN (SELECT id FROM edition_now) AS isCurrent, event.id AS event, event.at, event.user, event.action
    FROM edition JOIN document ON document.id = edition.document JOIN object ON object.sha256 = edition.original
      JOIN event ON event.id = edition.event
    """

  /// By department and year, the forms in the order they were registered in, their volume last, newer editions first.
  static let order = """
     ORDER BY document.department_code, document.year, document.kind, document.id, edition.number DESC, edition.id DESC
    """

  static func all(in database: Database, where condition: String = "TRUE", _ arguments: StatementArguments = [])
    throws -> [EditionRow]
  {
    try EditionRow.fetchAll(database, sql: "\(query) WHERE \(condition)\(order)", arguments: arguments)
  }
}

/// The scan that stands for a page, as one row.
struct PageRow: Decodable, FetchableRecord {
  var edition: Int64
  var page: Int
  var item: Int64
  var picture: String
  var pictureBytes: Int
  var pictureType: String
  var width: Int
  var height: Int
  var dpi: Double
  var quarterTurns: Int
  var skew: Double
  var source: String
  var sourceBytes: Int
  var sourceType: String
  var sourceName: String
  var sourcePage: Int
  var scanEvent: Int64
  var filingEvent: Int64

  static let query = """
    SELECT page_now.edition, page_now.page, scan.id AS item, scan.picture, picture.bytes AS pictureBytes,
      picture.type AS pictureType, scan.width, scan.height, scan.dpi, scan.quarter_turns AS quarterTurns, scan.skew,
      scan_file.object AS source, source.bytes AS sourceBytes, source.type AS sourceType,
      scan_file.name AS sourceName, scan.page AS sourcePage, scan.event AS scanEvent, filing.event AS filingEvent
    FROM page_now JOIN scan ON scan.id = page_now.scan JOIN scan_file ON scan_file.id = scan.file
      JOIN object AS picture ON picture.sha256 = scan.picture
      JOIN object AS source ON source.sha256 = scan_file.object
      JOIN scan_now ON scan_now.id = scan.id JOIN filing ON filing.id = scan_now.filing
    """
}
