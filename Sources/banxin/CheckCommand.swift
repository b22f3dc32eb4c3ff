import ArgumentParser
import Diagnostics
import Foundation
import Pipeline

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "打印之前找出数据中的错误。Finds mistakes in the data, before anything is printed.",
    discussion: """
      例 Examples:
        banxin check 绩效文本.txt
        banxin check 上报.xlsx --json

      各项规则见 docs/checks.md；用 banxin.yaml 改变级别或关闭。The rules are in docs/checks.md; banxin.yaml changes or
      silences them.

      退出码 Exit codes: 0 没有警告和错误 no warnings, no errors; 1 有 some; 2 什么也读不出 nothing can be read.
      """)

  @Argument(
    help: "绩效文本，或装着它们的文件夹；- 为标准输入。Performance texts, or folders of them; - is standard input.")
  var inputs: [String]

  @Option(help: "表的名称，或版式文件：其中的 checks 一并检查。The form, or a layout file, whose checks are run too.")
  var layout: String?

  @Option(help: "年度，如 2023；不写则由数据推断。The year; inferred from the data when absent.")
  var year: Int?

  @Flag(help: "说明也算问题。Notes count as findings too.")
  var strict = false

  @OptionGroup var options: InputOptions
  @OptionGroup var common: CommonOptions

  func validate() throws {
    guard !inputs.isEmpty else { throw ValidationError("缺少输入文件。An input file is needed.") }
  }

  func run() throws {
    let terminal = Terminal(language: common.messageLanguage)
    let request = CheckRequest(
      inputs: inputs, layout: layout, year: year, isStrict: strict, reading: options.reading)
    let outcome = check(request)
    if common.json {
      let entries = outcome.allDiagnostics.map { DiagnosticEntry($0, language: terminal.language) }
      terminal.result(prettyJSON(entries).trimmingCharacters(in: .newlines))
    } else {
      terminal.show(outcome.diagnostics)
      for department in outcome.departments { CheckTable(department, terminal: terminal).show() }
    }
    if outcome.status != .clean { throw ExitCode(outcome.status.rawValue) }
  }
}
