import Foundation
import Testing

/// The example with its first three projects: quick to render again and again.
struct SmallDepartment {
  let input: URL
  /// The files of a run that nothing disturbed, by their names; without the report.
  let files: [String: Data]

  static let shared = Result { try SmallDepartment() }

  static let arguments = ["--no-verify", "--jobs", "2"]

  private init() throws {
    let lines = try Example.text().components(separatedBy: "\n")
    let end = try #require(lines.firstIndex { $0.contains("4.政法工作经费绩效目标表") })
    input = try Scratch.file("三项.txt", lines[..<end].joined(separator: "\n").utf8)
    files = try SmallDepartment.files(in: Rendering(input, SmallDepartment.arguments).folder)
  }

  func render(_ more: [String] = [], into output: URL, environment: [String: String] = [:]) throws -> Program {
    try Banxin.run(
      ["render", input.path, "-o", output.path] + SmallDepartment.arguments + more, environment: environment)
  }

  /// Everything in the department's folder but its report, hidden files and all.
  static func files(in folder: URL) throws -> [String: Data] {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0 != "report.json" }
    let entries = try names.map { ($0, try Data(contentsOf: folder.appending(path: $0))) }
    return Dictionary(uniqueKeysWithValues: entries)
  }

  static func report(in folder: URL) throws -> Report {
    try JSONDecoder.decode(Report.self, from: Data(contentsOf: folder.appending(path: "report.json")))
  }
}
