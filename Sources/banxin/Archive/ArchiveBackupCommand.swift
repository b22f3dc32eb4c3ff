import Archive
import ArgumentParser
import Diagnostics
import Pipeline

struct ArchiveBackupCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup",
    abstract: "把档案复制到另一处，复制后逐一核对。Copies the archive elsewhere, and checks the copy.",
    discussion: """
      目标是新文件夹，或本档案以前的备份（只复制新增的）；别的文件夹不碰。备份本身就是一个档案，可以直接读。
      The target is new, or an earlier backup of this archive, which gets what is new; no other folder is touched. A backup
      is an archive itself.
      退出码 Exit codes: 0 已备份 done; 1 有损坏的文件没有复制 damaged files were left out; 2 没有备份 not done.
      """)

  @OptionGroup var options: ArchiveOptions

  @Argument(help: "备份的文件夹。The folder of the backup.")
  var target: String

  @OptionGroup var common: CommonOptions

  func run() throws {
    let terminal = Terminal(language: common.messageLanguage)
    let line = ProgressLine(language: terminal.language)
    let result = try terminal.running(json: common.json) { () throws(ArchiveFailure) in
      try options.write { (writer) throws(ArchiveFailure) in try writer.backUp(to: target) { line?.show($0) } }
    }
    line?.clear()
    terminal.show(result.diagnostics)
    if common.json {
      terminal.result(compactJSON(BackupEntry(result, language: terminal.language)))
    } else {
      terminal.message(
        Message(
          zh: "复制 \(result.copied) 个文件，原有 \(result.kept) 个，共 \(result.bytes) 字节",
          en: "\(result.copied) files copied, \(result.kept) there before, \(result.bytes) bytes in all"))
      terminal.result(target)
    }
    if result.diagnostics.hasErrors { throw ExitCode(1) }
  }
}

/// What a backup came to, as JSON shows it.
private struct BackupEntry: Encodable {
  var copied: Int
  var kept: Int
  var bytes: Int
  var diagnostics: [DiagnosticEntry]

  init(_ result: BackupResult, language: Language) {
    (copied, kept, bytes) = (result.copied, result.kept, result.bytes)
    diagnostics = result.diagnostics.map { DiagnosticEntry($0, language: language) }
  }
}
