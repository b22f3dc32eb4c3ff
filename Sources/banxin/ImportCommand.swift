import ArgumentParser
import Diagnostics
import DocumentImport
import Foundation
import Pipeline

struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "把 Word、Excel、CSV 等读成可以修改的数据文件。Reads Word, Excel, CSV and more into a data file to edit.",
    discussion: """
      例 Examples:
        banxin import 绩效文本.docx -o 数据.yaml
        banxin import 指标清单.xlsx --mapping 映射.yaml -o 数据.yaml
        banxin import 指标清单.csv --encoding gb18030 -o 数据.json
        banxin render 数据.yaml

      退出码 Exit codes: 0 全部读出 all was read; 1 部分未能读出 some was not; 2 什么也没有读出 nothing was.
      """)

  @Argument(help: "输入文件，- 为标准输入。The file to read; - is standard input.")
  var input: String

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: "输出文件，.yaml 或 .json；不写则为标准输出。The file to write, .yaml or .json; standard output by default.")
  var output: String?

  @Option(help: "年度，如 2023；不写则由数据推断。The year; inferred from the data when absent.")
  var year: Int?

  @OptionGroup var options: InputOptions
  @OptionGroup var common: CommonOptions

  func validate() throws {
    guard !common.json || output != nil else {
      throw ValidationError("--json 时须用 -o 写明输出文件。With --json, -o must name the file to write.")
    }
    guard output.map({ !areSameFile($0, input) }) ?? true else {
      throw ValidationError("输出文件就是输入文件。The file to write is the one to read.")
    }
  }

  func run() throws {
    let terminal = Terminal(language: common.messageLanguage)
    let isJSON = output?.lowercased().hasSuffix(".json") ?? false
    let request = ImportRequest(
      input: input, year: year, reading: options.reading, format: isJSON ? .json : .yaml)
    var outcome = importFile(request, language: terminal.language)
    if let data = outcome.data, let output { outcome.diagnostics += writeData(data, to: output) }
    terminal.show(outcome.diagnostics)
    if common.json {
      terminal.result(prettyJSON(ImportReport(outcome, language: terminal.language)))
    } else {
      show(outcome, on: terminal)
    }
    guard outcome.data != nil else { throw ExitCode(2) }
    if outcome.refusedCount > 0 || outcome.diagnostics.hasErrors { throw ExitCode(1) }
  }

  private func show(_ outcome: ImportOutcome, on terminal: Terminal) {
    guard let data = outcome.data else { return }
    for line in outcome.account.lines { terminal.message(line) }
    if let output {
      terminal.result(output)
    } else {
      FileHandle.standardOutput.write(Data(data))
    }
  }
}

/// What was read, as JSON shows it.
private struct ImportReport: Encodable {
  var account: ImportAccount
  var refused: Int
  var diagnostics: [DiagnosticEntry]

  init(_ outcome: ImportOutcome, language: Language) {
    account = outcome.account
    refused = outcome.refusedCount
    diagnostics = outcome.diagnostics.map { DiagnosticEntry($0, language: language) }
  }
}

extension ImportAccount {
  /// The account for people: a line for each part, and one for each column of a list.
  fileprivate var lines: [Message] {
    [
      Message(zh: "读作 \(format)：\(projectCount) 个项目", en: "read as \(format): \(projectCount) projects")
    ] + parts.filter { !$0.name.isEmpty || $0.kind == .list }.flatMap(\.lines)
  }
}

extension ImportAccount.Part {
  private var title: String { name.isEmpty ? "–" : name }

  fileprivate var lines: [Message] {
    switch kind {
    case .unread: [Message(zh: "  \(title)：未读取", en: "  \(title): not read")]
    case .forms: [Message(zh: "  \(title)：\(count) 张表和文字", en: "  \(title): \(count) forms, and prose")]
    case .list:
      [
        Message(
          zh: "  \(title)：清单，表头在第 \(headerRow ?? 0) 行，\(count) 行，\(inheritedCount) 处沿用上面",
          en: "  \(title): a list under row \(headerRow ?? 0), \(count) rows, \(inheritedCount) values from above")
      ] + columns.map(\.line)
    }
  }
}

extension ImportAccount.Column {
  fileprivate var line: Message {
    let heading = heading.filter { !$0.isNewline }
    return Message(
      zh: "    \(letters)  \(heading) → \(field ?? "未读取")（\(cellCount)）",
      en: "    \(letters)  \(heading) → \(field ?? "not read") (\(cellCount))")
  }
}
