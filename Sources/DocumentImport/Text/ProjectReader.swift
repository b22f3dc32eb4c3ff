import BudgetModel
import Diagnostics

/// Reads a project from its form.
///
/// Where a cell is missing or wrong the reader goes on with a blank, so that all findings come at once: the blank never
/// gets out, because a project with an error is refused.
struct ProjectReader {
  let form: TextSections.Form
  private let alignment: FormAlignment
  let code: Sourced<String>?
  private(set) var diagnostics: [Diagnostic] = []

  /// What a finding names as its record.
  var record: String? { code?.value ?? form.title?.text }

  init(_ form: TextSections.Form) {
    self.form = form
    alignment = FormAlignment(form)
    let codeCell = alignment.rows[.identity]?.cells[1]
    code = codeCell.flatMap { $0.isBlank ? nil : Sourced($0.text, at: $0.textLocation) }
  }

  mutating func read() -> Project {
    reportAlignment()
    reportStrays()
    diagnostics += form.faultFindings(alignment: alignment, record: record)
    if code == nil, let cell = alignment.rows[.identity]?.cells[1] { reportBlankCode(cell) }
    let (sequence, title) = readTitle()
    let (departmentCode, departmentName) = readDepartment()
    let budget = readBudget()
    return Project(
      sequence: sequence, title: title, code: code ?? Sourced(""), name: text(.identity, 3),
      departmentCode: departmentCode, departmentName: departmentName, budget: budget, purpose: text(.purpose, 1),
      plan: readPlan(total: budget.total.value), goals: cell(.goals, 1).paragraphs.map(\.sourced),
      indicators: readIndicators(alignment.indicators), location: form.location)
  }

  /// The cell of a row, or a blank one where the row is missing.
  func cell(_ row: FormRow, _ index: Int) -> TextCell {
    alignment.rows[row]?.cells[index] ?? TextCell(paragraphs: [], location: form.location)
  }

  /// Whether rows of the lower table are among the alignment's findings.
  var hasRejectedIndicators: Bool {
    alignment.findings.contains { $0.field == FieldName.indicators.rawValue }
  }

  func has(_ row: FormRow) -> Bool { alignment.rows[row] != nil }

  func text(_ row: FormRow, _ index: Int) -> Sourced<String> { cell(row, index).sourced }

  mutating func report(
    _ severity: Severity, _ rule: String, _ field: FieldName, at location: SourceLocation, zh: String, en: String,
    hints: [Message] = []
  ) {
    diagnostics.append(
      Diagnostic(
        severity, rule, zh: zh, en: en, at: location, record: record, field: field.rawValue, hints: hints))
  }

  mutating func report(_ finding: Diagnostic) { diagnostics.append(finding) }

  private mutating func reportAlignment() {
    diagnostics += alignment.findings.map { $0.diagnostic(record: record) }
  }

  private mutating func reportStrays() {
    for stray in form.strays {
      diagnostics.append(
        Diagnostic(
          .error, "text.between-tables",
          zh: "表格之外的文字，不属于任何栏目：\(stray.text.quoted)",
          en: "text outside the tables belongs to no field: \(stray.text.quoted)",
          at: stray.location, record: record,
          hints: [
            Message(
              zh: "如属上一单元格，删去它前面的空行；否则删去它",
              en: "if it belongs to the cell above, remove the blank line before it; else delete it")
          ]))
    }
  }

  private mutating func reportBlankCode(_ cell: TextCell) {
    report(
      .error, "code.blank", .projectCode, at: cell.location, zh: "项目编码没有填写", en: "the project code is blank")
  }
}

extension TextCell {
  /// The cell's text, its paragraphs separated by LF.
  var sourced: Sourced<String> { Sourced(text, at: textLocation) }
}

extension TextSections.Form {
  /// The findings about the characters of the form, each with the field that it stands in.
  fileprivate func faultFindings(alignment: FormAlignment, record: String?) -> [Diagnostic] {
    let cells = rows.flatMap(\.cells).filter { cell in
      cell.fault != nil || cell.paragraphs.contains { !$0.faults.isEmpty }
    }
    let fields = cells.isEmpty ? [:] : alignment.fieldNames
    return (title?.faultFindings(record: record, field: FieldName.title.rawValue) ?? [])
      + cells.flatMap { cell in
        cell.paragraphs.flatMap { $0.faultFindings(record: record, field: fields[cell.location]) }
      }
      + cells.compactMap { $0.fault?.diagnostic(at: $0.location, record: record, field: fields[$0.location]) }
      + strays.flatMap { $0.faultFindings(record: record, field: nil) }
  }
}

extension FormAlignment {
  /// The name of each aligned cell by the place of the cell.
  fileprivate var fieldNames: [SourceLocation: String] {
    let upper = rows.flatMap { row, text in zip(text.cells.map(\.location), row.cells.map(\.name)) }
    let lower = indicators.flatMap { zip($0.cells.map(\.location), FormRow.indicatorFields.map(\.rawValue)) }
    return Dictionary(upper + lower) { first, _ in first }
  }
}
