public import Archive
public import ArgumentParser
import Diagnostics

extension FilingOutcome: ExpressibleByArgument {}

struct ArchiveListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "列出扫描页和各自的去处。Lists scanned pages and where each was filed.",
    discussion: """
      每页一行，列与 archive scan 相同。A line for each page, in the columns of archive scan.
      退出码 Exit codes: 0 已列出 listed; 2 读不出 can't be read.
      """)

  @OptionGroup var options: ArchiveOptions

  @Option(
    help: "只列这一种；可写多次。Only these; may be repeated: matched, duplicate, older, unknown, foreign, conflict, no-code, …")
  var outcome: [FilingOutcome] = []

  @OptionGroup var common: CommonOptions

  func run() throws {
    let terminal = Terminal(language: common.messageLanguage)
    let entries = try terminal.running(json: common.json) { () throws(ArchiveFailure) in
      try options.reader().scans(with: outcome.isEmpty ? FilingOutcome.allCases : outcome)
    }
    if common.json {
      terminal.result(compactJSON(entries))
    } else {
      for entry in entries { terminal.row(entry.page.cells(file: entry.file)) }
    }
  }
}
