import BudgetModel
import DocumentImport
import Foundation
import Testing

/// The example as a Word document and as workbooks, which other people's libraries made.
@Suite struct OfficeInputTests {
  @Test(arguments: OfficeExamples.names) func theSameDataMakesTheSameBytes(name: String) throws {
    let rendering = try Rendering(try OfficeExamples.file(name), ["--no-verify", "--jobs", "2"])
    #expect(rendering.run.status == 0, "\(rendering.run.messages)")
    let example = try Rendering.example.get().files()
    let files = try rendering.files()
    #expect(files.keys.sorted() == example.keys.sorted())
    for (name, bytes) in example where name != "report.json" { #expect(files[name] == bytes, "\(name)") }
  }

  @Test func aWordDocumentIsTheDataOfItsPDFs() throws {
    let volume = try Rendering.example.get().volume.url
    let word = try OfficeExamples.file("leting-2023.docx")
    let run = try Banxin.run(["verify", volume.path, "--data", word.path])
    #expect(run.status == 0, "\(run.messages)")
  }

  @Test func standardInputIsToldByItsContent() throws {
    let list = try OfficeExamples.file("leting-2023-list.xlsx")
    let run = try Banxin.run(["why", "-", "--only", Example.codes[0]], input: list)
    #expect(run.status == 0, "\(run.messages)")
    #expect(run.text.hasPrefix("\(Example.codes[0])  1.见义勇为工作经费绩效目标表\n"))
  }
}
