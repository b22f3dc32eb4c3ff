internal import BudgetModel
internal import Diagnostics

/// The checks that need a whole layout: whether all its paths lead to fields.
struct LayoutChecks {
  let findings: Findings

  func check(_ form: FormDefinition) {
    let fields = FieldChecker(kinds: [.project, .department], pageValues: [], findings: findings)
    fields.check(form.title.template)
    check(form.body, with: fields)
    let footer = FieldChecker(kinds: [], pageValues: FooterTemplate.names, findings: findings)
    if let template = form.footer?.template { footer.check(template) }
  }

  func check(_ volume: VolumeDefinition) {
    let department = fields([])
    department.check(volume.title)
    check(volume.cover, with: department)
    check(volume.partOne.title + volume.partTwo.title, with: fields(["部分号", "部分名"]))
    department.check(volume.contents.title.template)
    fields(["序号", "项目名称"]).check(volume.missing.template)
    FieldChecker(kinds: [], pageValues: BoundFolio.names, findings: findings).check(volume.folio.text.template)
  }

  private func fields(_ pageValues: [String]) -> FieldChecker {
    FieldChecker(kinds: [.department], pageValues: pageValues, findings: findings)
  }

  private func check(_ blocks: [BlockDefinition], with fields: FieldChecker) {
    for block in blocks {
      switch block {
      case .text(let styled): fields.check(styled.template)
      case .gap, .space: break
      case .table(let table): check(table, with: fields)
      }
    }
  }

  private func check(_ table: TableDefinition, with fields: FieldChecker) {
    for row in table.rows {
      let kind = row.each.flatMap { fields.listKind($0, at: row.location) }
      let inner = FieldChecker(
        kinds: (kind.map { [$0] } ?? []) + fields.kinds, pageValues: fields.pageValues, findings: findings)
      for case .own(let styled) in row.cells { inner.check(styled.template) }
    }
    checkMerge(table)
  }

  /// Fields to be merged, or continued in a way of their own, stand alone in a cell of a repeated row.
  private func checkMerge(_ table: TableDefinition) {
    let rows = table.rows.filter { $0.each != nil }
    let known = rows.flatMap(\.cells).compactMap { cell in
      if case .own(let styled) = cell { styled.template.soleField?.description } else { nil }
    }
    for field in table.merge + table.breaking.continuations.keys.sorted() where !known.contains(field) {
      findings.reportUnknown(
        field, what: Message(zh: "合并或续页的字段", en: "field to merge or continue"), known: known,
        at: rows.first?.location ?? table.rows.first?.location ?? SourceLocation())
    }
  }
}
