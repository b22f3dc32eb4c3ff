import BudgetModel
import Diagnostics
import Foundation
import OfficeFiles

/// Puts together what a document's paragraphs and tables say, be they forms, lists or prose.
struct TableAssembly {
  private(set) var account: ImportAccount
  var findings: [Diagnostic] = []
  private let isBody: Bool
  private let source: String
  private let options: ImportOptions
  private var blocks: [TextBlock] = []
  private var lists: [ProjectReading] = []
  private var stated = StatedDepartment()

  /// - Parameter isBody: whether tables stand among the paragraphs of one text, and are not sheets of their own.
  init(format: String, isBody: Bool = false, source: String, options: ImportOptions) {
    account = ImportAccount(format: format)
    self.isBody = isBody
    self.source = source
    self.options = options
  }

  mutating func add(_ paragraph: TextParagraph) { blocks.append(paragraph.departmentRow ?? .paragraph(paragraph)) }

  /// Adds a table or a sheet: a list where its rows have a list's headings, else forms and prose.
  mutating func add(_ table: GridSource, kind: ColumnMapping.SheetKind? = nil) {
    guard kind != .skip else { return account.parts.append(.init(name: table.name, kind: .unread)) }
    if kind != .forms, let header = ListHeader(table.rows, mapping: options.mapping) {
      let list = ListReader(table, header: header, mapping: options.mapping, first: lists.count + 1)
      lists += list.readings
      findings += list.findings
      stated.year = stated.year ?? list.stated.year
      account.parts.append(list.account)
    } else {
      addForms(GridForms.blocks(of: table), of: table)
    }
  }

  /// A sheet without any form or heading of a performance text is named once, and not line by line.
  private mutating func addForms(_ blocks: [TextBlock], of table: GridSource) {
    let sections = TextSections(blocks)
    let isOurs = !sections.forms.isEmpty || sections.partOne != nil || sections.partTwo != nil
    let hasChapters = sections.unplaced.contains { ChapterHeading.isOne($0.text) }
    if isBody {
      self.blocks += blocks
    } else if isOurs || hasChapters {
      self.blocks += blocks
      account.parts.append(.init(name: table.name, kind: .forms, count: sections.forms.count))
    } else if !blocks.isEmpty {
      account.parts.append(.init(name: table.name, kind: .unread))
      findings.append(.unread(table))
    }
  }

  mutating func document() throws(ImportFailure) -> ImportedDocument {
    var sections = TextSections(blocks)
    if isBody { account.parts.insert(.init(name: "", kind: .forms, count: sections.forms.count), at: 0) }
    let titles = sections.completeTitles()
    var reading = DataReading(stated: stated, projects: sections.forms.map { ProjectReading($0) } + lists)
    guard !reading.projects.isEmpty else {
      throw ImportFailure((findings + [sections.withoutForms(source)]).inSourceOrder.naming(source))
    }
    let record = reading.projects.lazy.compactMap { $0.project?.departmentCode.value }.first ?? source
    reading.partOne = sections.readPartOne(record: record)
    reading.partTwo = sections.readPartTwoTitle(record: record)
    reading.diagnostics = findings + titles + sections.findingsOutsideParts(record: record)
    do {
      var document = try reading.assembled(source: source, options: options)
      document.diagnostics = document.diagnostics.naming(source)
      document.account = account
      document.account.projectCount = document.performanceText.projects.count
      return document
    } catch {
      throw ImportFailure(error.diagnostics.naming(source), refused: error.refused)
    }
  }
}

extension [Diagnostic] {
  /// The findings with the file's name where they have none: readers of containers do not know it.
  func naming(_ file: String) -> [Diagnostic] {
    map { finding in
      var named = finding
      named.location.file = finding.location.file ?? file
      return named
    }
  }
}

extension TextParagraph {
  /// The form's first row where a document has it as a line above the table: 216002某某局　　单位：万元.
  fileprivate var departmentRow: TextBlock? {
    guard text.beginsWithDepartmentCode, let mark = text.range(of: "单位", options: .backwards),
      ["：", ":"].contains(text[mark.upperBound...].first { !$0.isBlank })
    else { return nil }
    let name = TextParagraph(text: String(text[..<mark.lowerBound]).trimmingBlanks, location: location, faults: faults)
    var unitPlace = location
    unitPlace.column = (location.column ?? 1) + 1
    let unit = TextParagraph(text: String(text[mark.lowerBound...]), location: unitPlace, faults: [])
    return .row(
      TextRow(
        cells: [
          TextCell(paragraphs: [name], location: location), TextCell(paragraphs: [unit], location: unitPlace),
        ], mayContinue: false))
  }
}

extension Diagnostic {
  fileprivate static func unread(_ table: GridSource) -> Diagnostic {
    Diagnostic(
      .warning, "sheet.unread",
      zh: "“\(table.name)”里没有项目表、清单，也没有绩效文本的标题，未读取",
      en: "「\(table.name)」 has no form, no list and no heading of a performance text: it was not read",
      at: SourceLocation(file: table.file, place: table.name),
      hints: [
        Message(zh: "如是清单，用 --mapping 指定表头行", en: "if it is a list, state the row of its headings with --mapping")
      ])
  }
}
