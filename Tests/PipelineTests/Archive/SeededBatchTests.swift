import Foundation
import PageCodes
import ScanFixtures
import Testing

/// The example from the printer through the scanner into the archive, in stacks that people have shuffled, turned, dropped
/// pages of and scanned pages of twice.
@Suite struct SeededBatchTests {
  /// How many stacks are tried, of the whole example where it is more than one; docs/reliability.md has the figures of 20.
  private static let count = ProcessInfo.processInfo.environment["BANXIN_BATCHES"].flatMap(Int.init) ?? 1
  private static let printouts = count > 1 ? SignedPrintouts.example : SignedPrintouts.shared
  private static let registered = Result { try CommandArchive(registering: printouts.get()) }

  @Test(arguments: 1...count)
  func everyPageOfAStackIsAccountedFor(seed: Int) throws {
    let printouts = try Self.printouts.get()
    let stack = ScanBatch(papers: printouts.papers, codes: printouts.codes)
      .after([.dropped, .doubled, .shuffled, .turned], seed: seed)
    let archive = try CommandArchive(copying: Self.registered.get())
    let scan = try Scratch.file("\(seed).pdf", stack.scanned(.normal, dpi: 200, seed: seed).pdf())
    let run = try archive.run("scan", [scan.path, "--json"])
    let pages = try JSONDecoder.decode(Scan.self, from: run.output).files.flatMap(\.pages)
    #expect(pages.map(\.place) == stack.codes.map { "\($0.form) \($0.page)" })
    #expect(pages.allSatisfy { ["matched", "duplicate"].contains($0.outcome) })
    #expect(
      pages.filter { $0.outcome == "duplicate" }.map(\.place).sorted()
        == stack.doubled.map { "\($0.form) \($0.page)" }.sorted())
    #expect(try missing(in: archive) == stack.dropped.map { "\($0.form) \($0.page)" }.sorted())
  }

  private func missing(in archive: CommandArchive) throws -> [String] {
    let status = try JSONDecoder.decode(Status.self, from: archive.run("status", ["--json"]).output)
    let documents = status.departments.flatMap(\.documents)
    return documents.flatMap { document in document.missing.map { "\(document.form) \($0)" } }.sorted()
  }

  private struct Scan: Decodable {
    struct File: Decodable {
      struct Page: Decodable {
        var outcome: String
        var form: String?
        var formPage: Int?

        var place: String { "\(form ?? "") \(formPage ?? 0)" }
      }

      var pages: [Page]
    }

    var files: [File]
  }

  private struct Status: Decodable {
    struct Department: Decodable {
      struct Document: Decodable {
        var form: String
        var missing: [Int]
      }

      var documents: [Document]
    }

    var departments: [Department]
  }
}
