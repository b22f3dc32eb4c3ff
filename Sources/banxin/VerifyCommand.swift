import ArgumentParser
import Diagnostics
import Foundation
import Pipeline
import Verification

struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "证明 PDF 与数据一字不差。Proves that PDFs say what their data say, character by character.",
    discussion: """
      例 Examples:
        banxin verify output/216002-2023/*.pdf
        banxin verify 下载的.pdf --data 绩效文本.txt
        banxin verify 绩效表.pdf --clauses        逐条列出 every check and clause

      每个文件一行：通过与否、文件、通过的项数；未通过的项另列。
      One line a file: passed or not, the file, how many checks passed; and a line for each that did not.
      退出码 Exit codes: 0 全部相符 all is proved; 1 有不符之处 something is not.
      """)

  @Argument(help: "PDF 文件。PDF files.")
  var files: [String]

  @Option(help: "生成 PDF 的输入文件；不写则用 PDF 所带的数据。The input of the PDFs; their own data when absent.")
  var data: String?

  @Option(help: "表的名称，或版式文件。The form's name, or a layout file.")
  var layout: String?

  @Flag(help: "列出每一项核对和每一条标准条款。Lists every check and every clause of the standards.")
  var clauses = false

  @OptionGroup var options: InputOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    let terminal = Terminal(language: common.messageLanguage)
    let (verified, diagnostics) = verifyFiles(
      VerifyRequest(files: files, data: data, layout: layout, reading: options.reading))
    terminal.show(diagnostics)
    if common.json {
      terminal.result(prettyJSON(verified.map { VerificationEntry($0, language: terminal.language) }))
    } else {
      for file in verified { show(file, on: terminal) }
    }
    guard diagnostics.isEmpty, verified.allSatisfy(\.verification.isPassed) else { throw ExitCode(1) }
  }

  private func show(_ file: VerifiedFile, on terminal: Terminal) {
    let checks = file.verification.checks
    terminal.show(file.verification.diagnostics)
    let passed = checks.filter(\.isPassed).count
    terminal.result("\(mark(file.verification.isPassed))\t\(file.file)\t\(passed)/\(checks.count)")
    for check in checks where clauses || !check.isPassed {
      let parts = [mark(check.isPassed), check.rule, check.title.text(in: terminal.language)]
      terminal.result((parts + [check.extent.text(in: terminal.language)]).joined(separator: "\t"))
    }
  }

  private func mark(_ isPassed: Bool) -> String { isPassed ? "✓" : "✗" }
}

/// A file's verification as JSON shows it.
private struct VerificationEntry: Encodable {
  struct Check: Encodable {
    var rule: String
    var title: String
    var extent: String
    var passed: Bool
  }

  var file: String
  var passed: Bool
  var checks: [Check]
  var diagnostics: [DiagnosticEntry]

  init(_ file: VerifiedFile, language: Language) {
    self.file = file.file
    passed = file.verification.isPassed
    checks = file.verification.checks.map { check in
      Check(
        rule: check.rule, title: check.title.text(in: language), extent: check.extent.text(in: language),
        passed: check.isPassed)
    }
    diagnostics = file.verification.diagnostics.map { DiagnosticEntry($0, language: language) }
  }
}
