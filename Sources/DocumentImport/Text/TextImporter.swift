import BudgetModel
import Diagnostics

/// Reads the text that a converter makes of a department's performance text in Word: one cell a line with a TAB before
/// it, one blank line after each row, no spans.
public struct TextImporter: DocumentImporter {
  public init() {}

  public func importDocument(
    from source: DocumentSource, options: ImportOptions = ImportOptions()
  ) throws(ImportFailure) -> ImportedDocument {
    let lines = textLines(of: try source.decodedText(), file: source.name)
    let sections = TextSections(TextScanner.blocks(of: lines))
    guard !sections.forms.isEmpty else { throw ImportFailure([sections.withoutForms(source.name)]) }
    let readings = sections.forms.map { ProjectReading($0) }.refusingSharedCodes()
    return try assemble(sections, readings, source: source, options: options)
  }
}

private func assemble(
  _ sections: TextSections, _ readings: [ProjectReading], source: DocumentSource, options: ImportOptions
) throws(ImportFailure) -> ImportedDocument {
  let projects = readings.compactMap(\.project)
  let refused = readings.filter { $0.project == nil }.map(\.identity)
  let inference = DepartmentInference(projects, source: source.name, options: options)
  let diagnostics = readings.flatMap(\.diagnostics) + inference.diagnostics
  guard let department = inference.department else {
    throw ImportFailure(diagnostics.inSourceOrder, refused: refused)
  }
  let record = department.code.value
  let partOne = sections.readPartOne(record: record)
  let partTwoTitle = sections.readPartTwoTitle(record: record)
  let unplaced = sections.findingsOutsideParts(record: record)
  return ImportedDocument(
    performanceText: PerformanceText(
      department: department, partOne: partOne.part, partTwoTitle: partTwoTitle.part, projects: projects),
    refused: refused,
    diagnostics: (diagnostics + partOne.diagnostics + partTwoTitle.diagnostics + unplaced).inSourceOrder)
}

extension TextSections {
  /// The finding that the text has no form: part one alone, or something else altogether.
  func withoutForms(_ file: String) -> Diagnostic {
    guard let part = partTwo ?? partOne else {
      return Diagnostic(
        .error, "file.unknown-format", zh: "不是绩效文本：没有“第一部分”“第二部分”，也没有项目表",
        en: "not a performance text: it has no part one, no part two and no project's form",
        at: SourceLocation(file: file))
    }
    return Diagnostic(
      .error, "projects.none", zh: "没有项目：全文没有一张项目绩效目标表", en: "there are no projects: the text has no project's form",
      at: part.number.location,
      hints: [Message(zh: "检查第二部分是否导出完整", en: "check that part two was exported whole")])
  }
}

extension [Diagnostic] {
  /// The findings by the line and column that they speak of, sheet by sheet.
  var inSourceOrder: [Diagnostic] {
    let sheets = reduce(into: [String]()) { sheets, finding in
      if !sheets.contains(finding.location.sheet) { sheets.append(finding.location.sheet) }
    }
    let ranks = Dictionary(uniqueKeysWithValues: sheets.enumerated().map { ($1, $0) })
    let order = { (finding: Diagnostic) in
      (ranks[finding.location.sheet] ?? 0, finding.location.line ?? 0, finding.location.column ?? 0)
    }
    return sorted { order($0) < order($1) }
  }
}

extension SourceLocation {
  /// The sheet of a workbook's cell; empty for any other place.
  fileprivate var sheet: String {
    guard let place, !place.hasPrefix("表"), let mark = place.lastIndex(of: "!") else { return "" }
    return String(place[..<mark])
  }
}
