internal import GRDB

extension ArchiveReader {
  /// How far each document has come, by department and year.
  public func status() throws(ArchiveFailure) -> StatusReport {
    try read { database in
      let pages = try Row.fetchAll(database, sql: "SELECT edition, page FROM page_now")
      let back = Dictionary(grouping: pages) { $0["edition"] as Int64 }.mapValues { Set($0.map { $0["page"] as Int }) }
      let rows = try EditionRow.all(in: database)
      let references = try DescribedDocument.references(in: database)
      return StatusReport(
        departments: departments(of: rows, back: back, references: references), open: try openCount(in: database))
    }
  }

  private func departments(
    of rows: [EditionRow], back: [Int64: Set<Int>], references: [Int64: String]
  ) -> [StatusReport.Department] {
    rows.chunked { ($0.departmentCode, $0.year) == ($1.departmentCode, $1.year) }.map { rows in
      let documents = rows.chunked { $0.documentID == $1.documentID }.compactMap { editions in
        StatusReport.Document(editions, back: back, reference: references[editions[0].documentID])
      }
      return StatusReport.Department(
        code: rows[0].departmentCode, name: rows[0].departmentName, year: rows[0].year, documents: documents,
        sums: Dictionary(grouping: documents, by: \.state.rawValue).mapValues(\.count))
    }
  }

  private func openCount(in database: Database) throws -> Int {
    let names = FilingOutcome.allCases.filter(\.needsPerson).map { "'\($0.rawValue)'" }.joined(separator: ", ")
    return try Int.fetchOne(database, sql: "SELECT count(*) FROM scan_now WHERE outcome IN (\(names))") ?? 0
  }
}

extension StatusReport.Document {
  /// A document from its editions, the newest first.
  fileprivate init?(_ editions: [EditionRow], back: [Int64: Set<Int>], reference: String?) {
    guard let current = editions.first(where: \.isCurrent) else { return nil }
    let missing = (1...current.pages).filter { back[current.id]?.contains($0) != true }
    let earlier = editions.filter { $0.id != current.id }.map { edition in
      StatusReport.Earlier(edition: edition.number, pages: edition.pages, back: back[edition.id]?.count ?? 0)
    }
    self.init(
      code: current.code, form: current.form ?? current.name, kind: current.kind, title: current.title,
      edition: current.number, pages: current.pages,
      state: .init(
        missing: missing.count, of: current.pages, hasEarlierBack: earlier.contains { $0.back > 0 }),
      missing: missing, reference: reference, earlier: earlier)
  }
}

extension StatusReport.State {
  fileprivate init(missing: Int, of pages: Int, hasEarlierBack: Bool) {
    switch missing {
    case 0: self = .complete
    case pages: self = hasEarlierBack ? .superseded : .notBack
    default: self = .incomplete
    }
  }
}

extension Array {
  /// The elements in runs of those that belong together.
  fileprivate func chunked(by belongTogether: (Element, Element) -> Bool) -> [[Element]] {
    reduce(into: []) { chunks, element in
      if let last = chunks.last?.last, belongTogether(last, element) {
        chunks[chunks.count - 1].append(element)
      } else {
        chunks.append([element])
      }
    }
  }
}
