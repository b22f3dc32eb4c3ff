internal import GRDB

/// The tables of an archive, and what keeps them from being changed.
///
/// Rows are only ever added: what holds today is the newest row that says something of a thing. Triggers refuse any change
/// and any removal, so that a mistake is settled by another row, which tells when and by whom.
enum Schema {
  /// `BXAR`, by which the file is known for an archive's database (SQLite's `application_id`).
  static let applicationID: Int32 = 0x4258_4152

  /// The version of these tables (SQLite's `user_version`).
  static let version: Int32 = 1

  /// The tables of records, in the order in which one refers to another. Each row names the event it came with.
  static let recordTables = [
    "object", "document", "edition", "scan_file", "scan", "code", "filing", "description",
  ]

  /// Makes the tables in an empty database.
  static func create(in database: Database) throws {
    try database.execute(sql: tables)
    for table in ["archive", "event"] + recordTables {
      for change in ["UPDATE", "DELETE"] {
        try database.execute(
          sql: """
            CREATE TRIGGER \(table)_refuses_\(change.lowercased()) BEFORE \(change) ON \(table)
            BEGIN SELECT RAISE(ABORT, 'rows of an archive are never changed or removed'); END
            """)
      }
    }
    try database.execute(sql: "PRAGMA application_id = \(applicationID); PRAGMA user_version = \(version)")
  }

