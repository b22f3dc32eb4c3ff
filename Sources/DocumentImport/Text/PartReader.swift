import BudgetModel
import Diagnostics

/// What could be read of a part, and the findings. Nil where the input has no such part or it had to be refused.
struct PartReading<Part> {
  var part: Part?
  var diagnostics: [Diagnostic]
}

extension TextSections {
  /// Part one, with the department as the record of its findings.
  func readPartOne(record: String) -> PartReading<PartOne> {
    guard let partOne else { return PartReading(part: nil, diagnostics: []) }
    let narrative = NarrativeReader(partOne.paragraphs)
    let title = partOne.readTitle(record: record)
    let faults = partOne.paragraphs.flatMap { $0.faultFindings(record: record, field: partOne.number.text) }
    let unplaced = narrative.unplaced.map { $0.unplacedFinding(record: record) }
    let part = title.part.map { PartOne(title: $0, narrative: Narrative(chapters: narrative.chapters)) }
    return PartReading(
      part: faults.hasErrors ? nil : part, diagnostics: title.diagnostics + faults + unplaced)
  }

  /// Part two's title lines. The paragraphs between them and the first form belong to nothing.
  func readPartTwoTitle(record: String) -> PartReading<PartTitle> {
    guard let partTwo else { return PartReading(part: nil, diagnostics: []) }
    var title = partTwo.readTitle(record: record)
    title.diagnostics += partTwo.paragraphs.map { $0.unplacedFinding(record: record) }
    return title
  }
}

extension TextSections {
  /// The findings about text outside the parts: an error where it is part one without its heading.
  func findingsOutsideParts(record: String) -> [Diagnostic] {
    let chapter = unplaced.first { partOne == nil && ChapterHeading.isOne($0.text) }
    let heading = chapter.map { chapter in
      Diagnostic(
        .error, "part.heading-missing",
        zh: "“\(chapter.text.quoted)”之前没有“第一部分”一行，第一部分不会打印",
        en: "no line 「第一部分」 stands before 「\(chapter.text.quoted)」: part one is not printed",
        at: chapter.location, record: record, field: "第一部分",
        hints: [Message(zh: "在它之前加上“第一部分”和这部分的标题", en: "add 「第一部分」 and the part's title before it")])
    }
    return [heading].compactMap(\.self) + unplaced.map { $0.unplacedFinding(record: record) }
  }
}

extension TextSections.Part {
  fileprivate func readTitle(record: String) -> PartReading<PartTitle> {
    let lines = [number] + [name].compactMap(\.self)
    let faults = lines.flatMap { $0.faultFindings(record: record, field: number.text) }
    let title = PartTitle(number: number.sourced, name: name?.sourced ?? Sourced("", at: number.location))
    return PartReading(part: faults.hasErrors ? nil : title, diagnostics: faults + missingName(record: record))
  }

  private func missingName(record: String) -> [Diagnostic] {
    guard name == nil else { return [] }
    return [
      Diagnostic(
        .warning, "part.name-missing", zh: "“\(number.text)”之后没有标题", en: "「\(number.text)」 has no title after it",
        at: number.location, record: record, field: number.text)
    ]
  }
}

extension TextParagraph {
  /// The findings about the paragraph's characters.
  func faultFindings(record: String?, field: String?) -> [Diagnostic] {
    faults.compactMap { $0.diagnostic(record: record, field: field) }
  }

  /// The finding that the paragraph belongs to no field and will not be printed.
  func unplacedFinding(record: String?) -> Diagnostic {
    Diagnostic(
      .warning, "text.unplaced",
      zh: "这段文字不属于任何栏目，不会打印：\(text.quoted)", en: "this text belongs to no field and is not printed: \(text.quoted)",
      at: location, record: record,
      hints: [Message(zh: "删去它，或移到所属的标题之下", en: "delete it, or move it below the heading it belongs to")])
  }
}
