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
      for cell in row.cells where !cell.isBlank {
        read(cell, at: source.location(row: row.number, column: cell.column))
      }
    }
    addUnit(of: header, source)
  }

  private mutating func read(_ cell: GridCell, at location: SourceLocation) {
    let text = cell.paragraphs.joined(separator: " ").trimmingBlanks
    var isUnderstood = false
    if let match = text.asLabel.firstMatch(of: /单位:((?:亿|千万|百万|万|千|百)?元)/) {
      common["unit"] = JSONNode(.string(String(match.output.1)), at: location)
      isUnderstood = true
    }
    if text.beginsWithDepartmentCode {
      let words = text.prefix { !$0.isBlank }
      let code = words.prefix(while: \.isASCIIDigit)
      common["departmentCode"] = JSONNode(.string(String(code)), at: location)
      common["departmentName"] = JSONNode(.string(String(words.dropFirst(code.count))), at: location)
      isUnderstood = true
    }
    if let match = text.asLabel.firstMatch(of: /(20[0-9]{2})年/), let number = Int(match.output.1) {
      year = Sourced(number, at: location)
      isUnderstood = true
    }
    if !isUnderstood { findings.append(.preamble(text, at: location)) }
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
