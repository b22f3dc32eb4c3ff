import BudgetModel
import Diagnostics

/// Reads the parts' titles and part one's prose from a data file.
struct NarrativeDataReader {
  let document: ObjectReader
  /// What findings name as their record: the department's code.
  let record: String

  /// Part one; nil where there is none, or where something is wrong with it.
  func partOne() -> PartReading<PartOne> {
    reading("partOne") { node, findings in
      let part = ObjectReader(node, as: .partOne, path: "partOne", findings: findings)
      let chapters = part.objects("chapters", as: .chapter).map(chapter)
      let title = part.object("title", as: .partTitle).map(self.title) ?? missingTitle(part)
      return PartOne(title: title, narrative: Narrative(chapters: chapters))
    }
  }

  /// Part two's title lines.
  func partTwo() -> PartReading<PartTitle> {
    reading("partTwo") { node, findings in
      title(ObjectReader(node, as: .partTitle, path: "partTwo", findings: findings))
    }
  }

  private func reading<Part>(_ key: String, _ read: (JSONNode, RecordFindings) -> Part) -> PartReading<Part> {
    guard let node = document[key] else { return PartReading(part: nil, diagnostics: []) }
    let findings = RecordFindings(record: record)
    let part = read(node, findings)
    return PartReading(part: findings.diagnostics.hasErrors ? nil : part, diagnostics: findings.diagnostics)
  }

  private func title(_ object: ObjectReader) -> PartTitle {
    PartTitle(number: object.line("number"), name: object.line("name"))
  }

  private func missingTitle(_ part: ObjectReader) -> PartTitle {
    part.findings.report(
      "part.name-missing", severity: .warning, at: part.location, zh: "第一部分没有标题", en: "part one has no title")
    return PartTitle(number: Sourced("", at: part.location), name: Sourced("", at: part.location))
  }

  private func chapter(_ object: ObjectReader) -> Narrative.Chapter {
    Narrative.Chapter(
      heading: object.line("heading"), paragraphs: object.paragraphs("paragraphs"),
      sections: object.objects("sections", as: .section).map { section in
        Narrative.Section(heading: section.line("heading"), paragraphs: section.paragraphs("paragraphs"))
      })
  }
}
