internal import Diagnostics
internal import Foundation
internal import GRDB

/// What a person says of a scanned page.
public enum Settlement: Sendable {
  /// It is this page of the document that a word names; nil for the current edition.
  case page(Int, of: String, edition: Int?)
  /// Nothing is on it.
  case blank
  /// It does not belong here.
  case foreign
  /// It is put aside: it stands for no page, and is kept.
  case discarded(reason: String)
}

extension ArchiveWriter {
  /// Files a scanned page as a person says. What it was before stays in the log.
  ///
  /// - Parameter item: the page's number in the archive.
  @discardableResult
  public func settle(_ item: Int64, as settlement: Settlement) throws(ArchiveFailure) -> ScanResult.Page {
    let decision = try decision(settlement, on: item)
    let detail = ["item": "\(item)", "outcome": decision.outcome.rawValue, "reason": decision.reason]
    try commit(decision.outcome == .discarded ? "discard" : "assign", detail) { database, event in
      try FilingRecord(decision, of: item, event: event).insert(database)
    }
    let rows = try reader.read { try ScanRow.all(in: $0, where: "scan_now.id = ?", [item]) }
    guard let row = rows.first else { throw ArchiveFailure(.unknownItem(item)) }
    return row.result
  }

  private func decision(
    _ settlement: Settlement, on item: Int64
  ) throws(ArchiveFailure) -> FilingDecision {
    let picture = try reader.read { database in
      guard let scan = try ScanRecord.fetchOne(database, sql: "SELECT * FROM scan WHERE id = ?", arguments: [item])
      else { throw ArchiveFailure(.unknownItem(item)) }
      return scan.picture
    }
    switch settlement {
    case .page(let page, let word, let edition):
      let document = try reader.document(matching: word, edition: edition)
      guard (1...document.pages.count).contains(page) else {
        throw ArchiveFailure(.unknownPage(page, of: document))
      }
      guard picture != nil else { throw ArchiveFailure(.noPicture(item)) }
      return FilingDecision(
        outcome: document.isCurrent ? .matched : .older, place: .init(edition: document.id, page: page))
    case .blank: return FilingDecision(outcome: .blank)
    case .foreign: return FilingDecision(outcome: .discarded, reason: "不属于本档案 not of this archive")
    case .discarded(let reason): return FilingDecision(outcome: .discarded, reason: reason)
    }
  }
}

extension Diagnostic {
  static func unknownItem(_ item: Int64) -> Diagnostic {
    Diagnostic(
      .error, "archive.unknown-item", zh: "没有编号 \(item) 的扫描页", en: "there is no scanned page \(item)",
      hints: [Message(zh: "用 banxin archive list 查看编号", en: "banxin archive list shows the numbers")])
  }

  fileprivate static func unknownPage(_ page: Int, of document: ArchivedDocument) -> Diagnostic {
    Diagnostic(
      .error, "archive.unknown-page", zh: "这份表只有 \(document.pages.count) 页，没有第 \(page) 页",
      en: "the document has \(document.pages.count) pages, no page \(page)", record: document.code)
  }

  fileprivate static func noPicture(_ item: Int64) -> Diagnostic {
    Diagnostic(
      .error, "archive.no-picture", zh: "扫描页 \(item) 没有读出图像，不能归入",
      en: "scanned page \(item) has no picture to be filed",
      hints: [Message(zh: "重新扫描这一页", en: "scan the page again")])
  }
}
