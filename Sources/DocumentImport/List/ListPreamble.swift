import BudgetModel
import Diagnostics
import OfficeFiles

/// What stands above a list's headings: whose it is, for which year, in which unit of money.
struct ListPreamble {
  /// By the keys of the projects' fields.
  private(set) var common: [String: JSONNode] = [:]
  private(set) var year: Sourced<Int>?
  private(set) var findings: [Diagnostic] = []

  init(_ source: GridSource, header: ListHeader) {
    for row in source.rows where row.number < header.rowNumber {
      read(row.cells.filter { !$0.isBlank }, row: row.number, of: source)
    }
    addUnit(of: header, source)
  }

  /// Reads a row: cells with a label and its value in the next, or with both in one.
  private mutating func read(_ cells: [GridCell], row: Int, of source: GridSource) {
    var index = 0
    while index < cells.count {
      let place = source.location(row: row, column: cells[index].column)
      let text = cells[index].paragraphs.joined(separator: " ").trimmingBlanks
      if index + 1 < cells.count, let role = ListRole(heading: text) {
        let value = cells[index + 1].paragraphs.joined(separator: " ").trimmingBlanks
        add(value, as: role, at: source.location(row: row, column: cells[index + 1].column))
        index += 1
      } else if !understands(text, at: place) {
        findings.append(.preamble(text, at: place))
      }
      index += 1
    }
  }

  /// Takes over what stands beside a label.
  private mutating func add(_ value: String, as role: ListRole, at location: SourceLocation) {
    switch role {
    case .project(let field) where field.name == .departmentName && value.beginsWithDepartmentCode:
      addDepartment(value, at: location)
    case .project(let field): common[field.key] = JSONNode(.string(value), at: location)
    case .unit: common["unit"] = JSONNode(.string(value), at: location)
    case .department: year = Int(value.prefix(while: \.isASCIIDigit)).map { Sourced($0, at: location) }
    default: findings.append(.preamble(value, at: location))
    }
  }

  /// Whether a text says whose the list is, for which year or in which unit: 部门：216002某某局, 2023年度, 单位：万元.
  private mutating func understands(_ text: String, at location: SourceLocation) -> Bool {
    var isUnderstood = false
    if let match = text.asLabel.firstMatch(of: /单位:((?:亿|千万|百万|万|千|百)?元)/) {
      common["unit"] = JSONNode(.string(String(match.output.1)), at: location)
      isUnderstood = true
    }
    let unlabelled = text.split(maxSplits: 1) { "：:".contains($0) }.last.map { String($0).trimmingBlanks } ?? text
    if let named = [text, unlabelled].first(where: \.beginsWithDepartmentCode) {
      addDepartment(named, at: location)
      isUnderstood = true
    }
    if let match = text.asLabel.firstMatch(of: /(20[0-9]{2})年|年度:(20[0-9]{2})/),
      let number = (match.output.1 ?? match.output.2).flatMap({ Int($0) })
    {
      year = Sourced(number, at: location)
      isUnderstood = true
    }
    return isUnderstood
  }

  private mutating func addDepartment(_ text: String, at location: SourceLocation) {
    let words = text.prefix { !$0.isBlank }
    let code = words.prefix(while: \.isASCIIDigit)
    common["departmentCode"] = JSONNode(.string(String(code)), at: location)
    common["departmentName"] = JSONNode(.string(String(words.dropFirst(code.count))), at: location)
  }

  /// The unit that a heading states, 预算数（万元）, where nothing above states one.
  private mutating func addUnit(of header: ListHeader, _ source: GridSource) {
    let budget = header.columns { $0.isProject(.budget) || $0.isProject(.fiscal) }.first
    guard common["unit"] == nil, let budget, let unit = budget.heading.moneyUnitInHeading else { return }
    let place = source.location(row: header.rowNumber, column: budget.number)
    common["unit"] = JSONNode(.string(unit), at: place)
  }
}

extension Diagnostic {
  fileprivate static func preamble(_ text: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .note, "list.preamble", zh: "表头之前的文字未读取：\(text.quoted)",
      en: "text above the headings was not read: \(text.quoted)",
      at: location)
  }
}
