import Archive
import ArgumentParser
import Diagnostics
import Foundation
import Pipeline

/// Which archive, who acts, and when that is said to be.
struct ArchiveOptions: ParsableArguments {
  @Argument(help: "档案的文件夹。The archive's folder.")
  var archive: String

  @Option(help: "记入日志的经办人；不写则为系统用户名。Who is said to act in the log; the account's name by default.")
  var by: String?

  @Option(help: .hidden)
  var now: String?

  func validate() throws {
    guard now == nil || moment != nil else {
      throw ValidationError("--now 应如 2026-03-01T08:00:00Z。--now is like 2026-03-01T08:00:00Z.")
    }
  }

  private var moment: Date? { now.flatMap { try? Date($0, strategy: .iso8601) } }

  var clock: ArchiveClock { ArchiveClock(now: moment, user: by) }

  /// Adds to the archive.
  func write<Value>(_ body: (ArchiveWriter) throws(ArchiveFailure) -> Value) throws(ArchiveFailure) -> Value {
    try writeArchive(archive, clock: clock, body)
  }

  func reader() throws(ArchiveFailure) -> ArchiveReader { try ArchiveReader(folder: archive) }
}

/// Adds to an archive, which nobody else does meanwhile, and seals it afterwards whatever came of it.
func writeArchive<Value>(
  _ folder: String, clock: ArchiveClock, _ body: (ArchiveWriter) throws(ArchiveFailure) -> Value
) throws(ArchiveFailure) -> Value {
  let writer = try ArchiveWriter(folder: folder, clock: clock)
  let result = Result { () throws(ArchiveFailure) in try body(writer) }
  let sealing = Result { () throws(ArchiveFailure) in try writer.seal() }
  let value = try result.get()
  try sealing.get()
  return value
}

extension Terminal {
  /// Does what a command asks of an archive. What keeps it from being done is shown, and ends the command.
  func running<Value>(json: Bool = false, _ body: () throws(ArchiveFailure) -> Value) throws -> Value {
    do throws(ArchiveFailure) {
      return try body()
    } catch {
      show(error.diagnostics)
      if json { result(compactJSON(ArchiveFailureEntry(error.diagnostics, language: language))) }
      throw ExitCode(2)
    }
  }

  /// A row of cells with tabs between them.
  func row(_ cells: [String?]) { result(cells.map { $0 ?? "" }.joined(separator: "\t")) }
}

/// JSON without the end of line that `result` adds.
func compactJSON(_ value: some Encodable) -> String { prettyJSON(value).trimmingCharacters(in: .newlines) }

/// Why nothing was done, as JSON shows it.
private struct ArchiveFailureEntry: Encodable {
  var diagnostics: [DiagnosticEntry]

  init(_ diagnostics: [Diagnostic], language: Language) {
    self.diagnostics = diagnostics.map { DiagnosticEntry($0, language: language) }
  }
}
