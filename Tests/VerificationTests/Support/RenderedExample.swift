import BudgetModel
import Diagnostics
import DocumentImport
import FormLayout
import Foundation
import Pipeline
import Verification

/// The example rendered once for all tests: the first project made long enough for two pages, with the volume.
struct RenderedExample: Sendable {
  let single: [UInt8]
  let volume: [UInt8]
  let expectedSingle: ExpectedDocument
  let expectedVolume: ExpectedDocument
  /// Where the files are.
  let folder: URL
  let singleFile: String
  let volumeFile: String

  static let shared = Result { try RenderedExample() }

  private init() throws {
    let text = try RenderedExample.text()
    folder = FileManager.default.temporaryDirectory.appending(path: "verification-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let input = folder.appending(path: "data.json")
    try Data(DataDocument(text: text).encoded { _ in "" }).write(to: input)
    let request = RenderRequest(inputs: [input.path], outputFolder: folder.path, jobs: 2, verifies: false)
    let outcome = render(request, language: .english)
    let report = outcome.departments[0]
    singleFile = "\(report.folder)/\(report.report.forms[0].file ?? "")"
    volumeFile = "\(report.folder)/\(report.report.volume?.file ?? "")"
    single = try [UInt8](Data(contentsOf: URL(filePath: singleFile)))
    volume = try [UInt8](Data(contentsOf: URL(filePath: volumeFile)))
    let layouts = LayoutLibrary(folder: Repository.layouts.path)
    guard let form = layouts.forms["项目绩效目标表"], let volumeLayout = layouts.volumes["绩效文本"] else {
      throw MissingLayout()
    }
    let forms = text.projects.map { form.bind($0, of: text.department) }
    expectedSingle = .form(forms[0])
    expectedVolume = .volume(
      volumeLayout.bind(text, missing: []),
      forms: zip(text.projects, forms).map { SequencedForm(sequence: $0.sequence.value, form: $1) })
  }

  private struct MissingLayout: Error {}

  /// The example's part one and its first two projects.
  private static func text() throws -> PerformanceText {
    let file = Repository.root.appending(path: "examples/leting-2023.txt")
    let source = DocumentSource(name: file.path, bytes: try [UInt8](Data(contentsOf: file)))
    var text = try TextImporter().importDocument(from: source, options: ImportOptions()).performanceText
    text.projects = Array(text.projects.prefix(2))
    text.projects[0].goals = (1...18).map { Sourced("\($0).对见义勇为行为人救治、表彰和奖励，共 \($0) 次，进行宣传。") }
    text.projects[0].indicators += text.projects[0].indicators.prefix(4)
    return text
  }
}

enum Repository {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  static let layouts = root.appending(path: "layouts")
}
