import BudgetModel
import Diagnostics
import OfficeFiles

/// Reads a list: one row for each indicator, or for each project, under a row of headings.
struct ListReader {
  private(set) var readings: [ProjectReading] = []
  private(set) var stated = StatedDepartment()
  private(set) var findings: [Diagnostic] = []
  private(set) var account: ImportAccount.Part

  private let source: GridSource
  private let header: ListHeader
  private let rows: ListRows

  /// - Parameter first: the number of the first project, for lists that do not number them.
  init(_ source: GridSource, header found: ListHeader, mapping: ColumnMapping?, first: Int) {
    let read = ListRows(source, header: found)
    let header = found.decidingUnits(by: read.rows)
    (self.source, self.header, rows) = (source, header, read)
    account = ImportAccount.Part(name: source.name, kind: .list, headerRow: header.rowNumber, count: read.rows.count)
    let preamble = ListPreamble(source, header: header)
    findings = preamble.findings + read.findings
    let projects = ListProjects(read.rows, header: header)
    findings += projects.findings
    let common = commonValues(preamble, mapping)
    readDepartment(projects, preamble, mapping)
    readProjects(projects, common: common, first: first)
    reportColumns()
  }

  private mutating func readProjects(_ list: ListProjects, common: [String: JSONNode], first: Int) {
    var maker = ListProjectNode(header: header, common: common, countsRows: list.countsRows)
    for (index, project) in list.projects.enumerated() {
      let node = maker.node(of: project)
      var reading = ProjectDataReader(node, path: project.record, defaults: .init(sequence: first + index)).read()
      for finding in maker.findings { reading.refuse(finding) }
      readings.append(reading)
    }
    account.inheritedCount = list.inheritedCount + maker.inheritedCount
  }

  /// What holds for all projects that do not say otherwise. The official forms are in 万元.
  private mutating func commonValues(_ preamble: ListPreamble, _ mapping: ColumnMapping?) -> [String: JSONNode] {
    var common = preamble.common
    for (key, node) in mapping?.values ?? [:] where FieldCatalog.field(named: key, of: .project) != nil {
      common[key] = node
    }
    let hasUnits = header.columns.contains { $0.role?.isProject(.unit) ?? false }
    if common["unit"] == nil, !hasUnits {
      let place = source.location(row: header.rowNumber, column: 1)
      common["unit"] = JSONNode(.string("万元"), at: place)
      findings.append(.inferredUnit(at: place))
    }
    return common
  }

  private mutating func readDepartment(_ list: ListProjects, _ preamble: ListPreamble, _ mapping: ColumnMapping?) {
    let column = header.columns { if case .department(let field) = $0 { field.name == .year } else { false } }.first
    let cell = column.flatMap { column in list.projects.lazy.compactMap { $0.cells[column.number] }.first }
    let written = cell.flatMap { cell in
      Int(cell.text.prefix(while: \.isASCIIDigit)).map { Sourced($0, at: cell.location) }
    }
    let mapped = mapping?.values["year"].flatMap { node in
      node.value.plainText.flatMap { Int($0) }.map { Sourced($0, at: node.location) }
    }
    stated.year = mapped ?? written ?? preamble.year
  }

  // MARK: Columns

  private mutating func reportColumns() {
    let unplaced = rows.unplacedColumns()
    for (column, first, count) in unplaced { findings.append(.unmapped(column, first, count: count)) }
    let strangers = unplaced.map(\.column).filter { stranger in
      !header.columns.contains { $0.number == stranger.number }
    }
    account.columns = (header.columns + strangers).map { column in
      ImportAccount.Column(
        letters: columnLetters(column.number), heading: column.heading, field: column.role?.fieldName,
        cellCount: rows.rows.count { row in row.cells[column.number].map { !$0.isInherited } ?? false })
    }
    findings += duplicateColumns()
  }

  /// Two columns for one field: the first counts.
  private func duplicateColumns() -> [Diagnostic] {
    header.columns.enumerated().compactMap { index, column in
      guard let role = column.role, role != .skipped else { return nil }
      guard let first = header.columns[..<index].first(where: { $0.role == role }) else { return nil }
      return .duplicate(column, first, at: source.location(row: header.rowNumber, column: column.number))
    }
  }
}

extension ListHeader {
  /// The header with each column headed 单位 as what its cells show it to be: of money, or of the indicators' values.
  fileprivate func decidingUnits(by rows: [ListRow]) -> ListHeader {
    var header = self
    for index in header.columns.indices where header.columns[index].role == .unit {
      let texts = rows.compactMap { $0.cells[header.columns[index].number]?.text.asLabel }
      let isMoney = texts.allSatisfy { $0.wholeMatch(of: /(亿|千万|百万|万|千|百)?元/) != nil }
      let field = FieldCatalog.field(named: FieldName.unit.rawValue, of: .project)
      let isOfIndicators = header.columns.contains { $0.role?.isIndicator(.indicatorValue) ?? false }
      header.columns[index].role = isMoney || !isOfIndicators ? field.map(ListRole.project) : .measure
    }
    return header
  }
}

extension Diagnostic {
  fileprivate static func inferredUnit(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .note, "unit.inferred", zh: "没有写明金额单位，按万元处理", en: "no unit of money is stated: 万元 is taken", at: location,
      field: FieldName.unit.rawValue,
      hints: [Message(zh: "在表头之上写“单位：万元”", en: "write 「单位：万元」 above the headings")])
  }

  fileprivate static func unmapped(_ column: ListColumn, _ first: ListCell, count: Int) -> Diagnostic {
    let heading = column.heading.isEmpty ? columnLetters(column.number) : column.heading
    return Diagnostic(
      .warning, "column.unmapped",
      zh: "“\(heading.quoted)”一列不知道是什么，\(count) 个单元格未读取，如“\(first.text.quoted)”",
      en: "the column 「\(heading.quoted)」 is unknown: \(count) cells were not read, as 「\(first.text.quoted)」",
      at: first.location,
      hints: [Message(zh: "用 --mapping 指定它的字段，或写 skip", en: "state its field with --mapping, or skip")])
  }

  fileprivate static func duplicate(
    _ column: ListColumn, _ first: ListColumn, at location: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      .warning, "column.duplicate",
      zh: "“\(column.heading.quoted)”与“\(first.heading.quoted)”是同一字段，用前一列",
      en: "「\(column.heading.quoted)」 and 「\(first.heading.quoted)」 are the same field: the first is used",
      at: location,
      hints: [Message(zh: "用 --mapping 指定哪一列跳过", en: "skip one of them with --mapping")])
  }
}
