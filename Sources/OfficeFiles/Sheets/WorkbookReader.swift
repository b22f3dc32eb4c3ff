import Diagnostics

/// Reads a workbook's sheets in their order.
struct WorkbookReader {
  private let package: OfficePackage
  private let main: String

  init(_ package: OfficePackage, main: String) {
    self.package = package
    self.main = main
  }

  func workbook() throws(OfficeFileError) -> Workbook {
    guard let root = try package.root(of: main) else { throw .damaged("找不到 \(main)", "\(main) is missing") }
    let relationships = try package.relationships(of: main)
    let context = SheetContext(
      texts: try sharedTexts(relationships), formats: CellFormats(try styles(relationships)),
      calendar: root.child("workbookPr")?["date1904"].map { ["1", "true"].contains($0) } == true ? .from1904 : .from1900
    )
    var workbook = Workbook(sheets: [], findings: packageFindings(relationships))
    for element in root.child("sheets")?.children("sheet") ?? [] {
      try read(element, relationships, context, into: &workbook)
    }
    return workbook
  }

  private func read(
    _ element: XMLElement, _ relationships: Relationships, _ context: SheetContext, into workbook: inout Workbook
  ) throws(OfficeFileError) {
    let name = element["name"] ?? ""
    if let state = element["state"], state != "visible" { return workbook.findings.append(.hiddenSheet(name)) }
    guard let target = element["id"].flatMap({ relationships[$0] }), target.kind == "worksheet" else {
      return workbook.findings.append(.sheetWithoutCells(name))
    }
    guard let bytes = try package.archive.contents(of: target.target) else {
      throw .damaged("找不到工作表 \(name)", "the sheet \(name) is missing")
    }
    var reading = SheetReading(context)
    try parseXML(bytes, part: target.target, into: &reading)
    let (rows, covered) = try MergedCells(reading.merges).applied(to: reading.rows)
    workbook.sheets.append(Sheet(name: name, rows: rows))
    workbook.findings += reading.findings(sheet: name) + Diagnostic.coveredCells(covered, sheet: name)
  }

  private func sharedTexts(_ relationships: Relationships) throws(OfficeFileError) -> [String] {
    guard let part = relationships.first("sharedStrings")?.target, let bytes = try package.archive.contents(of: part)
    else { return [] }
    var reading = SharedTextReading()
    try parseXML(bytes, part: part, into: &reading)
    return reading.texts
  }

  private func styles(_ relationships: Relationships) throws(OfficeFileError) -> XMLElement? {
    guard let part = relationships.first("styles")?.target else { return nil }
    return try package.root(of: part)
  }

  private func packageFindings(_ relationships: Relationships) -> [Diagnostic] {
    let links = relationships.entries.contains { $0.kind == "externalLink" }
    return (package.hasMacros ? [.macros] : []) + (links ? [.externalLinks] : [])
  }
}

/// What the sheets of a workbook share.
struct SheetContext {
  var texts: [String]
  var formats: CellFormats
  var calendar: SerialCalendar
}

extension Diagnostic {
  fileprivate static func hiddenSheet(_ name: String) -> Diagnostic {
    Diagnostic(
      .warning, "sheet.hidden", zh: "隐藏的工作表“\(name)”未读取", en: "the hidden sheet 「\(name)」 was not read",
      at: SourceLocation(place: name),
      hints: [Message(zh: "要读取它，先在 Excel 中取消隐藏", en: "to read it, unhide it first")])
  }

  fileprivate static func sheetWithoutCells(_ name: String) -> Diagnostic {
    Diagnostic(
      .note, "sheet.no-cells", zh: "“\(name)”不是普通工作表，未读取", en: "「\(name)」 is no sheet of cells and was not read",
      at: SourceLocation(place: name))
  }

  /// One finding a cell; where there are many, the first ones and how many more.
  fileprivate static func coveredCells(_ cells: [String], sheet: String) -> [Diagnostic] {
    let named = cells.prefix(20).map { coveredCell($0, sheet: sheet) }
    let rest = cells.count - named.count
    guard rest > 0 else { return named }
    let more = Diagnostic(
      .warning, "sheet.covered-cell", zh: "另有 \(rest) 格被合并单元格遮住，未读取",
      en: "\(rest) more cells that merged ones cover were not read", at: SourceLocation(place: sheet))
    return named + [more]
  }

  private static func coveredCell(_ cell: String, sheet: String) -> Diagnostic {
    Diagnostic(
      .warning, "sheet.covered-cell", zh: "合并单元格遮住的内容未读取", en: "what a merged cell covers was not read",
      at: SourceLocation(place: "\(sheet)!\(cell)"))
  }

  fileprivate static var externalLinks: Diagnostic {
    Diagnostic(
      .note, "file.links", zh: "引用其他工作簿的公式用保存时的结果，未打开所引用的文件",
      en: "formulas that refer to other workbooks have the values they were saved with: no other file was opened")
  }
}
