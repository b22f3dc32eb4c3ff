import BudgetModel
import Diagnostics
import DocumentImport
import Foundation
import Testing

/// What is written can be read back, whole and to the same bytes.
@Suite struct DataRoundTripTests {
  @Test func theSeedIsReadBackAsItWasWritten() throws {
    let bytes = DataSample.encoded(DataDocument(text: try Seed.imported().performanceText))
    let again = try importDocument(from: DocumentSource(name: "data.json", bytes: bytes))
    #expect(again.diagnostics.isEmpty)
    #expect(again.refused.isEmpty)
    #expect(DataSample.encoded(DataDocument(text: again.performanceText)) == bytes)
  }

  @Test func everyFieldOfTheSeedHasItsValueAgain() throws {
    let text = try Seed.imported().performanceText
    let again = try JSONImporter().importDocument(
      from: DocumentSource(name: "data.json", bytes: DataSample.encoded(DataDocument(text: text)))
    ).performanceText
    #expect(again.projects.map(fields) == text.projects.map(fields))
    #expect(again.projects.map(\.plan.unit) == text.projects.map(\.plan.unit))
    #expect(fields(again.department) == fields(text.department))
    #expect(again.partOne.map(prose) == text.partOne.map(prose))
    #expect(again.partTwoTitle?.name.value == text.partTwoTitle?.name.value)
  }

  @Test func whatWasRenderedHowIsReadBack() throws {
    let record = RenderingRecord(
      banxin: "9.9", conformance: "a-3u", created: "2024-02-29T00:00:00Z", fitSteps: 3,
      fonts: [.init(asked: "宋体", postScriptName: "SimSun", version: "Version 5.0", tableDirectorySHA256: nil)],
      form: .init(name: "项目绩效目标表", sha256: "00ff"), numberDigits: 3, volume: .init(name: "绩效文本", sha256: nil))
    let others = [DataDocument.UnrenderedProject(sequence: nil, name: "甲"), .init(sequence: 7, name: "")]
    let text = try Seed.imported().performanceText
    let bytes = DataSample.encoded(DataDocument(text: text, unrendered: others, rendering: record))
    let again = try importDocument(from: DocumentSource(name: "data.json", bytes: bytes))
    #expect(again.rendering == record)
    #expect(again.refused.map(\.name) == ["甲", ""])
    #expect(again.refused.map(\.sequence) == [nil, 7])
    #expect(again.findings("project.unrendered").count == 2)
  }

  @Test func charactersStandForThemselvesAndSlashesAreNotEscaped() throws {
    let text = DataSample.document(projects: DataSample.project(replacing: "救助费", with: #"救\n助/𠮷\"\\"#))
    let document = try DataSample.imported(text)
    #expect(document.projects.first?.purpose.value == "救\n助/𠮷\"\\")
    let written = String(
      decoding: DataSample.encoded(DataDocument(text: document.performanceText)), as: UTF8.self)
    #expect(written.contains(#""purpose": "救\n助/𠮷\"\\""#))
  }

  @Test func theSealIsOfTheContentAndNotOfItsWhiteSpace() throws {
    let bytes = DataSample.encoded(DataDocument(text: try Seed.imported().performanceText))
    let seal = try #require(try DocumentSource(name: "data.json", bytes: bytes).dataSeal())
    #expect(seal.stated.value == String(seal.content.count))
    let spaced = String(decoding: bytes, as: UTF8.self).replacing("\n", with: "\n ")
    #expect(try DocumentSource(name: "data.json", bytes: Array(spaced.utf8)).dataSeal()?.content == seal.content)
    let changed = String(decoding: bytes, as: UTF8.self).replacing("\"5.00\"", with: "\"5.01\"")
    #expect(try DocumentSource(name: "data.json", bytes: Array(changed.utf8)).dataSeal()?.content != seal.content)
  }

  /// The values of a record without their places.
  private func fields(_ record: any FieldReadable) -> [String] {
    FieldCatalog.fields(of: type(of: record).recordKind).map { field in
      record.value(of: field.name).map { shown($0.value) } ?? "–"
    }
  }

  private func shown(_ value: FieldValue) -> String {
    switch value {
    case .text(let text): text
    case .integer(let number): String(number)
    case .amount(let amount): amount?.raw ?? "nil"
    case .indicatorValue(let value):
      "\(value.raw)|\(value.comparison?.rawValue ?? "")|\(value.number.map { "\($0)" } ?? "")|\(value.unit)"
    case .date(let date): date.raw
    case .paragraphs(let paragraphs): paragraphs.map(\.value).joined(separator: "\n")
    case .records(let records): records.map { fields($0).joined(separator: "|") }.joined(separator: "\n")
    }
  }

  private func prose(_ part: PartOne) -> [String] {
    [part.title.number.value, part.title.name.value]
      + part.narrative.chapters.flatMap { chapter in
        [chapter.heading.value] + chapter.paragraphs.map(\.value)
          + chapter.sections.flatMap { [$0.heading.value] + $0.paragraphs.map(\.value) }
      }
  }
}
