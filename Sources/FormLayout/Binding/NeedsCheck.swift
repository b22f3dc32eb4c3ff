internal import BudgetModel
internal import Diagnostics

/// Finds what a form asks of its data and they do not have.
struct NeedsCheck {
  let needs: FormNeeds
  let form: String

  /// - Parameters:
  ///   - records: the records in sight, innermost first.
  ///   - location: where the record of the form begins in the input.
  func findings(in records: [any FieldReadable], at location: SourceLocation) -> [Diagnostic] {
    needs.required.flatMap { missing($0, .error, in: records, at: location) }
      + needs.expected.flatMap { missing($0, .warning, in: records, at: location) }
  }

  private func missing(
    _ need: FormNeeds.Field, _ severity: Severity, in records: [any FieldReadable], at location: SourceLocation
  ) -> [Diagnostic] {
    guard let first = need.path.steps.first,
      let owner = records.first(where: { FieldCatalog.field(named: first.name, of: type(of: $0).recordKind) != nil })
    else { return [] }
    return gaps(need.path.steps[...], in: owner).map { place in
      Diagnostic(
        severity, "form.field-missing", zh: "“\(form)”要填“\(place)”，数据中没有",
        en: "“\(form)” asks for 「\(place)」, which the data do not have", at: location,
        field: need.path.steps.last?.name,
        hints: [Message(zh: "版式 \(need.location) 要求此项", en: "the layout asks for it at \(need.location)")])
    }
  }

  /// The places along a path at which a record has no value: `指标[3].三级指标`.
  private func gaps(_ steps: ArraySlice<FieldPath.Step>, in record: any FieldReadable) -> [String] {
    guard let step = steps.first, let field = FieldCatalog.field(named: step.name, of: type(of: record).recordKind)
    else { return [] }
    let rest = steps.dropFirst()
    let value = record.value(of: field.name)?.value
    guard case .records(let inner)? = value, !inner.isEmpty, !rest.isEmpty else {
      return value?.isBlank ?? true ? [FieldPath(steps: Array(steps)).description] : []
    }
    let isList = if case .records = field.kind { true } else { false }
    return inner.enumerated().filter { step.index == nil || step.index == $0.offset + 1 }.flatMap { index, item in
      gaps(rest, in: item).map { "\(step.name)\(isList ? "[\(index + 1)]" : "").\($0)" }
    }
  }
}

extension FieldValue {
  /// Whether there is nothing to print.
  fileprivate var isBlank: Bool {
    if case .records(let records) = self { records.isEmpty } else { text(format: nil).trimmed.isEmpty }
  }
}
