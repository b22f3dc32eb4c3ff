import Foundation
import PageCodes
import ScanFixtures
import ScanReading

/// A stack of all sheets through the scanner, with all that can happen to a stack.
struct BatchTrial: Sendable {
  var sheets: Sheets
  var quality: QualityOfScan
  var dpi: Double
  var seed: Int

  struct Result: Sendable {
    var pages = 0
    var matched = 0
    var wrong = 0
    /// Whether the pages missing and those there twice are named just as they are.
    var isExact = false
  }

  var result: Result {
    let printed = (0..<sheets.count).map { sheets.paper(seed &* 101 &+ $0, symbol: .usual) }
    let whole = ScanBatch(papers: printed.map(\.paper), codes: printed.map(\.code))
    let batch = whole.after([.dropped, .doubled, .shuffled, .turned], seed: seed)
    let scans = batch.papers.enumerated().map {
      SimulatedScan($1, profile: quality.profile($0), dpi: dpi, seed: seed &* 1009 &+ $0)
    }
    let identities = identities(ofFile: scans.pdf(), pages: scans.count)
    var result = Result(pages: scans.count)
    for (identity, code) in zip(identities, batch.codes) {
      if identity == .code(code) { result.matched += 1 } else if case .code = identity { result.wrong += 1 }
    }
    result.isExact = names(identities, missing: batch.dropped, doubled: batch.doubled, of: whole.codes)
    return result
  }

  private func identities(ofFile bytes: [UInt8], pages: Int) -> [PageIdentity] {
    guard let file = try? ScanFile(bytes, name: "batch"), file.pageCount == pages else { return [] }
    return (0..<pages).map { (try? file.page(at: $0))?.identity ?? .noCode }
  }

  private func names(
    _ identities: [PageIdentity], missing: [PageCode], doubled: [PageCode], of printed: [PageCode]
  ) -> Bool {
    let found = identities.compactMap { if case .code(let code) = $0 { code } else { nil as PageCode? } }
    let times = Dictionary(grouping: found, by: \.self).mapValues(\.count)
    return Set(printed.filter { times[$0] == nil }) == Set(missing)
      && Set(printed.filter { times[$0] ?? 0 > 1 }) == Set(doubled) && found.count == identities.count
  }
}