  private static let tables = """
    CREATE TABLE archive (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      name TEXT NOT NULL,
      created TEXT NOT NULL
    ) STRICT;

    CREATE TABLE event (
      id INTEGER PRIMARY KEY,
      at TEXT NOT NULL,
      user TEXT NOT NULL,
      action TEXT NOT NULL,
      detail TEXT NOT NULL,
      records TEXT NOT NULL,
      previous TEXT NOT NULL,
      digest TEXT NOT NULL CHECK (length(digest) = 64)
    ) STRICT;

    CREATE TABLE object (
      id INTEGER PRIMARY KEY,
      event INTEGER NOT NULL REFERENCES event (id) DEFERRABLE INITIALLY DEFERRED,
      sha256 TEXT NOT NULL UNIQUE CHECK (length(sha256) = 64),
      bytes INTEGER NOT NULL CHECK (bytes >= 0),
      type TEXT NOT NULL
    ) STRICT;

    CREATE TABLE document (
      id INTEGER PRIMARY KEY,
      event INTEGER NOT NULL REFERENCES event (id) DEFERRABLE INITIALLY DEFERRED,
      name TEXT NOT NULL UNIQUE CHECK (length(name) = 12),
      kind TEXT NOT NULL CHECK (kind IN ('form', 'volume')),
      department_code TEXT NOT NULL,
      department_name TEXT NOT NULL,
      year INTEGER NOT NULL,
      project_code TEXT NOT NULL,
      title TEXT NOT NULL,
      layout TEXT NOT NULL,
      UNIQUE (kind, department_code, year, project_code, layout)
    ) STRICT;

    CREATE TABLE edition (
      id INTEGER PRIMARY KEY,
      event INTEGER NOT NULL REFERENCES event (id) DEFERRABLE INITIALLY DEFERRED,
      document INTEGER NOT NULL REFERENCES document (id),
      form TEXT,
      number INTEGER NOT NULL CHECK (number > 0),
      digest TEXT,
      coded_pages INTEGER CHECK (coded_pages > 0),
      original TEXT NOT NULL REFERENCES object (sha256),
      pages INTEGER NOT NULL CHECK (pages > 0),
      file TEXT NOT NULL,
      CHECK ((form IS NULL) = (digest IS NULL) AND (form IS NULL) = (coded_pages IS NULL)),
      UNIQUE (form, number, digest),
      UNIQUE (document, original)
    ) STRICT;
    CREATE INDEX edition_document ON edition (document);

    CREATE TABLE scan_file (
      id INTEGER PRIMARY KEY,
      event INTEGER NOT NULL REFERENCES event (id) DEFERRABLE INITIALLY DEFERRED,
      object TEXT NOT NULL UNIQUE REFERENCES object (sha256),
      name TEXT NOT NULL,
      pages INTEGER NOT NULL CHECK (pages >= 0)
    ) STRICT;

    CREATE TABLE scan (
      id INTEGER PRIMARY KEY,
      event INTEGER NOT NULL REFERENCES event (id) DEFERRABLE INITIALLY DEFERRED,
      file INTEGER NOT NULL REFERENCES scan_file (id),
      page INTEGER NOT NULL CHECK (page > 0),
      picture TEXT REFERENCES object (sha256),
      width INTEGER NOT NULL,
      height INTEGER NOT NULL,
      dpi REAL NOT NULL,
      quarter_turns INTEGER NOT NULL CHECK (quarter_turns BETWEEN 0 AND 3),
      skew REAL NOT NULL,
      UNIQUE (file, page)
    ) STRICT;

    CREATE TABLE code (
      id INTEGER PRIMARY KEY,
      event INTEGER NOT NULL REFERENCES event (id) DEFERRABLE INITIALLY DEFERRED,
      scan INTEGER NOT NULL REFERENCES scan (id),
      text TEXT NOT NULL,
      corners TEXT NOT NULL
    ) STRICT;
    CREATE INDEX code_scan ON code (scan);

    CREATE TABLE filing (
      id INTEGER PRIMARY KEY,
      event INTEGER NOT NULL REFERENCES event (id) DEFERRABLE INITIALLY DEFERRED,
      scan INTEGER NOT NULL REFERENCES scan (id),
      outcome TEXT NOT NULL CHECK (outcome IN (
        'matched', 'duplicate', 'older', 'unknown', 'foreign', 'conflict', 'no-code', 'blank', 'unreadable', 'discarded')),
      edition INTEGER REFERENCES edition (id),
      page INTEGER,
      reason TEXT NOT NULL,
      CHECK ((outcome IN ('matched', 'duplicate', 'older')) = (edition IS NOT NULL)),
      CHECK ((edition IS NULL) = (page IS NULL))
    ) STRICT;
    CREATE INDEX filing_scan ON filing (scan);
    CREATE INDEX filing_edition ON filing (edition, page);

    CREATE TABLE description (
      id INTEGER PRIMARY KEY,
      event INTEGER NOT NULL REFERENCES event (id) DEFERRABLE INITIALLY DEFERRED,
      document INTEGER NOT NULL REFERENCES document (id),
      fonds TEXT NOT NULL,
      category TEXT NOT NULL,
      year INTEGER NOT NULL,
      term TEXT NOT NULL CHECK (term IN ('Y', 'D30', 'D10')),
      office TEXT NOT NULL,
      item INTEGER NOT NULL CHECK (item BETWEEN 1 AND 9999)
    ) STRICT;
    CREATE INDEX description_document ON description (document);

    -- What holds today, for whoever reads without banxin.
    CREATE VIEW scan_now AS
      SELECT scan.id, scan.file, scan.page AS file_page, scan.picture, filing.id AS filing, filing.outcome,
        filing.edition, filing.page, filing.reason
      FROM scan JOIN filing ON filing.scan = scan.id
      WHERE filing.id = (SELECT max(id) FROM filing WHERE filing.scan = scan.id);

    CREATE VIEW edition_now AS
      SELECT edition.* FROM edition
      WHERE edition.id = (
        SELECT id FROM edition AS other WHERE other.document = edition.document ORDER BY number DESC, id DESC LIMIT 1);

    CREATE VIEW description_now AS
      SELECT description.*, fonds || '-' || category || '·' || year || '-' || term || '-' || office || '-'
        || printf('%04d', item) AS reference
      FROM description
      WHERE description.id = (SELECT max(id) FROM description AS other WHERE other.document = description.document);

    -- The scan that stands for each page that came back: the newest that is matched, or the first double of one.
    CREATE VIEW page_now AS
      SELECT edition, page, id AS scan FROM (
        SELECT scan_now.*, row_number() OVER (
          PARTITION BY edition, page ORDER BY outcome = 'duplicate', CASE outcome WHEN 'duplicate' THEN filing ELSE -filing END
        ) AS rank
        FROM scan_now WHERE edition IS NOT NULL)
      WHERE rank = 1;
    """
}
