import Archive
import ArgumentParser
import Diagnostics

struct ArchiveStatusCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: "哪些回来了，哪些还缺。What came back, and what did not.",
    discussion: """
      每份一行：complete 齐全，incomplete 缺页（列出页码），not-back 没有回来，superseded 回来的是旧版；之后是编码、表、名称、
      版次、页数、缺的页、档号。
      A line for each document: its state, code, form, title, edition, pages, missing pages, reference number.
      退出码 Exit codes: 0 全部齐全 all complete; 1 有缺 some are not; 2 读不出 can't be read.
      """)

  @OptionGroup var options: ArchiveOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    let terminal = Terminal(language: common.messageLanguage)
    let status = try terminal.running(json: common.json) { () throws(ArchiveFailure) in
      try options.reader().status()
    }
    if common.json {
      terminal.result(compactJSON(status))
    } else {
      show(status, on: terminal)
    }
    let documents = status.departments.flatMap(\.documents)
    if !documents.allSatisfy({ $0.state == .complete }) { throw ExitCode(1) }
  }

  /// `1-3,7`.
  private func ranges(of numbers: [Int]) -> String {
    let ranges = numbers.reduce(into: [ClosedRange<Int>]()) { ranges, number in
      if let last = ranges.last, last.upperBound + 1 == number {
        ranges[ranges.count - 1] = last.lowerBound...number
      } else {
        ranges.append(number...number)
      }
    }
    return ranges.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)-\($0.upperBound)" }
      .joined(separator: ",")
  }

  private func show(_ status: StatusReport, on terminal: Terminal) {
    for department in status.departments {
      for document in department.documents {
        terminal.row([
          document.state.rawValue, document.code, document.form, document.title, "\(document.edition)",
          "\(document.pages)", ranges(of: document.missing), document.reference,
        ])
      }
      let sums = StatusReport.State.allCases.compactMap { state in
        department.sums[state.rawValue].map { "\(state.rawValue) \($0)" }
      }.joined(separator: ", ")
      terminal.message(
        Message(
          zh: "\(department.name)（\(department.code)，\(department.year)）\(department.documents.count) 份：\(sums)",
          en:
            "\(department.name) (\(department.code), \(department.year)), \(department.documents.count) documents: \(sums)"
        ))
    }
    if status.open > 0 {
      terminal.message(
        Message(
          zh: "\(status.open) 页等人处理，见 archive review", en: "\(status.open) pages wait for a person, see archive review")
      )
    }
  }
}
