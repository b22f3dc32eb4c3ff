import BudgetModel
import Diagnostics
import DocumentImport
import FormLayout
import Foundation
import LayoutCore
import TableLayout
import Testing

/// The official forms in `layouts/`, bound to their examples.
@Suite struct OfficialFormTests {
  @Test func thereIsAGridForEachFormAndNoOther() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: OfficialForm.layouts.path)
    let forms = files.filter { $0.hasSuffix(".yaml") && $0 != "绩效文本.yaml" }.map { String($0.dropLast(5)) }
    #expect(Set(forms) == Set(OfficialGrids.forms.keys))
  }

  @Test(arguments: OfficialGrids.forms.keys.sorted()) func theCellsAreThoseOfTheOfficialForm(name: String) throws {
    let form = try OfficialForm(name)
    var actual = form.tables.flatMap { TableGrid($0).rows }[...]
    let expected = try #require(OfficialGrids.forms[name])
    for (index, row) in expected.enumerated() {
      guard row == "…" else {
        #expect(actual.first == row)
        actual = actual.dropFirst()
        continue
      }
      let following = expected.indices.contains(index + 1) ? expected[index + 1] : nil
      actual = actual.drop { $0 != following }
    }
    #expect(actual.isEmpty)
  }

  @Test(arguments: OfficialGrids.forms.keys.sorted()) func theLayoutAndTheExampleHaveNoFindings(name: String) throws {
    let form = try OfficialForm(name)
    #expect(form.reading.diagnostics.isEmpty)
    #expect(form.imported.diagnostics.isEmpty)
    #expect(form.bound.diagnostics.isEmpty)
    #expect(form.project.form?.value == name)
  }

  @Test(arguments: OfficialGrids.forms.keys.sorted()) func theFormSaysWhereItComesFrom(name: String) throws {
    #expect(try !OfficialForm(name).definition.source.isEmpty)
  }

  @Test(arguments: OfficialGrids.forms.keys.sorted()) func theFormShowsItsOwnName(name: String) throws {
    let texts = try OfficialForm(name).bound.texts.map(\.paragraph.text)
    #expect(name == "项目绩效目标表" || texts.contains { $0.hasPrefix(name) })
  }

  /// The table of a portrait form fills the official text block of 156 mm, that of a landscape form 225 mm.
  @Test(arguments: OfficialGrids.forms.keys.sorted()) func theTextBlockIsTheOfficialOne(name: String) throws {
    let page = try OfficialForm(name).definition.page
    let sides = [page.textBlock.width, page.textBlock.height].map { Int($0.millimetres.rounded()) }
    #expect(sides == (page.isLandscape ? [225, 156] : [156, 225]))
  }
}

/// A form of `layouts/` with its example of `examples/`.
struct OfficialForm {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  static let layouts = root.appending(path: "layouts")

  let reading: LayoutReading<FormDefinition>
  let definition: FormDefinition
  let imported: ImportedDocument
  let project: Project
  let bound: BoundForm

  init(_ name: String) throws {
    let file = OfficialForm.layouts.appending(path: "\(name).yaml")
    reading = readForm(yaml: try String(contentsOf: file, encoding: .utf8), file: file.lastPathComponent)
    definition = try #require(reading.definition)
    let data = OfficialForm.root.appending(path: "examples/\(name).json")
    imported = try importDocument(
      from: DocumentSource(name: data.lastPathComponent, bytes: [UInt8](try Data(contentsOf: data))))
    project = try #require(imported.performanceText.projects.first)
    bound = definition.bind(project, of: imported.performanceText.department)
  }

  var tables: [Table] {
    bound.blocks.compactMap { if case .table(let table) = $0 { table } else { nil } }
  }
}
