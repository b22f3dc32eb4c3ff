public import ArgumentParser
import Diagnostics
import Foundation
public import PDFFinish
public import Pipeline

extension RenderRequest.Format: ExpressibleByArgument {}

extension Conformance: ExpressibleByArgument {
  /// Reads the names that the standards have on the command line: a-3a, a-2u, plain.
  public init?(argument: String) { self.init(rawValue: argument.replacingOccurrences(of: "-", with: "")) }
}

struct RenderCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "render",
    abstract: "排出表格和合订本。Renders the forms and the volume.",
    discussion: """
      例 Examples:
        banxin render examples/leting-2023.txt
        banxin render 绩效文本.txt -o 上报 --no-volume
        banxin render 各部门/ 补报.docx -o 上报
        banxin render 绩效文本.txt --only 13022523P000PCJ10025Q --format png
        banxin render - < 各项目.jsonl            每读一行排一行、答一行，见 docs/streams.md
                                                  a line read is rendered and answered at once

      退出码 Exit codes: 0 全部完成 all done; 1 有问题或部分未成 findings, or some refused; 2 什么也没有做成 nothing made.
      """)

  @Argument(
    help: "绩效文本，或装着它们的文件夹；- 为标准输入。Performance texts, or folders of them; - is standard input.")
  var inputs: [String]

  @Option(name: [.customShort("o"), .customLong("output")], help: "输出文件夹。The folder to write into.")
  var output = "output"

  @Option(help: "表的名称，或版式文件。The form's name, or a layout file.")
  var layout: String?

  @Option(help: "只排这个项目编码；可写多次；此时不出合订本。Only this project; may be repeated; no volume is made.")
  var only: [String] = []

  @Flag(inversion: .prefixedNo, help: "每个项目一份文件。One file for each project.")
  var singles = true

  @Flag(inversion: .prefixedNo, help: "部门合订本。The department's bound volume.")
  var volume = true

  @Option(help: "并行的份数，默认为处理器数。How many forms at a time; all cores by default.")
  var jobs = ProcessInfo.processInfo.activeProcessorCount

  @Option(help: "格式。The format: pdf, png, svg, text.")
  var format = RenderRequest.Format.pdf

  @Option(
    name: .customLong("pdf"),
    help: "PDF 的标准，默认 a-3a。The standard that PDFs keep: a-3a (default), a-3u, a-2a, a-2u, plain.")
  var conformance: Conformance?

  @Option(help: "年度，如 2023；不写则由数据推断。The year; inferred from the data when absent.")
  var year: Int?

  @Option(help: "合订本收入的附件，“标题=文件.pdf”；可写多次。A PDF for the volume to take in, TITLE=FILE; may be repeated.")
  var annex: [String] = []

  @Flag(
    inversion: .prefixedNo,
    help: "每页印一个二维码，供扫描件归档；不写则由版式定。A code on every page, for scans; as the layouts say by default.")
  var code: Bool?

  @Flag(
    inversion: .prefixedNo,
    help: "盖章处成为空的签名域，可用电子签名；不写则由版式定。Empty signature fields where seals go; as the layouts say by default.")
  var signatureFields: Bool?

  @Option(help: "二维码写明的版次，1 到 999；同一表重印改过的内容时加一。The edition that codes name, 1 to 999.")
  var edition: Int?

  @Flag(inversion: .prefixedNo, help: "写出前核对每份 PDF。Proves each PDF complete first.")
  var verify = true

  @Flag(help: "已经做好且数据、版式、字体都没有变的文件不再重做。Keeps what is done and follows from the same inputs.")
  var resume = false

  @Flag(help: "数据有错误的项目不排。Projects with an error in their data are not rendered.")
  var strict = false

  @Option(help: "打印后登记到这个档案，见 archive。Registers what was rendered in this archive.")
  var register: String?

  @Flag(help: "运行中逐件报告，每行一个 JSON 对象。Tells of each thing as it is done, a JSON object a line.")
  var jsonEvents = false

  @OptionGroup var stream: StreamOptions
  @OptionGroup var options: InputOptions
  @OptionGroup var common: CommonOptions

  func validate() throws {
    guard !inputs.isEmpty else { throw ValidationError("缺少输入文件。An input file is needed.") }
    guard register == nil || format == .pdf else {
      throw ValidationError("--register 只用于 PDF。--register is for PDFs.")
    }
    guard !(common.json && jsonEvents) else {
      throw ValidationError("--json 和 --json-events 只能用一个。Either --json or --json-events.")
    }
    guard jobs > 0 else { throw ValidationError("--jobs 应为正数。--jobs must be positive.") }
    guard (1...999).contains(edition ?? 1) else {
      throw ValidationError("--edition 应为 1 到 999。--edition is a number from 1 to 999.")
    }
    guard code != true || conformance?.allowsAttachments != false else {
      throw ValidationError("--code 要求 PDF 带有数据，PDF/A-2 不带。--code needs PDFs that carry data; PDF/A-2 carries none.")
    }
  }

  func run() throws {
    if stream.worker { return serveStream(request, language: common.messageLanguage) }
    Interruption.watch()
    var request = request
    if inputs == ["-"] {
      var input = StandardInput()
      if stream.lines ?? input.isStream(reading: options.reading) { return try renderStream(input) }
      request.standardInput = input.document()
    }
    try renderDocuments(request)
  }

  private var request: RenderRequest {
    var request = RenderRequest(
      inputs: inputs, outputFolder: output, layout: layout, only: only, makesSingles: singles, makesVolume: volume,
      jobs: jobs, format: format, conformance: conformance, year: year,
      verifies: verify, resumes: resume, isStrict: strict)
    request.reading = options.reading
    (request.code, request.edition, request.signatureFields) = (code, edition, signatureFields)
    request.annexes = annex.map(AnnexRequest.init(argument:))
    return request
  }

  private func renderStream(_ input: StandardInput) throws {
    guard register == nil else {
      throw ValidationError("逐行排表时不能 --register，完成后用 archive register。Register a stream's forms when it has ended.")
    }
    let terminal = Terminal(language: common.messageLanguage)
    let outcome = Pipeline.renderStream(
      input, stream.request(jobs: jobs, reading: options.reading), language: terminal.language)
    terminal.show(outcome.diagnostics)
    try finish(outcome.status, isDeaf: outcome.isDeaf)
  }

  private func finish(_ status: RenderOutcome.Status, isDeaf: Bool = false) throws {
    if let signal = Interruption.signal { throw ExitCode(128 + signal) }
    if isDeaf { throw ExitCode(128 + SIGPIPE) }
    if status != .allDone { throw ExitCode(status.rawValue) }
  }

  private func renderDocuments(_ request: RenderRequest) throws {
    let terminal = Terminal(language: common.messageLanguage)
    let registering = register.map(RegisterRendering.init)
    try registering?.prepare(on: terminal)
    var request = request
    let line = ProgressLine(language: terminal.language)
    if let line { request.progress = { line.show($0) } }
    let events = jsonEvents ? EventLog(terminal: terminal) : nil
    if let events { request.events = { events.tell($0) } }
    request.events?(.started(inputs: inputs))
    let outcome = render(request, language: terminal.language)
    line?.clear()
    terminal.show(outcome.diagnostics)
    FindingsSummary(outcome.findings).show(on: terminal)
    if let events {
      let status = Interruption.signal.map { 128 + $0 } ?? outcome.status.rawValue
      events.tell(
        .finished(
          RunReport.Counts(outcome), status: status, findings: outcome.diagnostics + outcome.findings))
    } else if common.json {
      terminal.result(prettyJSON(outcome.departments.map(\.report)).trimmingCharacters(in: .newlines))
    } else {
      summarise(outcome, on: terminal)
    }
    let isRegistered = try registering?.register(outcome, on: terminal) ?? true
    try finish(outcome.status)
    if !isRegistered { throw ExitCode(1) }
  }

  private func summarise(_ outcome: RenderOutcome, on terminal: Terminal) {
    for department in outcome.departments {
      for file in department.report.files { terminal.result("\(department.folder)/\(file)") }
      terminal.message(summary(of: department))
    }
    if outcome.status == .nothingProduced {
      terminal.message(Message(zh: "没有产生任何文件。", en: "Nothing was produced."))
    }
  }

  private func summary(of department: RenderOutcome.Department) -> Message {
    let (name, all) = (department.report.department.name, department.report.forms.count)
    let made = department.report.forms.count { $0.status != .refused }
    let kept = department.report.forms.count { $0.status == .unchanged }
    let report = "\(department.folder)/report.json"
    let (zh, en) = department.isReported ? ("，清单见 \(report)", "; see \(report)") : ("", "")
    let (keptZh, keptEn) = kept > 0 ? ("（\(kept) 张未变）", " (\(kept) unchanged)") : ("", "")
    return Message(
      zh: "\(name)：\(all) 张表成 \(made) 张\(keptZh)\(zh)",
      en: "\(name): \(made) of \(all) forms rendered\(keptEn)\(en)")
  }
}

extension AnnexRequest {
  /// Reads `标题=文件.pdf`, or a file alone.
  fileprivate init(argument: String) {
    let parts = argument.split(separator: "=", maxSplits: 1).map(String.init)
    self.init(title: parts.count == 2 ? parts[0] : nil, file: parts.last ?? argument)
  }
}
