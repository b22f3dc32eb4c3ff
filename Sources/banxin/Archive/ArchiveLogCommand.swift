import Archive
import ArgumentParser
import Diagnostics

struct ArchiveLogCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "log",
    abstract: "列出对档案做过的事。Lists what was done to the archive.",
    discussion: """
      每件一行：编号、时间（UTC）、经办人、命令、内容。A line for each: number, time (UTC), who, command, what.
      退出码 Exit codes: 0 已列出 listed; 2 读不出 can't be read.
      """)

  @OptionGroup var options: ArchiveOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    let terminal = Terminal(language: common.messageLanguage)
    let events = try terminal.running(json: common.json) { () throws(ArchiveFailure) in try options.reader().events() }
    if common.json {
      terminal.result(compactJSON(events))
    } else {
      for logged in events {
        let detail = logged.detail.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: " ")
        let event = logged.event
        let line = detail.split(whereSeparator: \.isNewline).joined(separator: "; ")
        terminal.row(["\(event.id)", event.at, event.user, event.action, line])
      }
    }
  }
}
