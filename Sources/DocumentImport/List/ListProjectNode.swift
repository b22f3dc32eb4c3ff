import BudgetModel
import Diagnostics

/// Makes of a list's project what a data file has for one, so that both are read by the same reader.
struct ListProjectNode {
  let header: ListHeader
  /// What the list says outside its rows, by the keys of the fields.
  let common: [String: JSONNode]
  let countsRows: Bool
  private(set) var findings: [Diagnostic] = []
  private(set) var inheritedCount = 0

  init(header: ListHeader, common: [String: JSONNode], countsRows: Bool) {
    self.header = header
    self.common = common
    self.countsRows = countsRows
  }

  mutating func node(of project: ListProject) -> JSONNode {
    findings = project.findings
    var members = ownMembers(of: project)
    let plan = planNode(of: project)
    if !plan.isEmpty { members.append(JSONMember("plan", JSONNode(.array(plan), at: project.location))) }
    if !project.indicators.isEmpty {
      let nodes = indicatorNodes(of: project)
      members.append(JSONMember("indicators", JSONNode(.array(nodes), at: project.location)))
    }
    for (key, node) in common.sorted(by: { $0.key < $1.key }) where !members.contains(where: { $0.key == key }) {
      members.append(JSONMember(key, node))
    }
    return JSONNode(.object(members), at: project.location)
  }

  private mutating func ownMembers(of project: ListProject) -> [JSONMember] {
    var members: [JSONMember] = []
    for column in header.columns {
      guard case .project(let field) = column.role, let cell = project.cells[column.number],
        !(countsRows && field.name == .sequence), !members.contains(where: { $0.key == field.key })
      else { continue }
      report(cell, field.name.rawValue, project)
      members.append(JSONMember(field.key, cell.node(for: field.kind)))
    }
    return splittingDepartment(members)
  }

  /// A department's code and name in one cell, as the forms write them: 216002中国….
  private func splittingDepartment(_ members: [JSONMember]) -> [JSONMember] {
    guard !members.contains(where: { $0.key == "departmentCode" }),
      let index = members.firstIndex(where: { $0.key == "departmentName" }),
      let text = members[index].node.value.plainText, text.beginsWithDepartmentCode
    else { return members }
    let (code, place) = (text.prefix(while: \.isASCIIDigit), members[index].node.location)
    var split = members
    split[index].node.value = .string(String(text.dropFirst(code.count)).trimmingBlanks)
    split.append(JSONMember("departmentCode", JSONNode(.string(String(code)), at: place)))
    return split
  }

  private mutating func report(_ cell: ListCell, _ field: String, _ project: ListProject) {
    guard let fault = cell.fault else { return }
    findings.append(fault.diagnostic(at: cell.location, record: project.record, field: field))
  }

  // MARK: Plan

  private mutating func planNode(of project: ListProject) -> [JSONNode] {
    header.columns.compactMap { column in
      guard case .plan(let date) = column.role else { return nil }
      let cell = project.cells[column.number]
      cell.map { report($0, FieldName.cumulative.rawValue, project) }
      let place = cell?.location ?? project.location
      let value = cell?.planValue.map(JSONValue.string) ?? .null
      return JSONNode(
        .object([
          JSONMember("date", JSONNode(.string(date), at: place)), JSONMember("cumulative", JSONNode(value, at: place)),
        ]), at: place)
    }
  }

  // MARK: Indicators

  private mutating func indicatorNodes(of project: ListProject) -> [JSONNode] {
    var above: [FieldName: ListCell] = [:]
    return project.indicators.map { row in
      let cells = indicatorCells(row, above: above, project)
      above = cells
      let members = FieldCatalog.fields(of: .indicator).compactMap { field in
        cells[field.name].map { JSONMember(field.key, $0.node(for: field.kind)) }
      }
      return JSONNode(.object(members), at: members.first?.node.location ?? project.location)
    }
  }

  /// The cells of an indicator. A blank level goes on from the indicator above, the second one within the same first one.
  private mutating func indicatorCells(
    _ row: ListRow, above: [FieldName: ListCell], _ project: ListProject
  ) -> [FieldName: ListCell] {
    var cells: [FieldName: ListCell] = [:]
    for column in header.columns {
      guard case .indicator(let field) = column.role, let cell = row.cells[column.number] else { continue }
      if cell.isInherited { inheritedCount += 1 }
      report(cell, field.name.rawValue, project)
      cells[field.name] = cells[field.name] ?? cell
    }
    let startsGroup = cells[.level1].map { $0.text != above[.level1]?.text } ?? false
    inherit(.level1, from: above, into: &cells, row, project)
    inherit(.level2, from: startsGroup ? [:] : above, into: &cells, row, project)
    cells[.indicatorValue] = value(row, cells[.indicatorValue])
    return cells
  }

  private mutating func inherit(
    _ field: FieldName, from above: [FieldName: ListCell], into cells: inout [FieldName: ListCell], _ row: ListRow,
    _ project: ListProject
  ) {
    guard cells[field] == nil, header.columns.contains(where: { $0.role?.isIndicator(field) ?? false }) else { return }
    if let cell = above[field] {
      cells[field] = cell
      inheritedCount += 1
    } else {
      let place = row.cells.min { $0.key < $1.key }?.value.location ?? project.location
      findings.append(.blankLevel(field, at: place, record: project.record))
    }
  }

  /// The value with the sign and the unit that stand in columns of their own.
  private func value(_ row: ListRow, _ cell: ListCell?) -> ListCell? {
    guard var cell else { return nil }
    let sign = header.columns { $0 == .sign }.first.map { row.text($0) } ?? ""
    let unit = header.columns { $0 == .measure }.first.map { row.text($0) } ?? ""
    let isNumber = IndicatorValue(parsing: cell.text).number != nil
    guard isNumber else { return cell }
    let isSign = IndicatorValue(parsing: sign + "0").comparison != nil
    let hasSign = IndicatorValue(parsing: cell.text).comparison != nil
    let hasUnit = !IndicatorValue(parsing: cell.text).unit.isEmpty
    cell.text = (isSign && !hasSign ? sign : "") + cell.text + (hasUnit ? "" : unit)
    return cell
  }
}

extension ListCell {
  /// The cumulative value of a plan: its amount, a percentage without its sign.
  fileprivate var planValue: String? {
    guard text.halfWidth.hasSuffix("%") else { return amountText }
    return String(text.dropLast()).trimmingBlanks
  }
}

extension Diagnostic {
  fileprivate static func blankLevel(_ field: FieldName, at location: SourceLocation, record: String) -> Diagnostic {
    Diagnostic(
      .error, "indicator.level-blank",
      zh: "“\(field.rawValue)”空白，而上面没有可沿用的内容", en: "「\(field.rawValue)」 is blank, and nothing above it can continue",
      at: location, record: record, field: field.rawValue)
  }
}
