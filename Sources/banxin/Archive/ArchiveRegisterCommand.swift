import Archive
import ArgumentParser
import Diagnostics
import Pipeline

struct ArchiveRegisterCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "register",
    abstract: "登记打印出来的文件。Registers what was printed.",
    discussion: """
      例 Examples:
        banxin archive register 档案 output
        banxin render 绩效文本.txt --code --register 档案      打印时即登记 at once with printing

      再登记一次不会有变化；新的版次或数据取代旧的，旧的保留。
      Registering again changes nothing; a new edition or other data replace the earlier, which is kept.
      退出码 Exit codes: 0 全部登记 all registered; 1 部分没有登记 some were not; 2 没有登记 nothing was.
      """)

  @OptionGroup var options: ArchiveOptions

  @Argument(help: "banxin render 的输出文件夹。The folder that banxin render wrote.")
  var output: String

  @OptionGroup var common: CommonOptions

  func run() throws {
    let terminal = Terminal(language: common.messageLanguage)
    let result = try terminal.running(json: common.json) { () throws(ArchiveFailure) in
      try options.write { (writer) throws(ArchiveFailure) in try writer.register(output: output) }
    }
    RegisterSummary(result).show(on: terminal, json: common.json)
    if result.entries.isEmpty { throw ExitCode(2) }
    if result.diagnostics.hasErrors { throw ExitCode(1) }
  }
}

/// What was registered, for people and scripts.
struct RegisterSummary {
  let result: RegisterResult

  init(_ result: RegisterResult) { self.result = result }

  func show(on terminal: Terminal, json: Bool) {
    terminal.show(result.diagnostics)
    if json {
      let diagnostics = result.diagnostics.map { DiagnosticEntry($0, language: terminal.language) }
      terminal.result(
        compactJSON(RegisterEntry(documents: result.entries, refiled: result.refiled, diagnostics: diagnostics)))
    } else {
      for entry in result.entries where entry.status != .unchanged {
        terminal.row([entry.name, entry.code, entry.title, "\(entry.edition)", entry.status.rawValue])
      }
      terminal.message(sum)
    }
  }

  /// How many documents became what.
  var sum: Message {
    let counts = Dictionary(grouping: result.entries, by: \.status).mapValues(\.count)
    func count(_ status: RegisterResult.Entry.Status) -> Int { counts[status] ?? 0 }
    let refiled = result.refiled > 0
    return Message(
      zh: "登记 \(result.entries.count) 份：新 \(count(.new))，取代旧版 \(count(.replaces))，旧版 \(count(.earlier))，"
        + "未变 \(count(.unchanged))" + (refiled ? "；原来没有登记的扫描页归入 \(result.refiled) 页" : ""),
      en: "\(result.entries.count) documents: \(count(.new)) new, \(count(.replaces)) replacing earlier editions, "
        + "\(count(.earlier)) earlier, \(count(.unchanged)) unchanged"
        + (refiled ? "; \(result.refiled) scanned pages could be filed now" : ""))
  }
}

private struct RegisterEntry: Encodable {
  var documents: [RegisterResult.Entry]
  var refiled: Int
  var diagnostics: [DiagnosticEntry]
}
