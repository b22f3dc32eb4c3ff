internal import Diagnostics
internal import Foundation

/// A report, and the folder of its department.
struct FoundReport {
  var folder: String
  var bytes: [UInt8]
  var report: ReportFile
}

/// The reports of a run: of the department's folder that is named, or of all such folders in it.
func findReports(in output: String) throws(ArchiveFailure) -> [FoundReport] {
  let names = (try? FileManager.default.contentsOfDirectory(atPath: output).sorted()) ?? []
  let folders = ([output] + names.map { "\(output)/\($0)" }).filter {
    FileManager.default.fileExists(atPath: "\($0)/report.json")
  }
  guard !folders.isEmpty else { throw ArchiveFailure(.noReport(output)) }
  var found: [FoundReport] = []
  for folder in folders {
    let path = "\(folder)/report.json"
    let bytes = try failing(at: path) { Array(try Data(contentsOf: URL(filePath: path))) }
    guard let report = try? JSONDecoder().decode(ReportFile.self, from: Data(bytes)) else {
      throw ArchiveFailure(.badReport(path))
    }
    found.append(FoundReport(folder: folder, bytes: bytes, report: report))
  }
  return found
}

extension Diagnostic {
  fileprivate static func noReport(_ folder: String) -> Diagnostic {
    Diagnostic(
      .error, "archive.no-report", zh: "文件夹中没有 report.json，不是 banxin 的输出",
      en: "no report.json in this folder: it is no output of banxin", at: SourceLocation(file: folder),
      hints: [Message(zh: "指定 banxin render 写出的文件夹", en: "name the folder that banxin render wrote")])
  }

  fileprivate static func badReport(_ path: String) -> Diagnostic {
    Diagnostic(
      .error, "archive.bad-report", zh: "report.json 读不出来", en: "report.json can't be read",
      at: SourceLocation(file: path))
  }
}
