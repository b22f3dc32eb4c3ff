import Foundation
import Testing

/// An input that was rendered, and the folder of its department.
struct Rendering {
  let run: Program
  /// The folder that `-o` named.
  let output: URL
  let folder: URL
  let report: Report

  init(_ input: URL, _ arguments: [String] = [], environment: [String: String] = [:]) throws {
    output = try Scratch.folder()
    run = try Banxin.run(["render", input.path, "-o", output.path] + arguments, environment: environment)
    folder = output.appending(path: try #require(try Rendering.names(in: output).first))
    let file = folder.appending(path: "report.json")
    try #require(
      FileManager.default.fileExists(atPath: file.path), "status \(run.status): \(run.messages.suffix(2000))")
    let json = try Data(contentsOf: file)
    report = try JSONDecoder.decode(Report.self, from: json)
  }

  /// The example, rendered once for all tests that only read it.
  static let example = Result { try Rendering(Repository.example, ["--jobs", "2"]) }
  static let exampleAsText = Result { try Rendering(Repository.example, ["--format", "text"]) }

  var volume: PDFFile {
    get throws { PDFFile(url: folder.appending(path: try #require(report.volume).file)) }
  }

  /// The single form of a project.
  func form(_ code: String) throws -> PDFFile {
    let form = try #require(report.forms.first { $0.code == code })
    return PDFFile(url: folder.appending(path: try #require(form.file)))
  }

  /// The names of the department's files, sorted.
  func names() throws -> [String] { try Rendering.names(in: folder) }

  /// The contents of the files by their names.
  func files() throws -> [String: Data] {
    let entries = try names().map { ($0, try Data(contentsOf: folder.appending(path: $0))) }
    return Dictionary(uniqueKeysWithValues: entries)
  }

  static func names(in folder: URL) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
  }
}
