import Archive
import ArgumentParser
import Diagnostics
import Pipeline

struct ArchiveCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "逐字节核对档案：文件、数据库、日志。Looks at every byte of the archive: files, database, log.",
    discussion: "退出码 Exit codes: 0 完好 intact; 1 有问题 something is wrong; 2 没有档案 no archive.")

  @OptionGroup var options: ArchiveOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    let terminal = Terminal(language: common.messageLanguage)
    let line = ProgressLine(language: terminal.language)
    let report = try terminal.running(json: common.json) { () throws(ArchiveFailure) in
      try checkArchive(options.archive) { line?.show($0) }
    }
    line?.clear()
    terminal.show(report.diagnostics)
    if common.json {
      terminal.result(compactJSON(CheckEntry(report, language: terminal.language)))
    } else {
      terminal.message(
        Message(
          zh: "\(report.intactObjects) 个文件（\(report.bytes) 字节）、日志 \(report.intactEvents) 条完好",
          en:
            "\(report.intactObjects) files (\(report.bytes) bytes) and \(report.intactEvents) events of the log are intact"
        ))
    }
    if !report.isIntact { throw ExitCode(1) }
  }
}

/// What a check found, as JSON shows it.
private struct CheckEntry: Encodable {
  var intact: Bool
  var objects: Int
  var bytes: Int
  var events: Int
  var diagnostics: [DiagnosticEntry]

  init(_ report: CheckReport, language: Language) {
    intact = report.isIntact
    (objects, bytes, events) = (report.intactObjects, report.bytes, report.intactEvents)
    diagnostics = report.diagnostics.map { DiagnosticEntry($0, language: language) }
  }
}
