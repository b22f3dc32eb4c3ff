internal import GRDB

/// A scanned page with where it was filed, as one row.
struct ScanRow: Decodable, FetchableRecord {
  var item: Int64
  var fileName: String
  var sourcePage: Int
  var picture: String?
  var outcome: FilingOutcome
  var reason: String
  var form: String?
  var code: String?
  var title: String?
  var edition: Int?
  var formPage: Int?

  static let query = """
    SELECT scan_now.id AS item, scan_file.name AS fileName, scan_now.file_page AS sourcePage, scan_now.picture,
      scan_now.outcome, scan_now.reason, coalesce(edition.form, document.name) AS form,
      CASE document.kind WHEN 'volume' THEN document.department_code || '-' || document.year
        ELSE document.project_code END AS code,
      document.title, edition.number AS edition, scan_now.page AS formPage
    FROM scan_now JOIN scan_file ON scan_file.id = scan_now.file
      LEFT JOIN edition ON edition.id = scan_now.edition LEFT JOIN document ON document.id = edition.document
    """

  static func all(in database: Database, where condition: String, _ arguments: StatementArguments = []) throws
    -> [ScanRow]
  {
    try fetchAll(database, sql: "\(query) WHERE \(condition) ORDER BY scan_now.id", arguments: arguments)
  }

  var result: ScanResult.Page {
    ScanResult.Page(
      item: item, page: sourcePage, outcome: outcome, form: form, code: code, title: title, edition: edition,
      formPage: formPage, reason: reason)
  }
}

extension ArchiveReader {
  /// What became of a file that was scanned in.
  func scanResult(of file: Int64) throws(ArchiveFailure) -> ScanResult {
    try read { database in
      let rows = try ScanRow.all(in: database, where: "scan_now.file = ?", [file])
      let record = try ScanFileRecord.fetchOne(database, sql: "SELECT * FROM scan_file WHERE id = ?", arguments: [file])
      return ScanResult(
        file: record?.name ?? "", sha256: record?.object ?? "", isKnown: true,
        scanned: try record.map { try ArchiveEvent($0.event, in: database) }, pages: rows.map(\.result))
    }
  }
}
