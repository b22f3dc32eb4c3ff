internal import BudgetModel
internal import Diagnostics

/// What a template can see: the record at hand, then the ones around it, then the page's own values.
struct FieldScope {
  /// The innermost record first: an indicator, its project, the department.
  var records: [any FieldReadable]
  /// Values that no record has, such as 页码.
  var pageValues: [String: String] = [:]

  /// The scope inside one record of a list.
  func entering(_ record: any FieldReadable) -> FieldScope {
    FieldScope(records: [record] + records, pageValues: pageValues)
  }

  /// The value at the end of a path; nil where no record has such a field, it is blank, or a list is shorter.
  ///
  /// The innermost record whose kind has the field is asked and no other: an indicator's blank score is not the
  /// project's.
  func value(at path: FieldPath) -> Sourced<FieldValue>? {
    guard let first = path.steps.first else { return nil }
    if let value = pageValues[first.name] { return Sourced(.text(value)) }
    let owner = records.first { FieldCatalog.field(named: first.name, of: type(of: $0).recordKind) != nil }
    return owner.flatMap { FieldScope.value(of: first, in: $0) }.flatMap { value in
      FieldScope.follow(path.steps.dropFirst(), from: value)
    }
  }

  private static func follow(
    _ steps: ArraySlice<FieldPath.Step>, from value: Sourced<FieldValue>
  ) -> Sourced<FieldValue>? {
    guard let step = steps.first else { return value }
    guard case .records(let records) = value.value, records.count == 1 else { return nil }
    return FieldScope.value(of: step, in: records[0]).flatMap { follow(steps.dropFirst(), from: $0) }
  }

  /// A field of a record, or the one item of it that the step's index names.
  private static func value(of step: FieldPath.Step, in record: any FieldReadable) -> Sourced<FieldValue>? {
    guard let field = FieldCatalog.field(named: step.name, of: type(of: record).recordKind),
      let value = record.value(of: field.name)
    else { return nil }
    guard let index = step.index else { return value }
    switch value.value {
    case .records(let records):
      return index <= records.count ? Sourced(.records([records[index - 1]]), at: value.location) : nil
    case .paragraphs(let texts): return index <= texts.count ? texts[index - 1].map(FieldValue.text) : nil
    default: return nil
    }
  }
}
