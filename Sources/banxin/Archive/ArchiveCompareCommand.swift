import Archive
import ArchiveOutput
import ArgumentParser
import Diagnostics
import Foundation
import Pipeline
import SafeFiles
import ScanComparison

struct ArchiveCompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "签字件与原件比较：纸上多了什么，格内有没有改动。What paper shows beyond the print, and what differs in cells.",
    discussion: """
      每处一行：页、种类、位置（毫米，自页面左上角：左、上、宽、高）、所在的格、内容。种类：changed 字不同，covered 字被盖住，
      struck 字被划去，added 加写；seal 印章，stroke 笔迹。每页一张图：原件、加框的扫描件、图例。
      A line for each: page, kind, place in mm from the top left of the page (left, top, width, height), cell, text. A picture
      of each page: the original, the scan with frames, a legend.
      退出码 Exit codes: 0 格内没有改动 nothing differs in cells; 1 有改动，或有页不能比较 some do, or a page can't be compared;
      2 没有可比较的 nothing to compare.
      """)

  @OptionGroup var options: ArchiveOptions

  @Argument(help: "码旁所印的 12 位名称、项目编码，或合订本的 部门-年度。Its 12 characters, or the project's code.")
  var code: String

  @Option(help: "第几页；可重复，不写为全部。Which page, repeatable; all by default.")
  var page: [Int] = []

  @Option(help: "第几版；不写为现行版。The edition; the current one by default.")
  var edition: Int?

  @Option(
    name: [.customShort("o"), .customLong("output")], help: "图片的文件夹；不写则不写图片。The folder for pictures; none by default.")
  var output: String?

  @OptionGroup var common: CommonOptions

  func run() throws {
    let terminal = Terminal(language: common.messageLanguage)
    let (pages, pictures, diagnostics) = try terminal.running(json: common.json) { () throws(ArchiveFailure) in
      let reader = try options.reader()
      let document = try reader.document(matching: code, edition: edition)
      let result = try ArchiveComparer(reader).compare(document, pages: page.isEmpty ? nil : Set(page))
      return (result.pages, try write(result.pages, of: document), result.diagnostics)
    }
    terminal.show(diagnostics)
    if common.json {
      let entries = zip(pages, pictures).map { ComparedPageEntry($0, picture: $1) }
      terminal.result(compactJSON(ComparisonEntry(pages: entries, diagnostics, language: terminal.language)))
    } else {
      for page in pages { show(page, on: terminal) }
      terminal.message(summary(of: pages))
    }
    if pages.isEmpty { throw ExitCode(2) }
    if pages.contains(where: \.hasChanges) || diagnostics.hasErrors { throw ExitCode(1) }
  }

  /// The paths of the pictures, nil where none are wanted.
  private func write(
    _ pages: [ComparedPage], of document: ArchivedDocument
  ) throws(ArchiveFailure) -> [String?] {
    guard let output else { return pages.map { _ in nil } }
    var paths: [String?] = []
    for page in pages {
      let path = "\(output)/\(document.printedName)-\(page.number).png"
      try writing(path) {
        try FileManager.default.createDirectory(atPath: output, withIntermediateDirectories: true)
        try writeAtomically(page.picture, to: path)
      }
      paths.append(path)
    }
    return paths
  }

  private func show(_ page: ComparedPage, on terminal: Terminal) {
    let number = String(page.number)
    for found in page.comparison.differences {
      terminal.row([number, found.kind.rawValue] + found.area.cells + [found.cell?.label, found.text])
    }
    for mark in page.comparison.marks {
      let words = "\(mark.chinese)；\(mark.inWords)"
      terminal.row([number, mark.kind.rawValue] + mark.area.cells + [mark.cell?.label, words])
    }
  }

  private func summary(of pages: [ComparedPage]) -> Message {
    let changes = pages.reduce(0) { $0 + $1.comparison.differences.count }
    let hidden = pages.reduce(0) { $0 + $1.comparison.hidden.count }
    return Message(
      zh: "比较了 \(pages.count) 页：改动 \(changes) 处" + (hidden > 0 ? "；\(hidden) 字被笔迹盖住，请人看。" : "。"),
      en: "\(pages.count) pages compared: \(changes) changes"
        + (hidden > 0 ? "; \(hidden) characters lie under strokes, have a look." : "."))
  }
}

/// Writes a file whose failure is told as an archive's.
func writing(_ path: String, _ body: () throws -> Void) throws(ArchiveFailure) {
  do { try body() } catch {
    let reason = systemReason(error)
    throw ArchiveFailure([
      Diagnostic(
        .error, "archive.file", zh: "文件不能写：\(reason.chinese)", en: "a file can't be written: \(reason.english)",
        at: SourceLocation(file: path))
    ])
  }
}

extension PaperArea {
  /// Millimetres with one decimal.
  fileprivate var cells: [String] { [left, top, width, height].map { String(format: "%.1f", $0) } }
}

/// A comparison as JSON shows it.
private struct ComparisonEntry: Encodable {
  var pages: [ComparedPageEntry]
  var diagnostics: [DiagnosticEntry]

  init(pages: [ComparedPageEntry], _ diagnostics: [Diagnostic], language: Language) {
    self.pages = pages
    self.diagnostics = diagnostics.map { DiagnosticEntry($0, language: language) }
  }
}

private struct ComparedPageEntry: Encodable {
  var page: Int
  var changed: Bool
  var differences: [CellDifference]
  var marks: [PaperMark]
  /// The printed characters that lie under marks.
  var hidden: String
  var likeness: Double
  var picture: String?

  init(_ page: ComparedPage, picture: String?) {
    self.page = page.number
    changed = page.hasChanges
    (differences, marks) = (page.comparison.differences, page.comparison.marks)
    hidden = page.comparison.hidden.map(\.text).joined()
    likeness = page.comparison.likeness
    self.picture = picture
  }
}
