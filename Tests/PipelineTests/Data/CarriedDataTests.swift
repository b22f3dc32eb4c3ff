import Foundation
import PDFFinish
import Testing

/// Every PDF carries its own data, and rendering these gives the same bytes.
@Suite struct CarriedDataTests {
  private static let code = Example.codes[5]

  @Test(arguments: Example.codes) func aSingleFormIsMadeAgainFromItsOwnData(code: String) throws {
    let form = try Rendering.example.get().form(code)
    let again = try Rendering(form.extracted(), ["--no-volume"])
    try expectSame(again.form(code), form)
    // Nothing is found in the data of one form that was not found in the whole.
    let known = try Rendering.example.get().report.diagnostics.map(\.rule)
    #expect(Set(again.report.diagnostics.map(\.rule)).subtracting(known) == [])
  }

  @Test func theVolumeAndAllSinglesAreMadeAgainFromTheVolumesData() throws {
    let first = try Rendering.example.get()
    let again = try Rendering(first.volume.extracted())
    try expectSame(again.volume, first.volume)
    for code in Example.codes { try expectSame(again.form(code), first.form(code)) }
  }

  @Test func aVolumeWithAProjectThatCouldNotBePrintedIsMadeAgain() throws {
    let first = try Rendering(Example.copy(replacing: [85: "\t五元"]), ["--no-singles"])
    #expect(first.report.refused.count == 1)
    let again = try Rendering(first.volume.extracted(), ["--no-singles"])
    try expectSame(again.volume, first.volume)
    #expect(again.report.diagnostics.map(\.rule).contains("project.unrendered"))
    #expect(again.run.status == 1)
  }

  @Test(arguments: ["a-3u", "plain"]) func theStandardIsThatOfThePDF(conformance: String) throws {
    let form = try rendered(["--pdf", conformance])
    try expectSame(try Rendering(form.extracted(), ["--no-volume"]).form(Self.code), form)
  }

  @Test func theDateIsThatOfThePDF() throws {
    let first = try Rendering(
      Repository.example, ["--only", Self.code], environment: ["SOURCE_DATE_EPOCH": "1700000000"])
    let form = try first.form(Self.code)
    #expect(try form.information("CreationDate").hasPrefix("2023-11-14T"))
    try expectSame(try Rendering(form.extracted(), ["--no-volume"]).form(Self.code), form)
  }

  @Test func aFormThatWasSetSmallerForAnotherIsSetSmallerAlone() throws {
    let long = "\t1." + String(repeating: "对见义勇为行为人救治、表彰和奖励；", count: 20)
    let layout = ["--layout", try fittingLayout().path, "--no-volume"]
    let first = try Rendering(Example.copy(replacing: [107: long]), layout)
    #expect(first.report.diagnostics.map(\.rule).contains("fit.shrunk"))
    let form = try first.form(Self.code)
    try expectSame(try Rendering(form.extracted(), layout).form(Self.code), form)
  }

  @Test func aLayoutThatHasChangedSinceIsTold() throws {
    let data = try Rendering.example.get().form(Self.code).extracted()
    let again = try Rendering(data, ["--layout", fittingLayout().path, "--no-volume"])
    #expect(again.report.diagnostics.map(\.rule).contains("rerender.layout"))
  }

  @Test(arguments: [("2023-01-01T00", "2024-01-01T00"), (#""sha256": ""#, #""sha256": "0"#)])
  func dataThatWereEditedAreSetAnewAndThatIsTold(text: String, other: String) throws {
    let data = try String(contentsOf: Rendering.example.get().form(Self.code).extracted(), encoding: .utf8)
    #expect(data.contains(text))
    let edited = try Scratch.file("edited.json", data.replacing(text, with: other).utf8)
    let again = try Rendering(edited, ["--no-volume"])
    #expect(again.report.diagnostics.map(\.rule).contains("data.edited"))
    #expect(try again.form(Self.code).information("CreationDate").hasPrefix("2023-01-01T"))
  }

  @Test func theDataAreTheSourceOfTheirDocument() throws {
    let pdf = [UInt8](try Data(contentsOf: Rendering.example.get().form(Self.code).url))
    let file = try #require(try PDFReader(pdf).attachments().first)
    #expect(file.name == "banxin-data.json")
    #expect(file.relationship == "Source")
    #expect(file.mediaType == "application/json")
  }

  /// What the data say of a font.
  private struct CarriedFont: Decodable {
    var asked: String
    var postScriptName: String
    var tableDirectorySHA256: String
  }

  private struct Carried: Decodable {
    struct Rendering: Decodable { var fonts: [CarriedFont] }
    var rendering: Rendering
  }

  @Test func theFontsOfTheVolumeAreThoseOfTheReport() throws {
    let first = try Rendering.example.get()
    let carried = try JSONDecoder().decode(Carried.self, from: Data(contentsOf: first.volume.extracted()))
    for face in first.report.fonts {
      #expect(carried.rendering.fonts.contains { $0.asked == face.name && $0.postScriptName == face.face })
    }
    #expect(carried.rendering.fonts.allSatisfy { $0.tableDirectorySHA256.wholeMatch(of: /[0-9a-f]{64}/) != nil })
    #expect(Set(carried.rendering.fonts.map(\.tableDirectorySHA256)).count == Set(first.report.fonts.map(\.face)).count)
  }

  private func rendered(_ arguments: [String]) throws -> PDFFile {
    try Rendering(Repository.example, arguments + ["--only", Self.code]).form(Self.code)
  }

  /// The form's layout with a ladder of sizes, under the form's own name.
  private func fittingLayout() throws -> URL {
    let text = try String(contentsOf: Repository.layouts.appending(path: "项目绩效目标表.yaml"), encoding: .utf8)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).filter { !$0.hasPrefix("fit:") }
    let fit = "fit: {prefer: 1 page, shrink: [leading 1.25..1.05, size 五号..小五]}\n"
    return try Scratch.file("fit.yaml", (lines.joined(separator: "\n") + "\n" + fit).utf8)
  }

  private func expectSame(_ again: PDFFile, _ first: PDFFile) throws {
    let name = first.url.lastPathComponent
    #expect(again.url.lastPathComponent == name)
    #expect(try Data(contentsOf: again.url) == Data(contentsOf: first.url), "\(name)")
  }
}

extension PDFFile {
  /// The data that the file carries, taken out by the command line.
  func extracted() throws -> URL {
    let data = try Scratch.folder().appending(path: "data.json")
    let run = try Banxin.run(["extract", url.path, "-o", data.path])
    #expect(run.status == 0 && run.messages.isEmpty, "\(run.messages)")
    return data
  }
}
