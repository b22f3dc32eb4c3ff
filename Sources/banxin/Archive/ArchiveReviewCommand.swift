import Archive
import ArgumentParser
import Diagnostics

struct ArchiveReviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review",
    abstract: "列出等人处理的扫描页，各有一张小图。Lists scanned pages that wait for a person, each with a picture.",
    discussion: """
      每页一行：编号、小图、文件、文件中的页、结果、说明。用 archive assign 或 archive discard 处理。
      A line for each: number, picture, file, its page, outcome, remark. archive assign and archive discard settle them.
      退出码 Exit codes: 0 没有 none; 1 有 some; 2 读不出 can't be read.
      """)

  @OptionGroup var options: ArchiveOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    let terminal = Terminal(language: common.messageLanguage)
    let (reader, open) = try terminal.running(json: common.json) { () throws(ArchiveFailure) in
      // Pictures that were lost are made again.
      try options.write { (writer) throws(ArchiveFailure) in
        try writer.refreshReview()
        return (writer.reader, try writer.reader.openScans())
      }
    }
    let entries = open.map { entry in
      ReviewEntry(
        picture: entry.picture == nil ? nil : reader.reviewPicture(of: entry.page.item), file: entry.file,
        page: entry.page)
    }
    if common.json {
      terminal.result(compactJSON(entries))
    } else {
      for entry in entries {
        terminal.row([
          "\(entry.page.item)", entry.picture, entry.file, "\(entry.page.page)", entry.page.outcome.rawValue,
          entry.page.reason,
        ])
      }
    }
    if !entries.isEmpty { throw ExitCode(1) }
  }
}

private struct ReviewEntry: Encodable {
  var picture: String?
  var file: String
  var page: ScanResult.Page
}
