internal import Foundation
internal import GRDB

extension ArchiveReader {
  /// Every document, by department and year, in its current edition or in all of them.
  public func documents(allEditions: Bool = false) throws(ArchiveFailure) -> [ArchivedDocument] {
    try read { database in
      let rows = try EditionRow.all(in: database).filter { allEditions || $0.isCurrent }
      let scans = Dictionary(grouping: try PageRow.fetchAll(database, sql: PageRow.query), by: \.edition)
      return try rows.map { try ArchivedDocument($0, scans: scans[$0.id] ?? [], in: database) }
    }
  }

  /// The document that a word names: a form's 12 characters as they are printed beside its codes, the code of a project,
  /// `<部门编码>-<年度>` for a volume, or the beginning of one of these that only one document has.
  ///
  /// - Parameter edition: its edition; nil for the current one.
  public func document(
    matching word: String, edition: Int? = nil
  ) throws(ArchiveFailure) -> ArchivedDocument {
    try read { database in
      let name = try DocumentSearch(word: word).name(in: database)
      let rows = try EditionRow.all(in: database, where: "document.name = ?", [name])
      guard let row = rows.first(where: { $0.number == edition || (edition == nil && $0.isCurrent) }) else {
        throw ArchiveFailure(.unknownEdition(edition, of: word, known: rows.map(\.number)))
      }
      let scans = try PageRow.fetchAll(
        database, sql: "\(PageRow.query) WHERE page_now.edition = ?", arguments: [row.id])
      return try ArchivedDocument(row, scans: scans, in: database)
    }
  }
}

extension ArchivedDocument {
  fileprivate init(_ row: EditionRow, scans: [PageRow], in database: Database) throws {
    let byPage = Dictionary(grouping: scans, by: \.page)
    self.init(
      id: row.id, name: row.name, kind: row.kind, departmentCode: row.departmentCode,
      departmentName: row.departmentName, year: row.year, projectCode: row.projectCode, title: row.title,
      layout: row.layout, form: row.form, edition: row.number, digest: row.digest,
      original: StoredObject(sha256: row.original, bytes: row.bytes, type: row.type), file: row.file,
      pages: try (1...row.pages).map { number in
        Page(number: number, scan: try byPage[number]?.first.map { try AcceptedScan($0, in: database) })
      },
      registered: ArchiveEvent(id: row.event, at: row.at, user: row.user, action: row.action),
      description: try DocumentDescription.current(of: row.documentID, in: database), isCurrent: row.isCurrent)
  }
}

extension AcceptedScan {
  fileprivate init(_ row: PageRow, in database: Database) throws {
    self.init(
      item: row.item,
      picture: StoredObject(sha256: row.picture, bytes: row.pictureBytes, type: row.pictureType), width: row.width,
      height: row.height, dpi: row.dpi, quarterTurns: row.quarterTurns, skew: row.skew,
      codes: try ReadPageCode.of(scan: row.item, in: database),
      source: StoredObject(sha256: row.source, bytes: row.sourceBytes, type: row.sourceType),
      sourceName: row.sourceName, sourcePage: row.sourcePage,
      scanned: try ArchiveEvent(row.scanEvent, in: database), filed: try ArchiveEvent(row.filingEvent, in: database))
  }
}

extension ReadPageCode {
  /// What was read on a scanned page.
  static func of(scan: Int64, in database: Database) throws -> [ReadPageCode] {
    let records = try CodeRecord.fetchAll(
      database, sql: "SELECT * FROM code WHERE scan = ? ORDER BY id", arguments: [scan])
    return try records.map { record in
      ReadPageCode(
        text: record.text, corners: try JSONDecoder().decode([Point].self, from: Data(record.corners.utf8)))
    }
  }
}

extension ArchiveEvent {
  init(_ id: Int64, in database: Database) throws {
    let record = try EventRecord.fetchOne(database, sql: "SELECT * FROM event WHERE id = ?", arguments: [id])
    self.init(id: id, at: record?.at ?? "", user: record?.user ?? "", action: record?.action ?? "")
  }
}

extension DocumentDescription {
  /// What was said last of a document.
  static func current(of document: Int64, in database: Database) throws -> DocumentDescription? {
    try DescriptionRecord.fetchOne(
      database, sql: "SELECT * FROM description WHERE document = ? ORDER BY id DESC LIMIT 1", arguments: [document]
    ).map { record in
      DocumentDescription(
        fonds: record.fonds, category: record.category, year: record.year, term: record.term, office: record.office,
        item: record.item)
    }
  }
}
