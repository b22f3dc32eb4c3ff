import ArgumentParser
import Diagnostics
import Pipeline

struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "检查字体和文件夹，以及数据中的生僻字。Checks fonts and folders, and the rare characters of data.",
    discussion: """
      每个字体名一行：名称、状态、所用字体、文件、对各字表的覆盖（本字体有的字；用后备字体补后的字）。
      给出数据文件时，再列出其中本字体没有的每个字：记录、字段、字、码位、字体名、补它的字体。
      A line for each face: name, state, font, file, coverage of each standard (own; with fallbacks). With a data file, a line
      for each character that its face lacks: record, field, character, code points, face, the font that fills in.

      例 Examples:
        banxin doctor
        banxin doctor examples/leting-2023.txt
        banxin doctor --json

      退出码 Exit codes: 0 齐全 nothing is missing; 1 缺字体或缺字 a font or a character is missing.
      """)

  @Argument(help: "要检查的数据文件，- 为标准输入。A data file to look into; - is standard input.")
  var input: String?

  @OptionGroup var common: CommonOptions

  func run() throws {
    let terminal = Terminal(language: common.messageLanguage)
    let health = examine(input: input, language: terminal.language)
    terminal.show(health.diagnostics)
    if common.json {
      terminal.result(prettyJSON(health.report))
    } else {
      show(health.report, on: terminal)
    }
    if health.diagnostics.hasErrors { throw ExitCode(1) }
  }

  private func show(_ report: HealthReport, on terminal: Terminal) {
    let missing = Message(zh: "缺", en: "missing").text(in: terminal.language)
    for face in report.faces { show(face, missing: missing, on: terminal) }
    for folder in report.folders { terminal.result("\(folder.name)\t\(folder.path)") }
    for use in report.characters ?? [] {
      let codes = use.codePoints.joined(separator: " ")
      terminal.result(
        [use.record, use.field, use.character, codes, use.face, use.font ?? missing].joined(separator: "\t"))
    }
  }

  private func show(_ face: HealthReport.Face, missing: String, on terminal: Terminal) {
    let standIn = Message(zh: "替代", en: "stand-in").text(in: terminal.language)
    let state = face.file == nil ? missing : (face.isStandIn ? standIn : "✓")
    let coverage = face.coverage.map { coverage in
      let filled = coverage.withFallbacks == coverage.own ? "" : " → \(coverage.withFallbacks)"
      return "\(coverage.standard) \(coverage.own)\(filled) / \(coverage.total)"
    }
    terminal.result(([face.name, state, face.face ?? "", face.file ?? ""] + coverage).joined(separator: "\t"))
  }
}
