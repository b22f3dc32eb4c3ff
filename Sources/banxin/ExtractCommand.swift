import ArgumentParser
import Diagnostics
import Foundation
import Pipeline

struct ExtractCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract",
    abstract: "取出 PDF 所带的数据。Gives back the data that a PDF carries.",
    discussion: """
      例 Examples:
        banxin extract output/216002-2023/216002-2023-绩效文本.pdf -o 数据.json
        banxin render 数据.json                   由取出的数据重排，得到同样的 PDF
                                                  renders the data again, into the same PDF

      退出码 Exit codes: 0 取出 done; 1 没有数据或文件已损坏 no data, or damaged.
      """)

  @Argument(help: "banxin 生成的 PDF，- 为标准输入。A PDF that banxin made; - is standard input.")
  var pdf: String

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: "输出文件，附件写在它旁边；不写则为标准输出。The file to write, annexes beside it; standard output by default.")
  var output: String?

  @Option(name: .customLong("lang"), help: "消息的语言。The language of messages: zh, en.")
  var language: Language?

  func run() throws {
    let terminal = Terminal(language: language ?? .ofEnvironment)
    let (extracted, diagnostics) = extractData(from: pdf)
    terminal.show(diagnostics)
    guard let extracted else { throw ExitCode(1) }
    guard let output else { return show(extracted, on: terminal) }
    let problems = write(extracted, to: output)
    terminal.show(problems)
    if problems.hasErrors { throw ExitCode(1) }
  }

  private func show(_ extracted: ExtractedData, on terminal: Terminal) {
    FileHandle.standardOutput.write(Data(extracted.data))
    guard !extracted.annexes.isEmpty else { return }
    let names = extracted.annexes.map(\.name).joined(separator: "、")
    terminal.message(
      Message(zh: "还带有附件 \(names)，用 -o 与数据一同写出。", en: "It carries \(names) too; -o writes them beside the data."))
  }
}
