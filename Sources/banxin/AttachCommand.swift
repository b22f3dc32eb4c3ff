public import ArgumentParser
import Diagnostics
import Foundation
public import Pipeline

extension AttachRequest.Mode: ExpressibleByArgument {}

struct AttachCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "attach",
    abstract: "把表附到预算文件中。Attaches forms to a budget document.",
    discussion: """
      例 Examples:
        banxin attach 预算.pdf output/216002-2023/*.pdf -o 预算-附表.pdf
        banxin attach 预算.pdf 绩效表.pdf -o 合.pdf --after 12 --number-from 13
        banxin attach 预算.pdf 绩效表.pdf -o 合.pdf --as files

      书签、链接、页码标签、标签结构、所带的文件都保留；原文件不改动。
      Outlines, links, page labels, tags and embedded files are kept; the originals are never changed.
      退出码 Exit codes: 0 已写成 written; 1 没有写成 not written.
      """)

  @Argument(help: "预算文件，PDF。The budget document, a PDF.")
  var document: String

  @Argument(help: "要附上的 PDF。The PDFs to attach.")
  var forms: [String]

  @Option(name: [.customShort("o"), .customLong("output")], help: "写成的文件。The file to write.")
  var output: String

  @Option(name: .customLong("as"), help: "附法：pages 作为页面，files 作为附件。As pages, or as embedded files.")
  var mode = AttachRequest.Mode.pages

  @Option(help: "插在第几页之后；0 为最前，不写为最后。After which page; 0 for before all, at the end by default.")
  var after: Int?

  @Option(help: "在所附各页印上由此数起的页码。Prints running numbers from this one on the attached pages.")
  var numberFrom: Int?

  @OptionGroup var common: CommonOptions

  func validate() throws {
    guard !forms.isEmpty else { throw ValidationError("缺少要附上的 PDF。A PDF to attach is needed.") }
    guard (after ?? 0) >= 0, (numberFrom ?? 1) > 0 else {
      throw ValidationError("--after 不小于 0，--number-from 大于 0。--after is 0 or more, --number-from is 1 or more.")
    }
    guard mode == .pages || (after == nil && numberFrom == nil) else {
      throw ValidationError("--after 和 --number-from 只用于 --as pages。--after and --number-from are for --as pages.")
    }
  }

  func run() throws {
    let terminal = Terminal(language: common.messageLanguage)
    let (report, diagnostics) = attach(
      AttachRequest(
        document: document, forms: forms, output: output, mode: mode, position: after, firstNumber: numberFrom))
    terminal.show(diagnostics)
    guard let report else { throw ExitCode(1) }
    if common.json {
      terminal.result(prettyJSON(AttachEntry(report, diagnostics, language: terminal.language)))
    } else {
      terminal.result(report.file)
      terminal.message(summary(of: report))
    }
  }

  private func summary(of report: AttachReport) -> Message {
    let standard = report.standard
    return Message(
      zh: "共 \(report.pages) 页，" + (standard.isEmpty ? "不声明任何标准。" : "声明 \(standard)。"),
      en: "\(report.pages) pages; "
        + (standard.isEmpty ? "it declares no standard." : "it declares \(standard)."))
  }
}

/// The result as JSON shows it.
private struct AttachEntry: Encodable {
  var result: AttachReport
  var diagnostics: [DiagnosticEntry]

  init(_ report: AttachReport, _ diagnostics: [Diagnostic], language: Language) {
    result = report
    self.diagnostics = diagnostics.map { DiagnosticEntry($0, language: language) }
  }
}
