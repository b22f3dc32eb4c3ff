import Archive
import ArgumentParser
import Diagnostics

struct ArchiveAssignCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "assign",
    abstract: "由人说明一张扫描页是什么。Says what a scanned page is.",
    discussion: """
      例 Examples:
        banxin archive assign 档案 12 --form 7K3M9QXT2ABC --page 2    是这份表的第 2 页 page 2 of this form
        banxin archive assign 档案 12 --form 13022523P000PCJ10025Q --page 2
        banxin archive assign 档案 13 --blank                         空白页 nothing is on it
        banxin archive assign 档案 14 --foreign                       不属于本档案 it does not belong here

      记入日志，以后还可以改。It is logged, and may be changed later.
      退出码 Exit codes: 0 已记入 done; 2 没有 not done.
      """)

  @OptionGroup var options: ArchiveOptions

  @Argument(help: "扫描页的编号，见 archive review、archive list。The number of the scanned page.")
  var item: Int64

  @Option(help: "表：码旁所印的 12 位名称、项目编码，或合订本的 部门-年度。The form: its 12 characters, or the project's code.")
  var form: String?

  @Option(help: "第几页。The page, from 1.")
  var page: Int?

  @Option(help: "第几版；不写为现行版。The edition; the current one by default.")
  var edition: Int?

  @Flag(help: "空白页。Nothing is on it.")
  var blank = false

  @Flag(help: "不属于本档案。It does not belong here.")
  var foreign = false

  @OptionGroup var common: CommonOptions

  func validate() throws {
    guard [form != nil, blank, foreign].count(where: \.self) == 1, (form == nil) == (page == nil) else {
      throw ValidationError("写 --form 和 --page，或 --blank，或 --foreign。Give --form and --page, or --blank, or --foreign.")
    }
    guard edition == nil || form != nil else {
      throw ValidationError("--edition 与 --form 同用。--edition goes with --form.")
    }
  }

  private var settlement: Settlement {
    if let form, let page { return .page(page, of: form, edition: edition) }
    return blank ? .blank : .foreign
  }

  func run() throws {
    let terminal = Terminal(language: common.messageLanguage)
    try settle(item, as: settlement, in: options, on: terminal, json: common.json)
  }
}

struct ArchiveDiscardCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "discard",
    abstract: "把一张扫描页放在一边；文件保留，记入日志。Puts a scanned page aside; its file stays, and it is logged.",
    discussion: "退出码 Exit codes: 0 已记入 done; 2 没有 not done.")

  @OptionGroup var options: ArchiveOptions

  @Argument(help: "扫描页的编号。The number of the scanned page.")
  var item: Int64

  @Option(help: "原因，记入日志。Why, for the log.")
  var reason: String

  @OptionGroup var common: CommonOptions

  func run() throws {
    let terminal = Terminal(language: common.messageLanguage)
    try settle(item, as: .discarded(reason: reason), in: options, on: terminal, json: common.json)
  }
}

private func settle(
  _ item: Int64, as settlement: Settlement, in options: ArchiveOptions, on terminal: Terminal, json: Bool
) throws {
  let page = try terminal.running(json: json) { () throws(ArchiveFailure) in
    try options.write { (writer) throws(ArchiveFailure) in
      let page = try writer.settle(item, as: settlement)
      try writer.refreshReview()
      return page
    }
  }
  if json {
    terminal.result(compactJSON(page))
  } else {
    terminal.row([
      "\(page.item)", page.outcome.rawValue, page.form, page.code, page.edition.map(String.init),
      page.formPage.map(String.init), page.reason,
    ])
  }
}
