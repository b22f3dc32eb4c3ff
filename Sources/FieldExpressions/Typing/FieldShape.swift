internal import BudgetModel
internal import Diagnostics

/// What a field reference leads to, as far as the catalogue of fields tells.
enum FieldShape: Hashable {
  case one(ValueKind)
  /// The values of a list, or of one field in all records of a list.
  case many(ValueKind)
  case records(RecordKind)
}

/// What a single value can be compared with.
enum ValueKind: Hashable {
  case number, text
  /// An indicator's value: its number with numbers, its text with texts.
  case numberOrText
  /// A condition that holds or not.
  case truth

  var name: Message {
    switch self {
    case .number: Message(zh: "数", en: "a number")
    case .text: Message(zh: "文字", en: "a text")
    case .numberOrText: Message(zh: "指标值", en: "an indicator's value")
    case .truth: Message(zh: "条件", en: "a condition")
    }
  }

  func suits(_ other: ValueKind) -> Bool {
    self == other || (self == .numberOrText && other != .truth) || (other == .numberOrText && self != .truth)
  }
}

extension FieldKind {
  var shape: FieldShape {
    switch self {
    case .text, .date: .one(.text)
    case .integer, .amount, .number, .percentage: .one(.number)
    case .indicatorValue: .one(.numberOrText)
    case .paragraphs: .many(.text)
    case .records(let kind), .record(let kind): .records(kind)
    }
  }
}

extension FieldReference {
  /// Follows the reference through the catalogue, from the kinds of record in sight, innermost first.
  func shape(within kinds: [RecordKind]) throws(ExpressionProblem) -> FieldShape {
    var (kinds, isMany) = (kinds, false)
    for (position, step) in steps.enumerated() {
      let shape = try step.shape(within: kinds)
      let isLast = position == steps.count - 1
      switch shape {
      case .records(let kind):
        isMany = isMany || (step.index == nil && !step.isOneRecord(within: kinds))
        guard !isLast else { return shape }
        kinds = [kind]
      case .one, .many:
        guard isLast else { throw notARecord(after: step) }
        return isMany ? shape.inAList : shape
      }
    }
    return .one(.text)
  }

  private func notARecord(after step: Step) -> ExpressionProblem {
    ExpressionProblem(
      at: step.columns, zh: "“\(step.name)”没有下一级字段", en: "“\(step.name)” has no fields of its own")
  }
}

extension FieldShape {
  fileprivate var inAList: FieldShape {
    if case .one(let kind) = self { .many(kind) } else { self }
  }
}

extension FieldReference.Step {
  /// Whether the step's field holds one record and no list.
  fileprivate func isOneRecord(within kinds: [RecordKind]) -> Bool {
    let field = kinds.lazy.compactMap { FieldCatalog.field(named: name, of: $0) }.first
    if case .record = field?.kind { return true } else { return false }
  }

  /// What the step's field holds, or one item of it where the step has an index.
  fileprivate func shape(within kinds: [RecordKind]) throws(ExpressionProblem) -> FieldShape {
    guard let field = kinds.lazy.compactMap({ FieldCatalog.field(named: name, of: $0) }).first else {
      let known = kinds.flatMap { FieldCatalog.fields(of: $0) }.flatMap { [$0.name.rawValue, $0.key] }
      throw .unknownWord(name, what: Message(zh: "字段", en: "field"), known: known, at: columns)
    }
    guard index != nil else { return field.kind.shape }
    switch field.kind.shape {
    case .many(let kind): return .one(kind)
    case .records(let kind): return .records(kind)
    case .one:
      throw ExpressionProblem(at: columns, zh: "“\(name)”不是列表，不能取第几项", en: "“\(name)” is no list and has no items")
    }
  }
}

extension RecordKind {
  /// The only field of the records that holds a number: what a plan's points are compared by.
  var soleNumber: FieldName? {
    let numbers = FieldCatalog.fields(of: self).filter { $0.kind.shape == .one(.number) }
    return numbers.count == 1 ? numbers[0].name : nil
  }
}
