import Archive
import ArgumentParser
import Diagnostics
import Pipeline

/// Registers what a run has rendered, as soon as it is.
struct RegisterRendering {
  let archive: String

  /// Sees before the run that there is an archive to register in.
  func prepare(on terminal: Terminal) throws {
    _ = try terminal.running { () throws(ArchiveFailure) in try ArchiveReader(folder: archive) }
  }

  /// Registers the departments that have a report. Whether all of their files could be.
  func register(_ outcome: RenderOutcome, on terminal: Terminal) throws -> Bool {
    let folders = outcome.departments.filter(\.isReported).map(\.folder)
    guard !folders.isEmpty else { return true }
    let results = try terminal.running { () throws(ArchiveFailure) in
      try writeArchive(archive, clock: ArchiveClock()) { (writer) throws(ArchiveFailure) in
        var results: [RegisterResult] = []
        for folder in folders { results.append(try writer.register(output: folder)) }
        return results
      }
    }
    for result in results {
      terminal.show(result.diagnostics)
      terminal.message(RegisterSummary(result).sum)
    }
    return !results.contains { $0.diagnostics.hasErrors }
  }
}
