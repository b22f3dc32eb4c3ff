import Diagnostics
import Foundation
import Pipeline

/// The example's forms as PDFs, by their places in it: as they are, or with one digit of their amounts changed.
struct ExampleForms: Sendable {
  let forms: [[UInt8]]

  /// The example as it is.
  static let unchanged = Result { try ExampleForms(text: text()) }

  private init(text: String) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "comparison-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let input = folder.appending(path: "data.txt")
    try Data(text.utf8).write(to: input)
    let request = RenderRequest(
      inputs: [input.path], outputFolder: folder.path, makesVolume: false, jobs: 2, verifies: false)
    let outcome = render(request, language: .english)
    forms = try outcome.departments.flatMap { department in
      try department.report.forms.compactMap(\.file).map {
        try [UInt8](Data(contentsOf: URL(filePath: "\(department.folder)/\($0)")))
      }
    }
  }

  /// The example with one digit of its amounts changed in each form that has any, by a seed.
  init(changingDigits seed: Int) throws {
    var lines = try ExampleForms.text().components(separatedBy: "\n")
    var seen = 0
    for index in lines.indices {
      if lines[index].contains("绩效目标表") { seen = 0 }
      guard lines[index].wholeMatch(of: /\t\d+\.\d\d/) != nil else { continue }
      // The amounts of a form: the budget, what of it is fiscal, and four quarters.
      if seen == seed % 6 { lines[index] = ExampleForms.changed(lines[index], by: 1 + seed % 9) }
      seen += 1
    }
    try self.init(text: lines.joined(separator: "\n"))
  }

  /// A number with its digit before the point increased, modulo 10.
  private static func changed(_ line: String, by step: Int) -> String {
    var characters = Array(line)
    guard let point = characters.firstIndex(of: "."), let digit = characters[point - 1].wholeNumberValue else {
      return line
    }
    characters[point - 1] = Character(String((digit + step) % 10))
    return String(characters)
  }

  private static func text() throws -> String {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    return try String(contentsOf: root.appending(path: "examples/leting-2023.txt"), encoding: .utf8)
  }
}
