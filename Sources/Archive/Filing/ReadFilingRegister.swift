internal import GRDB

extension FilingRegister {
  /// The register as the database has it.
  init(in database: Database) throws {
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT id, form, number, digest, coded_pages, id IN (SELECT id FROM edition_now) AS current FROM edition
        WHERE form IS NOT NULL ORDER BY id
        """)
    editions = Dictionary(grouping: rows) { $0["form"] }.mapValues { rows in
      rows.map { row in
        Edition(
          id: row["id"], number: row["number"], digest: row["digest"], codedPages: row["coded_pages"],
          isCurrent: row["current"])
      }
    }
    let places = try Row.fetchAll(database, sql: "SELECT edition, page FROM page_now")
    filed = Set(places.map { FilingDecision.Place(edition: $0["edition"], page: $0["page"]) })
  }
}
