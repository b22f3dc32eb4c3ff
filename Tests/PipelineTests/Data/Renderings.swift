import Diagnostics
import Foundation
import Pipeline
import Testing

/// A folder of the test's own, removed with it.
final class Workplace: Sendable {
  let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "banxin-tests-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  func write(_ bytes: some Sequence<UInt8>, as name: String) throws -> String {
    let file = folder.appending(path: name)
    try Data(bytes).write(to: file)
    return file.path
  }

  /// Renders an input into a folder of its own.
  func render(_ input: String, into name: String, _ change: (inout RenderRequest) -> Void = { _ in }) -> RunFiles {
    var request = RenderRequest(inputs: [input], outputFolder: folder.appending(path: name).path, jobs: 2)
    change(&request)
    return RunFiles(outcome: Pipeline.render(request, language: .english))
  }

  /// Takes the data out of a PDF and puts them into a file.
  func extract(_ pdf: URL, as name: String) throws -> String {
    let extracted = extractData(from: pdf.path)
    #expect(extracted.diagnostics.isEmpty)
    return try write(try #require(extracted.data), as: name)
  }
}

/// What a run wrote.
struct RunFiles {
  var outcome: RenderOutcome

  var singles: [URL] { departments.flatMap { department in department.report.forms.compactMap { file($0.file) } } }
  var volume: URL? { departments.first.flatMap { file($0.report.volume?.file) } }
  var rules: Set<String> { Set(outcome.diagnostics.map(\.rule)) }

  private var departments: [RenderOutcome.Department] { outcome.departments }

  private func file(_ name: String?) -> URL? {
    name.flatMap { name in departments.first.map { URL(filePath: $0.folder).appending(path: name) } }
  }
}

/// The published example.
enum PublishedText {
  static let path = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "examples/leting-2023.txt").path

  /// A copy in which one text is replaced.
  static func replacing(_ text: String, with other: String) throws -> [UInt8] {
    let original = try String(contentsOfFile: path, encoding: .utf8)
    #expect(original.contains(text))
    return Array(original.replacing(text, with: other).utf8)
  }
}
