internal import BudgetModel
internal import Diagnostics

/// Checks, before any data is seen, that every path of a layout leads to a field.
struct FieldChecker {
  /// The kinds of record that a template can see, innermost first.
  let kinds: [RecordKind]
  /// Names that the page itself gives.
  let pageValues: [String]
  let findings: Findings

  func check(_ template: TextTemplate) {
    for path in template.fields { check(path, at: template.location) }
  }

  /// The kind of record that a path to a list leads to, for the templates of its `each` row.
  func listKind(_ path: FieldPath, at location: SourceLocation) -> RecordKind? {
    guard let field = field(path, at: location) else { return nil }
    if case .records(let kind) = field.kind { return kind }
    findings.report(
      "not-a-list", zh: "“\(path)”不是列表，不能逐行展开", en: "“\(path)” is no list, so each can't repeat over it", at: location)
    return nil
  }

  private func check(_ path: FieldPath, at location: SourceLocation) {
    if let first = path.steps.first, pageValues.contains(first.name) { return }
    guard let field = field(path, at: location) else { return }
    let isIndexed = path.steps.last?.index != nil
    if case .record = field.kind { return reportRecord(path, at: location) }
    if case .records = field.kind, !isIndexed || path.steps.count == 1 {
      findings.report(
        "list-as-text", zh: "“\(path)”是列表，不能当作文字", en: "“\(path)” is a list, not text", at: location,
        hints: [
          Message(
            zh: "写作 \(path)[1].字段，或在行末写 each \(path)", en: "write \(path)[1].field, or each \(path) behind the row")
        ])
    }
  }

  private func reportRecord(_ path: FieldPath, at location: SourceLocation) {
    findings.report(
      "record-as-text", zh: "“\(path)”有多项内容，不能当作文字", en: "“\(path)” has parts, it is no text", at: location,
      hints: [Message(zh: "写作 \(path).字段", en: "write \(path).field")])
  }

  private func field(_ path: FieldPath, at location: SourceLocation) -> Field? {
    var kinds = kinds
    var found: Field?
    for step in path.steps {
      guard let field = kinds.lazy.compactMap({ FieldCatalog.field(named: step.name, of: $0) }).first else {
        reportUnknown(step.name, in: kinds, at: location)
        return nil
      }
      found = field
      switch field.kind {
      case .records(let kind), .record(let kind): kinds = [kind]
      default: break
      }
    }
    return found
  }

  private func reportUnknown(_ name: String, in kinds: [RecordKind], at location: SourceLocation) {
    let known = kinds.flatMap { FieldCatalog.fields(of: $0) }.flatMap { [$0.name.rawValue, $0.key] } + pageValues
    findings.reportUnknown(name, what: Message(zh: "字段", en: "field"), known: known, at: location)
  }
}
