import Archive
import ArgumentParser
import Diagnostics
import Foundation
import Pipeline
import ScanReading

struct ArchiveScanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "scan",
    abstract: "扫描件归入：每页归到它的码所写的表和页。Files scans: each page where its code says.",
    discussion: """
      PDF、PNG、JPEG、TIFF，任意次序和方向。每一页都有交代：matched 已归入，duplicate 重复，older 旧版，unknown 没有登记，
      foreign 不是本档案的，conflict 两个码，no-code 没有码，blank 空白，unreadable 读不出。不猜：说不清的等人处理。
      PDF, PNG, JPEG and TIFF, in any order and any direction. Every page is accounted for; nothing is guessed: what is not
      clear waits for a person.

      每页一行：编号、文件、文件中的页、结果、表、编码、版次、页、说明。同一文件再扫描不会重复。
      A line for each page: number, file, its page, outcome, form, code, edition, page, remark. A file scanned again changes
      nothing.
      退出码 Exit codes: 0 每页都归入或是空白 every page filed or blank; 1 有别的情形 some not; 2 什么也没有归入 nothing done.
      """)

  @OptionGroup var options: ArchiveOptions

  @Argument(help: "扫描文件。Scans.")
  var files: [String]

  @Option(help: "同时读几页，默认为处理器数。How many pages at a time; all cores by default.")
  var jobs = ProcessInfo.processInfo.activeProcessorCount

  @OptionGroup var common: CommonOptions

  func validate() throws {
    guard !files.isEmpty else { throw ValidationError("缺少扫描文件。A scan is needed.") }
    guard jobs > 0 else { throw ValidationError("--jobs 应为正数。--jobs must be positive.") }
  }

  func run() throws {
    let terminal = Terminal(language: common.messageLanguage)
    var request = ScanRequest(files: files, jobs: jobs)
    request.worker = .thisProgram([ReadScansCommand.name])
    let line = ProgressLine(language: terminal.language)
    if let line { request.progress = { line.show($0) } }
    Interruption.watch()
    request.isStopped = { Interruption.signal != nil }
    let outcome = try terminal.running(json: common.json) { () throws(ArchiveFailure) in
      try options.write { (writer) throws(ArchiveFailure) in
        let outcome = writer.scan(request)
        try writer.refreshReview()
        return outcome
      }
    }
    line?.clear()
    show(outcome, on: terminal)
    try end(with: outcome)
  }

  private func show(_ outcome: ScanOutcome, on terminal: Terminal) {
    terminal.show(outcome.diagnostics)
    if common.json {
      terminal.result(compactJSON(ScanOutcomeEntry(outcome, language: terminal.language)))
    } else {
      for file in outcome.files {
        for page in file.pages { terminal.row(page.cells(file: file.file)) }
        if let scanned = file.scanned, file.isKnown {
          terminal.message(
            Message(zh: "\(file.file)：\(scanned.at) 已经扫描过，没有变化", en: "\(file.file): scanned before, \(scanned.at)"))
        }
      }
      terminal.message(ScanSums(outcome).message)
    }
  }

  private func end(with outcome: ScanOutcome) throws {
    if let signal = Interruption.signal { throw ExitCode(128 + signal) }
    if outcome.files.isEmpty { throw ExitCode(2) }
    let isAllFiled = outcome.files.flatMap(\.pages).allSatisfy { [.matched, .blank].contains($0.outcome) }
    if !isAllFiled || outcome.diagnostics.hasErrors { throw ExitCode(1) }
  }
}

/// How many pages became what.
private struct ScanSums {
  let message: Message

  init(_ outcome: ScanOutcome) {
    let sums = FilingOutcome.allCases.compactMap { kind in outcome.sums[kind].map { "\(kind.rawValue) \($0)" } }
    let list = sums.joined(separator: ", ")
    let pages = outcome.files.flatMap(\.pages)
    let open = pages.count { $0.outcome.needsPerson }
    message = Message(
      zh: "\(outcome.files.count) 个文件 \(pages.count) 页：\(list)"
        + (open > 0 ? "；\(open) 页等人处理，见 archive review" : "") + (outcome.undone > 0 ? "；\(outcome.undone) 个文件未做" : ""),
      en: "\(outcome.files.count) files, \(pages.count) pages: \(list)"
        + (open > 0 ? "; \(open) wait for a person, see archive review" : "")
        + (outcome.undone > 0 ? "; \(outcome.undone) files left" : ""))
  }
}

/// What became of scans, as JSON shows it.
private struct ScanOutcomeEntry: Encodable {
  struct File: Encodable {
    var file: String
    var sha256: String
    var known: Bool
    var pages: [ScanResult.Page]
  }

  var files: [File]
  var sums: [String: Int]
  var undone: Int
  var diagnostics: [DiagnosticEntry]

  init(_ outcome: ScanOutcome, language: Language) {
    files = outcome.files.map { File(file: $0.file, sha256: $0.sha256, known: $0.isKnown, pages: $0.pages) }
    sums = Dictionary(uniqueKeysWithValues: outcome.sums.map { ($0.key.rawValue, $0.value) })
    undone = outcome.undone
    diagnostics = outcome.diagnostics.map { DiagnosticEntry($0, language: language) }
  }
}

extension ScanResult.Page {
  /// The page as a row of a list.
  func cells(file: String) -> [String?] {
    [
      "\(item)", file, "\(page)", outcome.rawValue, form, code, edition.map(String.init), formPage.map(String.init),
      reason,
    ]
  }
}
