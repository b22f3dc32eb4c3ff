internal import GRDB

// Rows of the tables of records; `Schema` says what they may hold.

/// A file in `objects/`.
struct ObjectRecord: Codable, FetchableRecord, PersistableRecord {
  static let databaseTableName = "object"

  var id: Int64?
  var event: Int64
  var sha256: String
  var bytes: Int
  var type: String
}

/// A form or a volume, in whatever edition.
struct DocumentRecord: Codable, FetchableRecord, MutablePersistableRecord {
  static let databaseTableName = "document"

  var id: Int64?
  var event: Int64
  var name: String
  var kind: ArchivedDocument.Kind
  var departmentCode: String
  var departmentName: String
  var year: Int
  /// Empty for a volume.
  var projectCode: String
  var title: String
  var layout: String

  mutating func didInsert(_ inserted: InsertionSuccess) { id = inserted.rowID }

  enum CodingKeys: String, CodingKey {
    case id, event, name, kind
    case departmentCode = "department_code"
    case departmentName = "department_name"
    case year
    case projectCode = "project_code"
    case title, layout
  }
}

/// A printing of a document: its PDF, and what the codes on its pages say.
struct EditionRecord: Codable, FetchableRecord, MutablePersistableRecord {
  static let databaseTableName = "edition"

  var id: Int64?
  var event: Int64
  var document: Int64
  /// The form's name in the codes on its pages; nil where it has none.
  var form: String?
  var number: Int
  var digest: String?
  /// How many of its pages have codes.
  var codedPages: Int?
  /// The digest of its PDF.
  var original: String
  var pages: Int
  /// The name that the PDF was written under.
  var file: String

  mutating func didInsert(_ inserted: InsertionSuccess) { id = inserted.rowID }

  enum CodingKeys: String, CodingKey {
    case id, event, document, form, number, digest
    case codedPages = "coded_pages"
    case original, pages, file
  }
}

/// A file that was scanned in.
struct ScanFileRecord: Codable, FetchableRecord, MutablePersistableRecord {
  static let databaseTableName = "scan_file"

  var id: Int64?
  var event: Int64
  var object: String
  var name: String
  var pages: Int

  mutating func didInsert(_ inserted: InsertionSuccess) { id = inserted.rowID }
}

/// A page of such a file.
struct ScanRecord: Codable, FetchableRecord, MutablePersistableRecord {
  static let databaseTableName = "scan"

  var id: Int64?
  var event: Int64
  var file: Int64
  var page: Int
  /// The digest of its upright picture; nil where the page could not be read.
  var picture: String?
  var width: Int
  var height: Int
  var dpi: Double
  var quarterTurns: Int
  var skew: Double

  mutating func didInsert(_ inserted: InsertionSuccess) { id = inserted.rowID }

  enum CodingKeys: String, CodingKey {
    case id, event, file, page, picture, width, height, dpi
    case quarterTurns = "quarter_turns"
    case skew
  }
}

/// A code that was read on a page.
struct CodeRecord: Codable, FetchableRecord, PersistableRecord {
  static let databaseTableName = "code"

  var id: Int64?
  var event: Int64
  var scan: Int64
  var text: String
  /// Four points in pixels of the upright picture, as JSON.
  var corners: String
}

/// Where a scanned page belongs, as a program or a person said.
struct FilingRecord: Codable, FetchableRecord, PersistableRecord {
  static let databaseTableName = "filing"

  var id: Int64?
  var event: Int64
  var scan: Int64
  var outcome: FilingOutcome
  var edition: Int64?
  var page: Int?
  var reason: String
}

/// What an archivist says of a document.
struct DescriptionRecord: Codable, FetchableRecord, PersistableRecord {
  static let databaseTableName = "description"

  var id: Int64?
  var event: Int64
  var document: Int64
  var fonds: String
  var category: String
  var year: Int
  var term: RetentionTerm
  var office: String
  var item: Int
}
