import ArgumentParser
import Diagnostics
import Pipeline

struct WhyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "why",
    abstract: "说明每页为何在此处结束、每行为何这么高、缩小了什么。Why pages end and rows stand as they do.",
    discussion: """
      例 Examples:
        banxin why 绩效文本.txt --only 13022523P000PCJ10025Q
        banxin why 绩效文本.txt --only 13022523P000PCJ10025Q --json
      """)

  @Argument(help: "绩效文本。The performance text.")
  var input: String

  @Option(help: "项目编码。The project's code.")
  var only: String

  @Option(help: "表的名称，或版式文件。The form's name, or a layout file.")
  var layout: String?

  @Option(help: "年度，如 2023；不写则由数据推断。The year; inferred from the data when absent.")
  var year: Int?

  @OptionGroup var options: InputOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    let terminal = Terminal(language: common.messageLanguage)
    var request = RenderRequest(inputs: [input], layout: layout, year: year)
    request.reading = options.reading
    let answer = explain(request, code: only, language: terminal.language)
    terminal.show(answer.diagnostics)
    guard let report = answer.report else { throw ExitCode(2) }
    if common.json { return terminal.result(prettyJSON(report)) }
    terminal.result("\(report.code)  \(report.title)")
    if let shrunk = report.shrunk { terminal.result(text(zh: "缩小：\(shrunk)", en: "shrunk: \(shrunk)")) }
    for page in report.pages { show(page, on: terminal) }
  }

  private func show(_ page: WhyReport.Page, on terminal: Terminal) {
    terminal.result(
      text(
        zh: "第 \(page.number) 页：用 \(page.used) / \(page.offered) mm",
        en: "page \(page.number): \(page.used) of \(page.offered) mm used"))
    for row in page.rows { terminal.result("  \(row.height) mm  \(row.text)  ← \(row.why)") }
    if let end = page.end { terminal.result(choice(end, name: text(zh: "页尾", en: "ends"))) }
    if let other = page.runnerUp { terminal.result(choice(other, name: text(zh: "次选", en: "runner-up"))) }
  }

  private func choice(_ choice: WhyReport.Choice, name: String) -> String {
    let costs = choice.cost.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: ", ")
    let extra = choice.extraPoints.map { text(zh: "，全表多 \($0) 分", en: ", \($0) points more in all") } ?? ""
    return text(
      zh: "  \(name)：在“\(choice.before)”之前（\(costs)）\(extra)",
      en: "  \(name) before “\(choice.before)” (\(costs))\(extra)")
  }

  private func text(zh: String, en: String) -> String { Message(zh: zh, en: en).text(in: common.messageLanguage) }
}
