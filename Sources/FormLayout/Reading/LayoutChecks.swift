internal import BudgetModel
internal import Diagnostics
internal import LayoutCore
internal import TableLayout

/// The checks that need a whole layout: whether all its paths lead to fields, and all its formats suit them.
struct LayoutChecks {
  let findings: Findings
  let roles: RoleBook

  func check(_ form: FormDefinition) {
    let fields = FieldChecker(kinds: [.project, .department], pageValues: [], findings: findings)
    check(form.title, with: fields)
    check(form.body, with: fields)
    for need in form.needs.required + form.needs.expected { fields.check(need) }
    let page = FieldChecker(kinds: [], pageValues: PageLine.names, findings: findings)
    for line in [form.header, form.footer].compactMap(\.self) {
      check(line, with: page)
      checkOutsideTables(line.template)
    }
  }

  func check(_ volume: VolumeDefinition) {
    let department = fields([])
    department.check(volume.title)
    check(volume.cover, with: department)
    check(volume.partOne.title + volume.partTwo.title, with: fields(["部分号", "部分名"]))
    check(volume.contents.title, with: department)
    check(volume.missing, with: fields(["序号", "项目名称"]))
    check(volume.folio.text, with: FieldChecker(kinds: [], pageValues: BoundFolio.names, findings: findings))
  }

  private func fields(_ pageValues: [String]) -> FieldChecker {
    FieldChecker(kinds: [.department], pageValues: pageValues, findings: findings)
  }

  private func check(_ styled: StyledTemplate, with fields: FieldChecker) {
    fields.check(styled.template, format: roles[styled.role]?.format)
  }

  private func check(_ blocks: [BlockDefinition], with fields: FieldChecker) {
    for block in blocks {
      switch block {
      case .text(let styled):
        check(styled, with: fields)
        checkOutsideTables(styled.template)
      case .gap, .space: break
      case .table(let table): check(table, with: fields)
      case .when(let condition, let block):
        fields.check(condition)
        check([block], with: fields)
      }
    }
  }

  /// A line of text has no height to be made room in.
  private func checkOutsideTables(_ template: TextTemplate) {
    guard template.seal != nil else { return }
    findings.report(
      "seal-outside-table", zh: "盖章的地方要在表格的格里", en: "room for a seal stands in a cell of a table",
      at: template.location,
      hints: [Message(zh: "另写一个一行的表格，线为 rules none", en: "write a table of one row, with rules none")])
  }

  private func check(_ table: TableDefinition, with fields: FieldChecker) {
    var inner = fields
    for row in table.rows {
      if !row.isAlso { inner = row.repetition.map { repeated($0, in: fields) } ?? fields }
      if let condition = row.condition { inner.check(condition) }
      if let list = row.continuedList { _ = fields.listKinds(list, at: row.location) }
      for case .own(let styled) in row.cells { check(styled, with: inner) }
    }
    checkMerge(table)
    SealCheck(findings: findings).check(table)
  }

  /// What the rows of a list can see: its records, and all around them.
  private func repeated(_ repetition: Repetition, in fields: FieldChecker) -> FieldChecker {
    let kinds = fields.listKinds(repetition.list, at: repetition.location)
    let inner = FieldChecker(
      kinds: kinds + fields.kinds, pageValues: fields.pageValues + FieldScope.rowValues, findings: findings)
    if let key = repetition.key { inner.check(FieldBinding(path: key, location: repetition.location)) }
    if let condition = repetition.condition { inner.check(condition) }
    return inner
  }

  /// Fields to be merged, or continued in a way of their own, stand alone in a cell of a repeated row.
  private func checkMerge(_ table: TableDefinition) {
    let rows = table.rows.filter { $0.repetition != nil }
    let known = rows.flatMap(\.cells).compactMap { cell in
      if case .own(let styled) = cell { styled.template.soleField?.description } else { nil }
    }
    for field in table.merge + table.breaking.continuedFields where !known.contains(field.name) {
      findings.reportUnknown(
        field.name, what: Message(zh: "合并或续页的字段", en: "field to merge or continue"), known: known,
        at: field.location)
    }
  }
}

/// Whether seals have the room that they ask for in columns of fixed widths.
private struct SealCheck {
  let findings: Findings

  func check(_ table: TableDefinition) {
    let grid = PictureGrid(table.rows.map(\.cells))
    for entry in grid.areas {
      guard case .own(let styled) = table.rows[entry.row].cells[entry.column], let seal = styled.template.seal,
        let width = table.fixedWidth(of: entry.area.columns), width < seal.size.width
      else { continue }
      findings.report(
        "seal-too-wide", zh: "印章框宽 \(shown(seal.size.width)) 毫米，这一格只宽 \(shown(width)) 毫米",
        en: "the seal is \(shown(seal.size.width)) mm wide, its cell \(shown(width)) mm", at: styled.template.location)
    }
  }

  private func shown(_ length: Length) -> String { hundredths(of: length.millimetres) }
}

extension TableDefinition {
  /// The width of some columns; nil where one of them is not fixed.
  fileprivate func fixedWidth(of range: ClosedRange<Int>) -> Length? {
    guard range.upperBound < columns.count else { return nil }
    let fixed = columns[range].compactMap { if case .fixed(let width) = $0 { width } else { nil } }
    return fixed.count == range.count ? fixed.sum() : nil
  }
}
