import BudgetModel
import Diagnostics

/// Reads the fields that a kind of record declares, each as its kind asks: no field has reading code of its own.
extension ObjectReader {
  /// The record, with what the object says of it.
  func record<Record: FieldRecord>(_ type: Record.Type) -> Record {
    var record = Record()
    fill(&record, with: Record.accesses)
    return record
  }

  /// Puts what the object says of the fields into a record. Blank values are left out.
  func fill<Record>(_ record: inout Record, with accesses: [FieldAccess<Record>]) {
    for access in accesses where !access.field.isDerived && self[access.field.key] != nil {
      if let value = value(of: access.field) { access.set(&record, value) }
    }
  }

  private func value(of field: Field) -> Sourced<FieldValue>? {
    switch field.kind {
    case .text: nonBlank(text(field.key)).map { chosen($0, from: field).map(FieldValue.text) }
    case .integer: integer(field.key, in: 0...999_999_999)?.map(FieldValue.integer)
    case .amount, .number: quantity(amount(field.key, field.name))
    case .percentage: quantity(percentage(field.key, field.name))
    case .date: nonBlank(text(field.key)).map { date($0, of: field).map(FieldValue.date) }
    case .indicatorValue:
      indicatorValue(field.key).nonBlank { !$0.raw.isEmpty }?.map(FieldValue.indicatorValue)
    case .paragraphs: paragraphs(of: field)
    case .records(let kind): Sourced(.records(records(field.key, of: kind)), at: place(of: field.key))
    case .record(let kind): record(field.key, of: kind).map { Sourced(.records([$0]), at: place(of: field.key)) }
    }
  }

  private func nonBlank(_ text: Sourced<String>) -> Sourced<String>? {
    text.nonBlank { !$0.allSatisfy(\.isWhitespace) }
  }

  private func quantity(_ amount: Sourced<Amount?>) -> Sourced<FieldValue>? {
    amount.value == nil ? nil : amount.map(FieldValue.amount)
  }

  private func paragraphs(of field: Field) -> Sourced<FieldValue>? {
    let texts = paragraphs(field.key).map { chosen($0, from: field) }
    return texts.isEmpty ? nil : Sourced(.paragraphs(texts), at: place(of: field.key))
  }

  // MARK: Records within records

  private func records(_ key: String, of kind: RecordKind) -> [any FieldReadable] {
    elements(key).compactMap { path, node in record(node, path: path, of: kind) }
  }

  private func record(_ key: String, of kind: RecordKind) -> (any FieldReadable)? {
    self[key].flatMap { record($0, path: path(of: key), of: kind) }
  }

  /// Nil for kinds that stand in no field of another record.
  private func record(_ node: JSONNode, path: String, of kind: RecordKind) -> (any FieldReadable)? {
    func object(_ kind: DataObject) -> ObjectReader { ObjectReader(node, as: kind, path: path, findings: findings) }
    return switch kind {
    case .indicator: object(.indicator).indicator()
    case .funding: object(.funding).record(Funding.self)
    case .fundLine: object(.fundLine).record(FundLine.self)
    case .departmentTask: object(.departmentTask).record(DepartmentTask.self)
    case .progressStep: object(.progressStep).record(ProgressStep.self)
    case .reviewOpinion: object(.reviewOpinion).record(ReviewOpinion.self)
    case .department, .project, .planPoint, .indicatorPair: nil
    }
  }

  // MARK: Words and dates

  /// Reports a word that the field does not know: the form has no place for it.
  private func chosen(_ text: Sourced<String>, from field: Field) -> Sourced<String> {
    guard !field.choices.isEmpty, !field.choices.contains(text.value) else { return text }
    let choices = field.choices.joined(separator: "、")
    findings.report(
      "choice.unknown", field: field.name.rawValue, at: text.location,
      zh: "“\(field.name.rawValue)”不能是“\(text.value.quoted)”", en: "\(field.key) can't be 「\(text.value.quoted)」",
      hints: [Message(zh: "可用：\(choices)", en: "known: \(choices)")])
    return text
  }

  /// A date as written; a day that no calendar has is told and kept as text.
  private func date(_ text: Sourced<String>, of field: Field) -> Sourced<CalendarDate> {
    let date = text.map(CalendarDate.init(parsing:))
    if date.value.isImpossible {
      findings.report(
        "date.impossible", severity: .warning, field: field.name.rawValue, at: text.location,
        zh: "没有“\(text.value.quoted)”这一天，照原样打印", en: "there is no such day as \(text.value.quoted): printed as it is")
    }
    return date
  }
}

extension Sourced {
  /// Nil where the value is blank.
  fileprivate func nonBlank(_ isGiven: (Value) -> Bool) -> Sourced? { isGiven(value) ? self : nil }
}
