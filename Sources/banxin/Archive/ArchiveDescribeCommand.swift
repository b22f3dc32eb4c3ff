public import Archive
public import ArgumentParser
import Diagnostics

extension RetentionTerm: ExpressibleByArgument {
  /// Reads 永久, 30年, 10年, and their letters in reference numbers: Y, D30, D10.
  public init?(argument: String) {
    guard let term = Self.allCases.first(where: { [$0.chinese, $0.rawValue].contains(argument.uppercased()) }) else {
      return nil
    }
    self = term
  }
}

struct ArchiveDescribeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "describe",
    abstract: "给文件编档号。Gives documents their reference numbers (档号).",
    discussion: """
      档号：全宗号-门类·年度-保管期限-机构-件号，如 Z109-WS·2023-D30-BGS-0001（DA/T 22-2015）。写几份，或写 --department 给部门
      的各份表，件号从 --item 起依次递增；与别的档号相同则拒绝。改编档号用同一命令，以前的留在日志里。
      Reference numbers by DA/T 22-2015. Several documents, or all forms of a department, get numbers from --item on; a number
      that another document has is refused. The same command changes them; what was before stays in the log.

      例 Examples:
        banxin archive describe 档案 13022523P000PCJ10025Q --fonds Z109 --year 2023 --term 永久 --office BGS --item 7
        banxin archive describe 档案 --department 216002 --fonds Z109 --year 2023 --term 30年 --office BGS --item 1
      退出码 Exit codes: 0 已编 done; 2 没有 not done.
      """)

  @OptionGroup var options: ArchiveOptions

  @Argument(help: "文件：12 位名称、项目编码，或合订本的 部门-年度。Documents, by name or project code.")
  var documents: [String] = []

  @Option(help: "给这个部门的各份表。All forms of this department, by its code.")
  var department: String?

  @Option(name: [.long, .customLong("全宗号")], help: "全宗号。The fonds.")
  var fonds: String

  @Option(name: [.long, .customLong("门类")], help: "档案门类代码。The category's code.")
  var category = "WS"

  @Option(name: [.long, .customLong("年度")], help: "年度。The year.")
  var year: Int

  @Option(name: [.long, .customLong("保管期限")], help: "保管期限：永久、30年、10年。How long it is kept: Y, D30, D10.")
  var term: RetentionTerm

  @Option(name: [.long, .customLong("机构")], help: "机构（问题）代码。The office's code.")
  var office: String

  @Option(name: [.long, .customLong("件号")], help: "件号；几份时为第一份的。The item number, of the first of several.")
  var item: Int

  @OptionGroup var common: CommonOptions

  func validate() throws {
    guard documents.isEmpty != (department == nil) else {
      throw ValidationError("写出文件，或写 --department。Name documents, or give --department.")
    }
  }

  func run() throws {
    let terminal = Terminal(language: common.messageLanguage)
    let description = DocumentDescription(
      fonds: fonds, category: category, year: year, term: term, office: office, item: item)
    let request = DescribeRequest(
      subject: department.map { .department($0) } ?? .documents(documents), description: description)
    let entries = try terminal.running(json: common.json) { () throws(ArchiveFailure) in
      try options.write { (writer) throws(ArchiveFailure) in try writer.describe(request) }
    }
    if common.json {
      terminal.result(compactJSON(entries))
    } else {
      for entry in entries { terminal.row([entry.reference, entry.form, entry.code, entry.title]) }
    }
  }
}
