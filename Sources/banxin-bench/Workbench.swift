internal import BudgetModel
internal import Diagnostics
internal import DocumentImport
internal import Foundation
internal import Pipeline

/// What all rounds share: a department of synthetic projects with its layouts, and the fonts of the machine.
struct Workbench {
  let department: BoundDepartment
  /// The example's own department.
  let example: BoundDepartment
  let fonts: FontSession
  /// The example's first chapter in prose.
  let prose: String

  /// Reads the example, makes projects of it, and opens layouts and fonts. Throws what stands in the way.
  init(example: String, count: Int, seed: UInt64) throws {
    guard let folders = ResourceFolders.find() else { throw BenchError("the folders layouts and fonts are not here") }
    let layouts = LayoutLibrary(folder: folders.layouts)
    guard let form = layouts.forms["项目绩效目标表"], let volume = layouts.volumes["绩效文本"] else {
      throw BenchError(layouts.diagnostics)
    }
    let read = try Workbench.read(example)
    let imported = try Workbench.synthetic(read, count: count, seed: seed)
    self.example = BoundDepartment(read, form: form, volume: volume, only: [])
    self.department = BoundDepartment(imported, form: form, volume: volume, only: [])
    self.fonts = try FontSession(folders: folders)
    let chapters = read.performanceText.partOne?.narrative.chapters ?? []
    self.prose = chapters.first?.paragraphs.map(\.value).joined() ?? ""
  }

  private static func read(_ path: String) throws -> ImportedDocument {
    let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: path)))
    do {
      return try TextImporter().importDocument(from: DocumentSource(name: path, bytes: bytes))
    } catch {
      throw BenchError(error.diagnostics)
    }
  }

  /// The department with other projects.
  private static func synthetic(
    _ imported: ImportedDocument, count: Int, seed: UInt64
  ) throws(BenchError) -> ImportedDocument {
    guard imported.performanceText.partOne != nil else { throw BenchError("no part one to take sentences from") }
    var synthetic = SyntheticProjects(from: imported.performanceText, seed: seed)
    var imported = imported
    imported.performanceText.projects = (1...count).map { synthetic.project(number: $0) }
    return imported
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
