import BudgetModel
import Diagnostics
import DocumentImport
import Testing

@Suite struct DataDocumentTests {
  @Test func aNewerVersionIsRefused() throws {
    let text = DataSample.document(projects: DataSample.project).replacing("\"version\": 1", with: "\"version\": 2")
    #expect(DataSample.failure(text)?.diagnostics.map(\.rule) == ["data.version"])
  }

  @Test func aDocumentWithoutProjectsOrProseHasNothingToPrint() {
    #expect(DataSample.failure(DataSample.document())?.diagnostics.map(\.rule) == ["projects.none"])
  }

  @Test func proseWithAnErrorIsLeftOutWithItsReason() throws {
    let part = #""partOne": {"title": {"number": "第一部分", "name": "目标"}, "chapters": [{"heading": 5}]}, "projects""#
    let text = DataSample.document(projects: DataSample.project).replacing("\"projects\"", with: part)
    let document = try DataSample.imported(text)
    #expect(document.performanceText.partOne == nil)
    #expect(
      document.errors.map(\.message.english) == ["partOne.chapters[0].heading should be text, not the number 5"])
    #expect(document.projects.count == 1)
  }

  @Test func theYearThatIsAskedForRulesAndTheOtherIsTold() throws {
    let document = try DataSample.imported(DataSample.document(projects: DataSample.project), year: 2024)
    #expect(document.performanceText.department.year.value == 2024)
    #expect(document.diagnostics.map(\.rule) == ["year.disagrees"])
  }

  @Test func aProjectOfAnotherDepartmentIsTold() throws {
    let other = DataSample.project(replacing: "某某局", with: "另一局")
    let document = try DataSample.imported(DataSample.document(projects: other))
    #expect(document.diagnostics.map(\.rule) == ["department.disagrees"])
    #expect(document.performanceText.department.name.value == "某某局")
  }

  @Test(arguments: ["5", "\"x\"", "null", "[1]"]) func anotherJSONIsNoData(text: String) {
    #expect(DataSample.failure(text)?.diagnostics.contains { $0.severity == .error } == true)
  }
}

@Suite struct JSONLinesTests {
  private func lines(_ lines: String...) throws -> ImportedDocument {
    try DataSample.imported(lines.joined(separator: "\n"), name: "data.jsonl")
  }

  @Test func eachLineIsAProject() throws {
    let other = DataSample.project(replacing: "10025Q", with: "10020N")
      .replacing(#""sequence": 1"#, with: #""sequence": 2"#)
    let document = try lines(DataSample.line(DataSample.project), "", DataSample.line(other))
    #expect(document.projects.map(\.code.value) == [seedCodes[0], seedCodes[1]])
    #expect(document.projects.map(\.location.line) == [1, 3])
    #expect(document.performanceText.department.name.value == "某某局")
    #expect(document.diagnostics.map(\.rule) == ["year.inferred"])
  }

  @Test func aLineThatIsNoJSONSpoilsNoOther() throws {
    let document = try lines("{\"code\": ", DataSample.line(DataSample.project))
    #expect(document.projects.count == 1)
    #expect(document.errors.map(\.location.line) == [1])
  }

  @Test func linesAreToldByContentToo() throws {
    let project = DataSample.line(DataSample.project)
    let text = project + "\n" + project.replacing("10025Q", with: "10020N")
    #expect(try DataSample.imported(text, name: "-").projects.count == 2)
  }

  @Test func anArrayOfProjectsIsReadAsItsElements() throws {
    #expect(try DataSample.imported("[\(DataSample.project)]").projects.count == 1)
  }

  @Test func aProjectThatNamesNoDepartmentIsRefused() throws {
    let nameless = DataSample.line(DataSample.project(replacing: "\"departmentName\": \"某某局\", ", with: ""))
    #expect(DataSample.failure(nameless)?.diagnostics.map(\.rule) == ["department.blank"])
  }
}
