import Archive
import ArgumentParser
import Diagnostics

struct ArchiveInitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "建立一个空档案。Makes an empty archive.",
    discussion: "退出码 Exit codes: 0 已建立 made; 2 没有建立 not made.")

  @OptionGroup var options: ArchiveOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    let terminal = Terminal(language: common.messageLanguage)
    try terminal.running(json: common.json) { () throws(ArchiveFailure) in
      try initArchive(in: options.archive, clock: options.clock)
    }
    terminal.result(common.json ? compactJSON(["archive": options.archive]) : options.archive)
  }
}
