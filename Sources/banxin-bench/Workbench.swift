internal import BudgetModel
internal import Diagnostics
internal import DocumentImport
internal import FormLayout
internal import Foundation
internal import LayoutCore
internal import PageComposition
internal import Pipeline
internal import TextEngine

/// What all rounds share: the projects, their layout, and the fonts of the machine.
struct Workbench {
  let department: Department
  let projects: [Project]
  let form: FormDefinition
  let library: FontLibrary

  /// Reads the example, makes projects of it, and opens layouts and fonts. Throws what stands in the way.
  init(example: String, count: Int, seed: UInt64) throws {
    guard let folders = ResourceFolders.find() else { throw BenchError("the folders layouts and fonts are not here") }
    let layouts = LayoutLibrary(folder: folders.layouts)
    guard let form = layouts.forms["项目绩效目标表"] else { throw BenchError(layouts.diagnostics) }
    guard let policy = FontPolicy.read(file: folders.fontPolicy).policy else { throw BenchError("no font policy") }
    let text = try Workbench.read(example)
    guard text.partOne != nil else { throw BenchError("\(example) has no part one to take sentences from") }
    var synthetic = SyntheticProjects(from: text, seed: seed)
    self.department = text.department
    self.projects = (1...count).map { synthetic.project(number: $0) }
    self.form = form
    self.library = FontLibrary(policy: policy)
  }

  private static func read(_ path: String) throws -> PerformanceText {
    let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: path)))
    do {
      return try TextImporter().importDocument(from: DocumentSource(name: path, bytes: bytes)).performanceText
    } catch {
      throw BenchError(error.diagnostics)
    }
  }

  /// Chooses the fonts for bound forms and writes their subsets into a folder, as a run does once for a department.
  func fonts(for forms: [BoundForm], folder: URL) throws -> (files: FontSet, shaper: PangoShaper) {
    var demands = FontDemands()
    for form in forms {
      for text in form.texts { demands.add(text.paragraph.text, in: text.paragraph.style.text.face) }
      guard let footer = form.footer else { continue }
      demands.add(footer.paragraph(page: 1_234_567_890, of: 1).text, in: footer.style.text.face)
    }
    let plan = library.plan(for: demands)
    let files = try library.writeSubsets(of: plan, to: folder.path)
    return (files, PangoShaper(fonts: files, assignment: plan.assignment))
  }
}

/// Why there is nothing to measure.
struct BenchError: Error, CustomStringConvertible {
  let description: String

  init(_ reason: String) { description = reason }

  init(_ diagnostics: [Diagnostic]) {
    description = diagnostics.map { "\($0.location): \($0.message.english)" }.joined(separator: "\n")
  }
}
