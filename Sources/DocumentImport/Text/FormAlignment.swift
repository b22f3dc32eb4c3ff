import BudgetModel
import Diagnostics

/// A form's rows matched with the rows that the format asks for. Whatever does not match is an error.
struct FormAlignment {
  /// The rows of the upper table and the heads of the lower one, each with the right number of cells.
  private(set) var rows: [FormRow: TextRow] = [:]
  /// The indicators, six cells each.
  private(set) var indicators: [TextRow] = []
  private(set) var findings: [AlignmentFinding] = []

  private let source: [TextRow]
  private var next = 0
  private let end: SourceLocation

  init(_ form: TextSections.Form) {
    source = form.rows
    end = form.rows.last?.location ?? form.location
    if source.isEmpty {
      findings.append(.noTables(after: form))
    } else {
      alignRows()
    }
  }

  private mutating func alignRows() {
    for expected in FormRow.allCases { align(expected) }
    while next < source.count { readIndicator() }
  }

  private mutating func align(_ expected: FormRow) {
    guard next < source.count else { return findings.append(.missing(expected, at: end)) }
    let row = source[next]
    if expected.recognises(row) { return accept(expected) }
    if expected.isFollowed(byOneRecognising: row) {
      return findings.append(.missing(expected, at: row.location))
    }
    if next + 1 < source.count, expected.recognises(source[next + 1]) {
      findings.append(.unexpected(row, before: expected))
      next += 1
      return accept(expected)
    }
    findings.append(.label(expected.cells[0], of: expected, found: row.cells[0]))
    next += 1
  }

  private mutating func accept(_ expected: FormRow) {
    let row = takeRow(cells: expected.cells.count)
    guard row.cells.count == expected.cells.count else {
      let name = expected.name
      return findings.append(
        .cells(of: row, expected: expected.cells.count, field: expected.field, name: name))
    }
    findings += zip(expected.cells, row.cells).filter { !$0.matches($1) }
      .map { .label($0, of: expected, found: $1) }
    rows[expected] = row
  }

  private mutating func readIndicator() {
    let count = FormRow.indicatorFields.count
    let row = takeRow(cells: count)
    if row.cells.count == count { return indicators.append(row) }
    let name = Message(zh: FieldName.indicators.rawValue, en: "of an indicator")
    findings.append(.cells(of: row, expected: count, field: FieldName.indicators.rawValue, name: name))
  }

  /// The next row, joined with the ones that continue it as long as cells are wanting.
  private mutating func takeRow(cells count: Int) -> TextRow {
    var row = source[next]
    next += 1
    while row.mayContinue, next < source.count, row.cells.count + source[next].cells.count <= count {
      row.cells += source[next].cells
      row.mayContinue = source[next].mayContinue
      next += 1
    }
    return row
  }
}

extension FormRow {
  /// Whether a row that comes after this one in the form looks like `row`.
  fileprivate func isFollowed(byOneRecognising row: TextRow) -> Bool {
    FormRow.allCases.dropFirst(rawValue + 1).contains { $0.recognises(row) }
  }
}
