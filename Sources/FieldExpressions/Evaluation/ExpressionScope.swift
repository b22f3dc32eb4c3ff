internal import BudgetModel
internal import Diagnostics

/// The records that an expression sees, innermost first.
struct ExpressionScope {
  var records: [any FieldReadable]

  func entering(_ record: any FieldReadable) -> ExpressionScope { ExpressionScope(records: [record] + records) }

  /// The values at a reference: one, or one for each record of the lists on the way. Blank ones are left out.
  func values(at reference: FieldReference) -> [Sourced<FieldValue>] {
    guard let first = reference.steps.first else { return [] }
    let start = records.lazy.map { first.values(in: $0) }.first { !$0.isEmpty } ?? []
    return reference.steps.dropFirst().reduce(start) { found, step in
      found.flatMap(\.records).flatMap(step.values)
    }
  }

  /// The records of a list.
  func list(at reference: FieldReference) -> [any FieldReadable] { values(at: reference).flatMap(\.records) }

  /// The single values at a reference: paragraphs one by one, a list of records by its only numbers.
  func items(at reference: FieldReference) -> [Sourced<FieldValue>] { values(at: reference).flatMap(\.items) }

  func reading(_ reference: FieldReference) -> FieldReading {
    let items = items(at: reference)
    let texts = items.map(\.value.text).filter { !$0.isEmpty }
    return FieldReading(
      name: reference.description, text: texts.joined(separator: "、"),
      location: (items.first ?? values(at: reference).first)?.location)
  }
}

extension FieldReference.Step {
  /// What a record has at this step; empty where it has no such field or its list is too short.
  func values(in record: any FieldReadable) -> [Sourced<FieldValue>] {
    guard let field = FieldCatalog.field(named: name, of: type(of: record).recordKind),
      let value = record.value(of: field.name)
    else { return [] }
    guard let index else { return [value] }
    return value.value.item(index).map { [$0] } ?? []
  }
}

extension FieldValue {
  /// The item of a list that has this number, counted from 1.
  fileprivate func item(_ number: Int) -> Sourced<FieldValue>? {
    switch self {
    case .records(let records) where number <= records.count: Sourced(.records([records[number - 1]]))
    case .paragraphs(let texts) where number <= texts.count: texts[number - 1].map(FieldValue.text)
    default: nil
    }
  }
}

extension Sourced<FieldValue> {
  fileprivate var records: [any FieldReadable] {
    if case .records(let records) = value { records } else { [] }
  }

  fileprivate var items: [Sourced<FieldValue>] {
    switch value {
    case .paragraphs(let texts): texts.map { $0.map(FieldValue.text) }
    case .records(let records): records.compactMap(\.soleNumber)
    default: [self]
    }
  }
}

extension FieldReadable {
  fileprivate var soleNumber: Sourced<FieldValue>? { Self.recordKind.soleNumber.flatMap(value) }
}
