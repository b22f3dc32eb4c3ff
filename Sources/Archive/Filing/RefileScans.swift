internal import GRDB
internal import PageCodes

extension ArchiveWriter {
  /// Files scans whose codes were not registered when they came, where now they are. The number of those filed.
  func refileOpenScans() throws(ArchiveFailure) -> Int {
    let decisions = try reader.read { database in
      var register = try FilingRegister(in: database)
      return try openScans(in: database).compactMap { scan, codes -> (Int64, FilingDecision)? in
        let decision = register.file(PageReading(codes: codes, isBlank: false))
        return decision.place == nil ? nil : (scan, decision)
      }
    }
    guard !decisions.isEmpty else { return 0 }
    try commit("refile", ["scans": decisions.map { "\($0.0)" }.joined(separator: " ")]) { database, event in
      for (scan, decision) in decisions {
        try FilingRecord(decision, of: scan, event: event).insert(database)
      }
    }
    return decisions.count
  }

  private func openScans(in database: Database) throws -> [(Int64, [String])] {
    let scans = try Int64.fetchAll(
      database, sql: "SELECT id FROM scan_now WHERE outcome IN ('unknown', 'foreign') ORDER BY id")
    return try scans.map { ($0, try ReadPageCode.of(scan: $0, in: database).map(\.text)) }
  }
}

extension FilingRecord {
  init(_ decision: FilingDecision, of scan: Int64, event: Int64) {
    self.init(
      event: event, scan: scan, outcome: decision.outcome, edition: decision.place?.edition,
      page: decision.place?.page, reason: decision.reason)
  }
}
