import BudgetModel
import Diagnostics

/// A project as a list has it: its own fields, and its indicators' rows.
struct ListProject {
  var code: String
  var name: String
  var location: SourceLocation
  /// The cells of the project's own columns, by the columns' numbers.
  var cells: [Int: ListCell] = [:]
  var indicators: [ListRow] = []
  var findings: [Diagnostic] = []

  var record: String { code.isEmpty ? name : code }
}

/// Groups the rows of a list by project: the columns of a project are repeated, merged or left blank below its first row.
struct ListProjects {
  private(set) var projects: [ListProject] = []
  private(set) var findings: [Diagnostic] = []
  /// Whether the column 序号 counts rows and not projects.
  private(set) var countsRows = false
  private(set) var inheritedCount = 0
  private let header: ListHeader
  private let code: ListColumn?
  private let name: ListColumn?
  private let own: [ListColumn]
  private let indicators: [ListColumn]
  private var current: Int?
  private var places: [String: Int] = [:]

  init(_ rows: [ListRow], header: ListHeader) {
    self.header = header
    code = header.columns { $0.isProject(.projectCode) }.first
    name = header.columns { $0.isProject(.projectName) }.first
    own = header.columns { !$0.isIndicator && $0 != .skipped }
    indicators = header.columns(where: \.isIndicator)
    for row in rows { read(row) }
  }

  private mutating func read(_ row: ListRow) {
    guard let index = project(of: row) else {
      let place = row.cells.min { $0.key < $1.key }?.value.location ?? SourceLocation()
      return findings.append(.withoutProject(place))
    }
    current = index
    for column in own { add(row.cells[column.number], column, to: index) }
    if indicators.contains(where: { row.cells[$0.number].map { !$0.isInherited } ?? false }) {
      projects[index].indicators.append(row)
    }
  }

  /// The project that a row belongs to: a new one for another code or name. Nil for a row before the first project.
  private mutating func project(of row: ListRow) -> Int? {
    let (code, name) = (row.text(code), row.text(name))
    if let current, code.isEmpty, name.isEmpty || name == projects[current].name { return current }
    if !code.isEmpty, let index = places[code] { return index }
    if code.isEmpty, self.code == nil, let index = places[name] { return index }
    guard !code.isEmpty || !name.isEmpty else { return nil }
    let place = row.cells[self.code?.number ?? 0]?.location ?? row.cells[self.name?.number ?? 0]?.location
    projects.append(ListProject(code: code, name: name, location: place ?? SourceLocation()))
    places[code.isEmpty ? name : code] = projects.count - 1
    return projects.count - 1
  }

  /// Takes over a cell of a project's own column. The same column may say no two things of one project.
  private mutating func add(_ cell: ListCell?, _ column: ListColumn, to index: Int) {
    guard let cell, !cell.isInherited else {
      if projects[index].cells[column.number] != nil { inheritedCount += 1 }
      return
    }
    guard let first = projects[index].cells[column.number] else {
      projects[index].cells[column.number] = cell
      return
    }
    if column.role?.isProject(.sequence) == true {
      countsRows = countsRows || first.text != cell.text
    } else if first.text != cell.text {
      projects[index].findings.append(.conflict(column, first, cell, record: projects[index].record))
    }
  }
}

extension ListRole {
  /// Whether the column is a field of the project.
  func isProject(_ name: FieldName) -> Bool { if case .project(let field) = self { field.name == name } else { false } }

  /// Whether the column is a field of the indicator.
  func isIndicator(_ name: FieldName) -> Bool {
    if case .indicator(let field) = self { field.name == name } else { false }
  }
}

extension Diagnostic {
  fileprivate static func withoutProject(_ location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .warning, "list.row-without-project", zh: "这一行没有项目编码和名称，上面也没有，未读取",
      en: "the row has no project, nor has any above it: it was not read", at: location)
  }

  fileprivate static func conflict(
    _ column: ListColumn, _ first: ListCell, _ other: ListCell, record: String
  ) -> Diagnostic {
    let field = column.role?.fieldName ?? column.heading
    let place = first.location.place ?? ""
    return Diagnostic(
      .error, "list.conflict",
      zh: "同一项目的“\(field)”前后不一：\(place) 是“\(first.text.quoted)”，这里是“\(other.text.quoted)”",
      en: "the project's 「\(field)」 is 「\(first.text.quoted)」 in \(place) and 「\(other.text.quoted)」 here",
      at: other.location, record: record, field: field,
      hints: [Message(zh: "改成一致；如是两个项目，检查项目编码", en: "make them agree; if they are two projects, look at the codes")])
  }
}
