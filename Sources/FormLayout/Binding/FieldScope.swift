internal import BudgetModel
internal import Diagnostics

/// What a template can see: the record at hand, then the ones around it, then the page's own values.
struct FieldScope {
  /// The innermost record first: an indicator, its project, the department.
  var records: [any FieldReadable]
  /// Values that no record has, such as 页码 and 行号.
  var pageValues: [String: String] = [:]
  /// Whether the form is to show no data at all, only what is printed on it.
  var isEmptyForm = false
  /// The records of lists that a group of rows is restricted to.
  private var restricted: [FieldPath: [any FieldReadable]] = [:]

  init(records: [any FieldReadable], pageValues: [String: String] = [:], isEmptyForm: Bool = false) {
    self.records = records
    self.pageValues = pageValues
    self.isEmptyForm = isEmptyForm
  }

  /// The names of the values that a repeated row gives: its number in its list or group, counted from 1.
  static let rowValues = ["行号", "rowNumber"]

  /// The scope inside one record of a list.
  func entering(_ record: any FieldReadable, number: Int) -> FieldScope {
    var scope = self
    scope.records = [record] + records
    for name in FieldScope.rowValues { scope.pageValues[name] = String(number) }
    return scope
  }

  /// The scope in which a list has some of its records only.
  func restricting(_ list: FieldPath, to records: [any FieldReadable]) -> FieldScope {
    var scope = self
    scope.restricted[list] = records
    return scope
  }

  /// The records of a list; none where the path leads to none.
  func list(at path: FieldPath) -> [any FieldReadable] {
    if let records = restricted[path] { return records }
    guard case .records(let records)? = value(at: path)?.value else { return [] }
    return records
  }

  /// The value at the end of a path; nil where no record has such a field, it is blank, or a list is shorter.
  ///
  /// The innermost record whose kind has the field is asked and no other: an indicator's blank score is not the
  /// project's.
  func value(at path: FieldPath) -> Sourced<FieldValue>? {
    guard let first = path.steps.first else { return nil }
    if let value = pageValues[first.name] { return Sourced(.text(value)) }
    if let owner = records.first(where: { FieldCatalog.field(named: first.name, of: type(of: $0).recordKind) != nil }) {
      return FieldScope.value(of: first, in: owner).flatMap { FieldScope.follow(path.steps.dropFirst(), from: $0) }
    }
    return root(named: first.name).flatMap { record in
      path.steps.count > 1
        ? FieldScope(records: [record]).value(at: FieldPath(steps: Array(path.steps.dropFirst()))) : nil
    }
  }

  /// The record that a path names first: `部门.部门名称`.
  private func root(named name: String) -> (any FieldReadable)? {
    records.first { type(of: $0).recordKind.rootNames.contains(name) }
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
