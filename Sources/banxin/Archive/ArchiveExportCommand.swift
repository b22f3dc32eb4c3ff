import Archive
import ArchiveOutput
import ArgumentParser
import Diagnostics
import Foundation
import Pipeline

struct ArchiveExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "导出成一个 PDF/A-3：原件、签字件、数据、归档记录。One PDF/A-3: original, scans, data, record.",
    discussion: """
      先是原件各页，再是签字件的扫描页（彩色；原文字透明地铺在上面，可以查找、复制），最后一页是归档记录。文件里带着原件、数据和
      记录（JSON）；元数据有档号各项。同一档案导出的逐字节相同。
      The pages of the original, then the scans in colour with the original's text over them unseen, then the record. The
      file carries the original, its data and the record as JSON. The same archive gives the same bytes.

      例 Examples:
        banxin archive export 档案 13022523P000PCJ10025Q -o 归档.pdf
        banxin archive export 档案 --all -o 导出            每份一个文件，另有 index.csv、index.pdf
      退出码 Exit codes: 0 已写成 written; 1 有的没有写成 some were not; 2 没有写成 nothing was.
      """)

  @OptionGroup var options: ArchiveOptions

  @Argument(help: "码旁所印的 12 位名称、项目编码，或合订本的 部门-年度。Its 12 characters, or the project's code.")
  var code: String?

  @Flag(help: "全部文件的现行版。The current edition of every document.")
  var all = false

  @Option(help: "第几版；不写为现行版。The edition; the current one by default.")
  var edition: Int?

  @Option(
    name: [.customShort("o"), .customLong("output")], help: "写成的文件；--all 时是文件夹。The file, or with --all the folder.")
  var output: String

  @OptionGroup var common: CommonOptions

  func validate() throws {
    guard all == (code == nil) else {
      throw ValidationError("写一份文件的编码，或 --all。Name a document, or give --all.")
    }
    guard !all || edition == nil else { throw ValidationError("--edition 用于一份文件。--edition is for one document.") }
  }

  func run() throws {
    let terminal = Terminal(language: common.messageLanguage)
    let (files, diagnostics) = try terminal.running(json: common.json) { () throws(ArchiveFailure) in
      let reader = try options.reader()
      guard let code else { return try exportAll(of: reader) }
      let result = try ArchiveExporter(reader).export(reader.document(matching: code, edition: edition), to: output)
      return ([result.file], result.diagnostics)
    }
    terminal.show(diagnostics)
    if common.json {
      terminal.result(compactJSON(ExportEntry(files, diagnostics, language: terminal.language)))
    } else {
      for file in files { terminal.row([file.file, "\(file.pages)", "\(file.scanned)", file.standard, file.sha256]) }
    }
    if files.isEmpty { throw ExitCode(2) }
    if diagnostics.hasErrors { throw ExitCode(1) }
  }

  /// Every document into a file of its own; one that fails leaves the others.
  private func exportAll(of reader: ArchiveReader) throws(ArchiveFailure) -> ([ExportedFile], [Diagnostic]) {
    try writing(output) { try FileManager.default.createDirectory(atPath: output, withIntermediateDirectories: true) }
    let exporter = try ArchiveExporter(reader)
    var (entries, diagnostics): ([(document: ArchivedDocument, file: ExportedFile)], [Diagnostic]) = ([], [])
    for document in try reader.documents() {
      do throws(ArchiveFailure) {
        let result = try exporter.export(document, to: "\(output)/\(document.exportName)")
        entries.append((document, result.file))
        diagnostics += result.diagnostics
      } catch {
        diagnostics += error.diagnostics
      }
    }
    try exporter.writeIndex(of: entries, in: output)
    return (entries.map(\.file), diagnostics)
  }
}

extension ArchivedDocument {
  /// Its name among exported files: the archive's, which no other document has, and its own.
  fileprivate var exportName: String {
    let name = file.split(separator: "/").last.map(String.init) ?? "\(code).pdf"
    return "\(printedName)-\(name)"
  }
}

/// What was exported, as JSON shows it.
private struct ExportEntry: Encodable {
  var files: [ExportedFile]
  var diagnostics: [DiagnosticEntry]

  init(_ files: [ExportedFile], _ diagnostics: [Diagnostic], language: Language) {
    self.files = files
    self.diagnostics = diagnostics.map { DiagnosticEntry($0, language: language) }
  }
}
