import ArgumentParser
import Diagnostics
import Pipeline

struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "检查字体和文件夹。Checks fonts and folders.",
    discussion: """
      例 Examples:
        banxin doctor
        banxin doctor --json
      """)

  @OptionGroup var common: CommonOptions

  func run() throws {
    let terminal = Terminal(language: common.messageLanguage)
    let health = examine()
    terminal.show(health.diagnostics)
    if common.json {
      terminal.result(prettyJSON(health.report))
    } else {
      show(health.report, on: terminal)
    }
    if health.diagnostics.hasErrors { throw ExitCode(1) }
  }

  private func show(_ report: HealthReport, on terminal: Terminal) {
    let standIn = Message(zh: "替代", en: "stand-in").text(in: terminal.language)
    let missing = Message(zh: "缺", en: "missing").text(in: terminal.language)
    for face in report.faces {
      let state = face.file == nil ? missing : (face.isStandIn ? standIn : "✓")
      terminal.result([face.name, state, face.face ?? "", face.file ?? ""].joined(separator: "\t"))
    }
    for folder in report.folders { terminal.result("\(folder.name)\t\(folder.path)") }
  }
}
